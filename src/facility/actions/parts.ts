/** The parts of a plan, and the fields of each: the one table that forms are drawn from and by which a part is cut out and put back. */
import { levels, lineKinds, modes, type PartName, Plan, purposes } from "./contract.ts";

/** How a field is written. What is chosen from the plan or its programme is filled in when the form is drawn. */
export type FieldShape = { readonly name: string } & (
  | { readonly kind: "line" | "prose" | "day" | "amount" | "currency" | "hidden" | "languages" }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "from"; readonly of: Source }
  | { readonly kind: "several"; readonly of: Source }
  | { readonly kind: "rows"; readonly fields: readonly FieldShape[]; readonly empty: number }
);

/** Where choices come from that are not the same for all. */
export type Source =
  | "kinds"
  | "institutionKinds"
  | "places"
  | "actions"
  | "activities"
  | "outcomes"
  | "outputs"
  | "results"
  | "objectives"
  | "gaps";

const fields = (kind: "line" | "prose" | "day" | "amount", ...names: readonly string[]): readonly FieldShape[] =>
  names.map((name) => ({ name, kind }));
const choice = (name: string, of: readonly string[]): FieldShape => ({ name, kind: "choice", of });
const from = (name: string, of: Source): FieldShape => ({ name, kind: "from", of });
const code: FieldShape = { name: "code", kind: "hidden" };
const rows = (name: string, empty: number, ...under: readonly FieldShape[]): FieldShape => ({
  ...{ name, kind: "rows", empty, fields: under },
});

export const parts: Readonly<Record<PartName, readonly FieldShape[]>> = {
  facts: [
    ...fields("line", "title"),
    choice("reach", ["country", "regional"]),
    { name: "countries", kind: "several", of: "places" },
    rows(
      "organisations",
      1,
      code,
      ...fields("line", "name"),
      from("kind", "institutionKinds"),
      from("place", "places"),
    ),
    from("predecessor", "actions"),
    ...fields("day", "from", "until"),
  ],
  results: [
    ...fields("prose", "objective"),
    rows("outcomes", 1, code, ...fields("prose", "text", "assumptions")),
    rows("outputs", 2, code, from("outcome", "outcomes"), ...fields("prose", "text", "assumptions")),
    rows(
      ...(["indicators", 2, code, from("of", "results"), ...fields("prose", "text")] as const),
      ...fields("line", "unit", "baseline", "target"),
      ...fields("prose", "verification"),
    ),
  ],
  activities: [
    ...fields("prose", "waiver"),
    rows(
      ...([
        "activities",
        1,
        code,
        ...fields("line", "title"),
        from("kind", "kinds"),
        choice("purpose", purposes),
      ] as const),
      ...fields("prose", "text"),
      ...fields("day", "from", "until"),
      choice("mode", modes),
      ...fields("line", "place"),
      { name: "languages", kind: "languages" },
      ...fields("prose", "partners"),
      rows("deliverables", 1, code, ...fields("line", "title"), from("output", "outputs")),
    ),
  ],
  budget: [
    rows(
      ...([
        "lines",
        3,
        code,
        from("activity", "activities"),
        choice("kind", lineKinds),
        ...fields("line", "text"),
      ] as const),
      ...fields("amount", "quantity", "price"),
      { name: "currency", kind: "currency" },
    ),
    rows(
      ...([
        "rates",
        1,
        { name: "code", kind: "currency" },
        ...fields("amount", "rate"),
        ...fields("day", "on"),
      ] as const),
      ...fields("line", "source"),
    ),
  ],
  risks: [
    rows(
      ...([
        "risks",
        1,
        code,
        ...fields("prose", "text"),
        choice("likelihood", levels),
        choice("impact", levels),
      ] as const),
      ...fields("prose", "mitigation"),
    ),
    ...fields("prose", "harm"),
  ],
  links: [
    { name: "objectives", kind: "several", of: "objectives" },
    { name: "targets", kind: "languages" },
    { name: "gaps", kind: "several", of: "gaps" },
  ],
};

type Whole = Readonly<Record<string, unknown>>;

/** What a plan says in one of its parts. */
export const partOf = (plan: Whole, part: PartName): Whole =>
  Object.fromEntries(parts[part].flatMap(({ name }) => (plan[name] === undefined ? [] : [[name, plan[name]]])));

/** A plan with another part: what is left out of it is empty. What stands in the others stays, whatever came with the form. */
export function withPart(plan: Whole, part: PartName, said: Whole): Plan {
  const names = new Set(parts[part].map(({ name }) => name));
  const others = Object.entries(plan).filter(([name]) => !names.has(name));
  const anew = Object.entries(said).filter(([name]) => names.has(name));
  return Plan.parse(Object.fromEntries([...others, ...anew]));
}
