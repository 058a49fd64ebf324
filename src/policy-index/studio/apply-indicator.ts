/** What an edit makes of one indicator: its options, bands, items and rules. */
import { numbersIn } from "../../base/numbers-in.ts";
import type { MissingRule, RowCombination } from "../../engine/recipe.ts";
import type { Indicator, SimpleIndicator } from "../instrument/contract.ts";
import type { Edit } from "./edits/contract.ts";

export type Fault = "gone" | "taken" | "unfitting" | "inside" | "last";

/** Moves one of a list to a position; past the end is the end. */
export function movedTo<Row>(rows: readonly Row[], from: number, to: number): readonly Row[] {
  const [row] = rows.slice(from, from + 1);
  if (row === undefined) return rows;
  const rest = rows.filter((_, at) => at !== from);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

export const combinationOf = ({
  combine,
  power,
}: {
  readonly combine: RowCombination["kind"];
  readonly power?: number | undefined;
}): RowCombination => (combine === "power-mean" ? { kind: combine, power: power ?? 2 } : { kind: combine });

export const missingOf = ({
  missing,
  need,
}: {
  readonly missing: MissingRule["kind"];
  readonly need?: number | undefined;
}): MissingRule => (missing === "propagate" ? { kind: missing } : { kind: missing, need: need ?? 0 });

type Worded = Pick<Indicator, "id" | "title" | "question" | "guidance" | "tags">;

/** A new one of a kind, with what is usual. */
export function blank(worded: Worded, as: Indicator["kind"]): Indicator {
  const { id, title, question, guidance, tags } = worded;
  const about = { id, title, question, guidance, tags };
  switch (as) {
    case "choice":
      return { ...about, kind: "choice", options: [] };
    case "number":
      return {
        ...about,
        kind: "number",
        unit: undefined,
        bands: [{ upTo: undefined, score: 0, label: undefined }],
        notApplicable: [],
      };
    case "measured":
      return { ...about, kind: "measured", unit: undefined, direction: 1 };
    case "score":
      return { ...about, kind: "score", range: [0, 100] };
    case "compound":
      return { ...about, kind: "compound", combine: { kind: "mean" }, missing: { kind: "skip", need: 0 }, items: [] };
  }
}

const listed = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(/[,;\n]+/)
    .map((one) => one.trim())
    .filter((one, at, all) => one !== "" && all.indexOf(one) === at);

type BandsEdit = Extract<Edit, { kind: "set-number-bands" }>;

/** Labels stay with their band: by its place where there are as many as before, else by where it ends. */
function rebanded(of: Extract<SimpleIndicator, { kind: "number" }>, { bands, notApplicable }: BandsEdit) {
  const given = bands.flatMap(({ upTo, score }) => (score === undefined ? [] : [{ upTo, score }]));
  const isSameLength = given.length === of.bands.length;
  const made = given.map(({ upTo, score }, at) => ({
    upTo,
    score,
    label: (isSameLength ? of.bands[at] : of.bands.find((band) => band.upTo === upTo))?.label,
  }));
  return { ...of, bands: made, notApplicable: [...new Set(numbersIn(notApplicable ?? ""))] };
}

function ofOptions(of: Indicator | SimpleIndicator, edit: Edit): SimpleIndicator | Fault | undefined {
  if (!("key" in edit) || edit.kind === "text") return undefined;
  if (of.kind !== "choice") return "unfitting";
  const at = of.options.findIndex(({ key }) => key === edit.key);
  if (edit.kind === "add-option") {
    if (at >= 0) return "taken";
    const label = { [edit.language]: edit.title };
    return { ...of, options: [...of.options, { key: edit.key, label, score: edit.score }] };
  }
  if (at < 0) return "gone";
  switch (edit.kind) {
    case "set-option": {
      const key = edit.to ?? edit.key;
      if (key !== edit.key && of.options.some((option) => option.key === key)) return "taken";
      const options = of.options.map((option, row) => (row === at ? { ...option, key, score: edit.score } : option));
      return { ...of, options };
    }
    case "move-option":
      return { ...of, options: movedTo(of.options, at, edit.position) };
    case "remove-option":
      return { ...of, options: of.options.filter((_, row) => row !== at) };
  }
}

function ofItems(of: Indicator | SimpleIndicator, edit: Edit): Indicator | Fault | undefined {
  if (!("item" in edit)) return undefined;
  if (of.kind !== "compound") return "unfitting";
  if (edit.kind === "add-item") {
    const title = { [edit.language]: edit.title };
    const made = blank({ id: edit.item, title, question: undefined, guidance: undefined, tags: [] }, "choice");
    return made.kind === "compound" ? undefined : { ...of, items: [...of.items, { indicator: made, weight: 1 }] };
  }
  const at = of.items.findIndex(({ indicator }) => indicator.id === edit.item);
  if (at < 0) return "gone";
  switch (edit.kind) {
    case "weigh-item":
      return { ...of, items: of.items.map((item, row) => (row === at ? { ...item, weight: edit.weight } : item)) };
    case "move-item":
      return { ...of, items: movedTo(of.items, at, edit.position) };
    case "remove-item":
      return { ...of, items: of.items.filter((_, row) => row !== at) };
  }
}

/** The indicator as the edit leaves it, or what keeps it from being made; undefined where the edit is about something else. */
export function editedIndicator(of: Indicator | SimpleIndicator, edit: Edit): Indicator | Fault | undefined {
  switch (edit.kind) {
    case "turn-indicator":
      return of.kind === edit.as ? of : blank(of, edit.as);
    case "tag-indicator":
      return { ...of, tags: listed(edit.tags) };
    case "set-number-bands":
      return of.kind === "number" ? rebanded(of, edit) : "unfitting";
    case "set-range":
      return of.kind === "score" ? { ...of, range: [edit.low, edit.high] } : "unfitting";
    case "set-direction":
      return of.kind === "measured" ? { ...of, direction: edit.direction === "less-is-better" ? -1 : 1 } : "unfitting";
    case "set-combination":
      return of.kind === "compound" ? { ...of, combine: combinationOf(edit), missing: missingOf(edit) } : "unfitting";
    default:
      return ofOptions(of, edit) ?? ofItems(of, edit);
  }
}
