/**
 * The three states of the data: as first published, with its corrections, with the reforms that followed.
 *
 * Every change names the value it starts from. A change that does not find that value stops the build: it would mean
 * that the two files no longer belong together, and a score would move for a reason nobody could name.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** @typedef {Record<string, string>} Row */
/** @typedef {{ iso3: string, indicator: string, from: string, to: string, reason: string, release: string }} Change */

const read = (name) => parse(readFileSync(new URL(`./raw/${name}`, import.meta.url)), { columns: true, bom: true });

/** @type {() => Row[]} */
export const rawRows = () => read("citizenship-law-2020.csv");
/** @type {() => Change[]} */
export const rawChanges = () => read("citizenship-law-changes.csv");

/**
 * Apply changes, in their order, to rows by place; the rows given are left as they are.
 *
 * throws   Error: unknown place or code, or a value found that is not the one the change starts from
 *
 * @param {Iterable<readonly [string, Row]>} rows
 * @param {readonly Pick<Change, "iso3" | "indicator" | "from" | "to">[]} changes
 * @returns {Map<string, Row>}
 */
export function withChanges(rows, changes) {
  const changed = new Map([...rows].map(([place, codes]) => [place, { ...codes }]));
  for (const { iso3, indicator, from, to } of changes) {
    const codes = changed.get(iso3);
    const found = codes?.[indicator];
    if (found !== from) throw new Error(`${iso3} ${indicator}: the change starts from ${from}, the data has ${found}`);
    codes[indicator] = to;
  }
  return changed;
}

const byPlace = (rows) => new Map(rows.map(({ iso3, ...codes }) => [iso3, codes]));

/** The releases in order: their rows by place, and the changes each made to the one before. */
export function states() {
  const first = byPlace(rawRows());
  const changes = rawChanges();
  const corrections = changes.filter(({ release }) => release === "2020.1");
  const reforms = changes.filter(({ release }) => release === "2024.0");
  if (corrections.length + reforms.length !== changes.length) throw new Error("a change belongs to no release");
  if (corrections.some(({ reason }) => reason !== "correction") || reforms.some(({ reason }) => reason !== "reform"))
    throw new Error("a change is in a release that is not of its kind");
  const corrected = withChanges(first, corrections);
  return [
    { release: "2020.0", period: "2020", asOf: "2020-01-01", rows: first, changes: [], reason: "" },
    { release: "2020.1", period: "2020", asOf: "2020-01-01", rows: corrected, changes: corrections, reason: "coding-error" },
    { release: "2024.0", period: "2024", asOf: "2024-01-01", rows: withChanges(corrected, reforms), changes: reforms, reason: "law-changed" },
  ];
}
