/**
 * A form that a browser sent by itself, as the input of an operation. Names are paths (`sources.0.title`), a field left
 * empty is one that is absent, and a text becomes a number or a yes where the schema wants one. What the schema does not
 * understand is left as it came, for the schema to refuse. A row of a list is taken away by a tick named `_gone` in it.
 */
import { z } from "zod";
import { typedNumber } from "../base/typed-number.ts";

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Fields that steer the form itself, and are nobody's input. */
export const steering = { act: "_act", match: "_match", once: "_once", drawnFor: "_as" } as const;

/** The schema under its wrappings: optional, nullable, with a default. */
function bare(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return bare(schema.unwrap());
  if (schema instanceof z.ZodPipe) return bare(schema.in);
  return schema;
}

type Tree = { readonly values: string[]; readonly under: Map<string, Tree> };

const tree = (): Tree => ({ values: [], under: new Map() });

function grow(fields: Fields): Tree {
  const root = tree();
  for (const [name, value] of Object.entries(fields)) {
    let at = root;
    for (const step of name.split(".").slice(0, 6)) {
      const next = at.under.get(step) ?? tree();
      at.under.set(step, next);
      at = next;
    }
    at.values.push(...[value].flat());
  }
  return root;
}

const one = (values: readonly string[]): unknown =>
  values.length > 1 ? values : values[0] === "" ? undefined : values[0];

function scalar(schema: unknown, values: readonly string[]): unknown {
  const value = one(values);
  if (typeof value !== "string") return value;
  if (schema instanceof z.ZodNumber) return typedNumber(value) ?? value;
  if (schema instanceof z.ZodBoolean)
    return value === "on" || value === "true" ? true : value === "false" ? false : value;
  return value;
}

function shaped(schema: unknown, node: Tree): unknown {
  const wanted = bare(schema);
  if (wanted instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = wanted.shape;
    const made: Record<string, unknown> = Object.create(null);
    for (const [key, child] of node.under) {
      const value = shaped(shape[key], child);
      if (value !== undefined) made[key] = value;
    }
    return { ...made };
  }
  if (wanted instanceof z.ZodArray) {
    // A row that is ticked to be taken away is one that is absent.
    const isGone = ({ under }: Tree): boolean => under.get("_gone")?.values.includes("on") === true;
    const rows = [...node.under]
      .filter(([, child]) => !isGone(child))
      .sort(([left], [right]) => Number(left) - Number(right));
    const listed = rows.map(([, child]) => shaped(wanted.element, child));
    const plain = node.values.filter((value) => value !== "").map((value) => scalar(bare(wanted.element), [value]));
    // A row left empty is one that is absent.
    const isBlank = (row: unknown): boolean =>
      row === undefined || (typeof row === "object" && row !== null && Object.values(row).every(isBlank));
    return [...plain, ...listed.filter((row) => !isBlank(row))];
  }
  if (wanted instanceof z.ZodUnion && node.under.size > 0) return texts(node);
  return scalar(wanted, node.values);
}

/** What may be one text or one for each language, written in several fields: those by language. */
function texts(node: Tree): unknown {
  const written = [...node.under].flatMap(([key, { values }]) => (values[0] ? [[key, values[0]] as const] : []));
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

/**
 * @example formInput(z.object({ place: z.string(), weight: z.number().optional() }), { place: "FRA", weight: "2" }) // → { place: "FRA", weight: 2 }
 */
export function formInput(schema: z.ZodType, fields: Fields): Readonly<Record<string, unknown>> {
  const said = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("_")));
  const made = shaped(schema, grow(said));
  return typeof made === "object" && made !== null ? { ...made } : {};
}
