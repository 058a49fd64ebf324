/**
 * The crosswalk between two versions of an instrument: what became of every question, and where every question comes
 * from. Each old one and each new one stands in exactly one row, so that nothing is lost between versions unsaid, and
 * what was answered before can be carried over by rule.
 */
import type { CrosswalkRow, Instrument, SimpleIndicator } from "../instrument/contract.ts";
import type { Crosswalk } from "../instrument/crosswalk.ts";
import { simplesOf } from "./texts.ts";

export type CrosswalkFault =
  | { readonly kind: "unaccounted" | "twice" | "unknown"; readonly side: "from" | "to"; readonly id: string }
  /** A row whose kind does not fit how many it joins. */
  | { readonly kind: "shape"; readonly row: number };

const simples = ({ indicators }: Instrument): readonly SimpleIndicator[] => indicators.flatMap(simplesOf);

/** How many of the earlier and later each kind joins; the third: at least as many. */
const shapes: Readonly<Record<CrosswalkRow["kind"], (from: number, to: number) => boolean>> = {
  unchanged: (from, to) => from === 1 && to === 1,
  reworded: (from, to) => from === 1 && to === 1,
  split: (from, to) => from === 1 && to >= 2,
  merged: (from, to) => from >= 2 && to === 1,
  dropped: (from, to) => from === 1 && to === 0,
  new: (from, to) => from === 0 && to === 1,
};

/** Everything that keeps a crosswalk from being whole; empty where it is. */
export function crosswalkFaults(earlier: Instrument, later: Instrument, rows: Crosswalk): readonly CrosswalkFault[] {
  const faults: CrosswalkFault[] = [];
  rows.forEach(({ kind, from, to }, row) => {
    if (!shapes[kind](from.length, to.length)) faults.push({ kind: "shape", row });
  });
  for (const [side, instrument] of [
    ["from", earlier],
    ["to", later],
  ] as const) {
    const known = new Set(simples(instrument).map(({ id }) => id));
    const seen = new Set<string>();
    for (const id of rows.flatMap((row) => row[side])) {
      if (!known.has(id)) faults.push({ kind: "unknown", side, id });
      else if (seen.has(id)) faults.push({ kind: "twice", side, id });
      seen.add(id);
    }
    for (const id of known) if (!seen.has(id)) faults.push({ kind: "unaccounted", side, id });
  }
  return faults;
}

/** What is asked and what may be answered; what an answer is worth may change without the question changing. */
const asked = (of: SimpleIndicator): string => {
  const answers =
    of.kind === "choice"
      ? of.options.map(({ key, label }) => [key, label])
      : of.kind === "number" || of.kind === "measured"
        ? of.unit
        : of.range;
  const kind = of.kind === "measured" ? "number" : of.kind;
  return JSON.stringify([kind, of.title, of.question, answers]);
};

const wordSet = ({ title, question }: SimpleIndicator): ReadonlySet<string> => {
  const texts = [title, question].flatMap((text) =>
    text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text),
  );
  return new Set(
    texts
      .join(" ")
      .toLocaleLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
};

/** Dice's coefficient of the words of two questions, 0–1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/** As alike as this, a question that is gone and one that is new are taken for one. */
const alike = 0.7;

/** What probably became of every question, for a person to confirm. Whole by construction. */
export function proposedCrosswalk(earlier: Instrument, later: Instrument): Crosswalk {
  const before = new Map(simples(earlier).map((one) => [one.id, one]));
  const after = new Map(simples(later).map((one) => [one.id, one]));
  const goneTo = new Map<string, CrosswalkRow>();
  const cameFrom = new Set<string>();
  const join = (row: CrosswalkRow): void => {
    for (const id of row.from) goneTo.set(id, row);
    for (const id of row.to) cameFrom.add(id);
  };
  for (const [id, one] of before) {
    const other = after.get(id);
    if (other) join({ kind: asked(one) === asked(other) ? "unchanged" : "reworded", from: [id], to: [id] });
  }
  // A question that became one with sub-items, or sub-items that became one question.
  for (const { id, kind, ...rest } of later.indicators) {
    if (kind !== "compound" || !before.has(id) || goneTo.has(id) || !("items" in rest)) continue;
    const to = rest.items.map(({ indicator }) => indicator.id).filter((item) => !cameFrom.has(item));
    if (to.length >= 2) join({ kind: "split", from: [id], to });
  }
  for (const { id, kind, ...rest } of earlier.indicators) {
    if (kind !== "compound" || !after.has(id) || cameFrom.has(id) || !("items" in rest)) continue;
    const from = rest.items.map(({ indicator }) => indicator.id).filter((item) => !goneTo.has(item));
    if (from.length >= 2) join({ kind: "merged", from, to: [id] });
  }
  const fresh = [...after.values()].filter(({ id }) => !cameFrom.has(id)).map((one) => ({ one, set: wordSet(one) }));
  for (const one of before.values()) {
    if (goneTo.has(one.id)) continue;
    const own = wordSet(one);
    const [best] = fresh
      .filter((candidate) => !cameFrom.has(candidate.one.id))
      .map((candidate) => ({ ...candidate, score: likeness(own, candidate.set) }))
      .sort((a, b) => b.score - a.score);
    if (best && best.score >= alike) {
      const kind = asked(one) === asked(best.one) ? "unchanged" : "reworded";
      join({ kind, from: [one.id], to: [best.one.id] });
    } else join({ kind: "dropped", from: [one.id], to: [] });
  }
  const told = new Set<CrosswalkRow>();
  for (const id of before.keys()) {
    const row = goneTo.get(id);
    if (row) told.add(row);
  }
  for (const id of after.keys()) if (!cameFrom.has(id)) told.add({ kind: "new", from: [], to: [id] });
  return [...told];
}
