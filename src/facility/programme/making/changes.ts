/** What differs between two versions of a programme, row by row and field by field, rows told apart by what they are called. */
import { keyOf } from "./parts.ts";

type Step = { readonly field: string } | { readonly row: string };

/** One that came has no `before`, one that went no `after`. */
export type Change = {
  readonly path: readonly Step[];
  readonly before?: string | undefined;
  readonly after?: string | undefined;
};

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const areRows = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every(isRow);

/** A value in a line: a row by its name and its key. */
function inShort(value: unknown): string {
  if (Array.isArray(value)) return value.map(inShort).join(", ");
  if (!isRow(value)) return String(value);
  const texts = Object.values(value).every((one) => typeof one === "string") && keyOf(value) === "";
  return texts ? (Object.values(value).map(String)[0] ?? "") : keyOf(value);
}

/**
 * @example changesBetween({ from: "2026-01-01" }, { from: "2027-01-01" }) // → [{ path: [{ field: "from" }], before: "2026-01-01", after: "2027-01-01" }]
 */
export function changesBetween(before: unknown, after: unknown, path: readonly Step[] = []): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const isList = areRows(before ?? []) && areRows(after ?? []) && (Array.isArray(before) || Array.isArray(after));
  if (isList) return changesOfRows(areRows(before) ? before : [], areRows(after) ? after : [], path);
  if (isRow(before) && isRow(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
      changesBetween(before[field], after[field], [...path, { field }]),
    );
  return [
    {
      path,
      ...(before === undefined ? {} : { before: inShort(before) }),
      ...(after === undefined ? {} : { after: inShort(after) }),
    },
  ];
}

function changesOfRows(before: readonly Row[], after: readonly Row[], path: readonly Step[]): readonly Change[] {
  const was = new Map(before.map((row) => [keyOf(row), row]));
  const is = new Map(after.map((row) => [keyOf(row), row]));
  const found = [...new Set([...was.keys(), ...is.keys()])].flatMap((row) => {
    const [one, other] = [was.get(row), is.get(row)];
    const here = [...path, { row }];
    if (one === undefined) return [{ path: here, after: inShort(other) }];
    if (other === undefined) return [{ path: here, before: inShort(one) }];
    return changesBetween(one, other, here);
  });
  const [order, now] = [[...was.keys()].join(", "), [...is.keys()].join(", ")];
  return found.length > 0 || order === now ? found : [{ path, before: order, after: now }];
}
