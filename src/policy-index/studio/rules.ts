/**
 * What two people may do to one instrument at once, and how anything is undone. An edit touches something; edits that
 * touch different things are both kept, whoever came first, and only two that touch the same thing must be settled by a
 * person. All pure.
 */
import type { Indicator, Instrument, Measure } from "../instrument/contract.ts";
import { type Applied, applied, indicatorIn } from "./apply.ts";
import type { Fault } from "./apply-indicator.ts";
import { nodeIn } from "./apply-tree.ts";
import type { Edit } from "./edits/contract.ts";
import { spotName, textsOf, wordsIn } from "./texts.ts";

/** A thing that was touched, from the whole to the part: whoever touches the whole touches its parts. */
export type Touch = readonly string[];

/** @example touchOf({ kind: "weigh", measure: "headline", from: "overall", child: "birth", weight: 2 }) // → ["measure", "headline", "birth", "weight"] */
export function touchOf(edit: Edit): Touch {
  switch (edit.kind) {
    case "text": {
      const { of, id = "", key = "", field, language } = edit;
      if (of === "option") return ["indicator", id, "option", key, field, language];
      if (of === "number-band") return ["indicator", id, "bands", key, field, language];
      if (of === "indicator") return ["indicator", id, field, language];
      if (of === "node") return ["measure", edit.measure ?? "", id, field, language];
      if (of === "measure") return ["measure", id, field, language];
      if (of === "band") return ["bands", key, field, language];
      if (of === "typology") return ["typology", id, field, language];
      if (of === "rule") return ["typology", id, "rules", key, field, language];
      return [of, id, key, field, language];
    }
    case "about":
      return ["about"];
    case "add-indicator":
    case "remove-indicator":
    case "rename-indicator":
    case "turn-indicator":
      return ["indicator", edit.id];
    case "move-indicator":
      return ["order"];
    case "tag-indicator":
      return ["indicator", edit.id, "tags"];
    case "add-option":
    case "remove-option":
      return ["indicator", edit.id, "option", edit.key];
    case "set-option":
      return edit.to === undefined || edit.to === edit.key
        ? ["indicator", edit.id, "option", edit.key, "score"]
        : ["indicator", edit.id, "option", edit.key];
    case "move-option":
      return ["indicator", edit.id, "option-order"];
    case "set-number-bands":
      return ["indicator", edit.id, "bands"];
    case "set-range":
    case "set-direction":
    case "set-combination":
      return ["indicator", edit.id, "rule"];
    case "add-item":
    case "remove-item":
      return ["indicator", edit.id, "item", edit.item];
    case "weigh-item":
      return ["indicator", edit.id, "item", edit.item, "weight"];
    case "move-item":
      return ["indicator", edit.id, "item-order"];
    case "add-node":
    case "remove-node":
    case "rename-node":
      return ["measure", edit.measure, edit.id];
    case "set-node-rule":
      return ["measure", edit.measure, edit.id, "rule"];
    case "place":
    case "unplace":
    case "move":
      return ["measure", edit.measure, edit.child, "where"];
    case "weigh":
      return ["measure", edit.measure, edit.child, "weight"];
    case "add-measure":
    case "rename-measure":
    case "remove-measure":
      return ["measure", edit.id];
    case "head-measure":
      return ["headline", edit.id];
    case "set-measure":
      return ["measure", edit.id, "range"];
    case "add-band":
    case "set-band":
    case "remove-band":
      return ["bands"];
    case "add-typology":
    case "rename-typology":
    case "remove-typology":
      return ["typology", edit.id];
    case "move-typology":
      return ["typology-order"];
    case "add-rule":
    case "move-rule":
    case "remove-rule":
      return ["typology", edit.id, "rules"];
    case "prepare-screen":
    case "prepare-impute":
      return ["preparation", edit.kind];
    case "prepare-treat":
    case "prepare-normalise":
      return edit.id === undefined ? ["preparation", edit.kind] : ["preparation", "except", edit.id, edit.kind];
    case "set-rule":
      return ["typology", edit.id, "rules", String(edit.rule), "all"];
  }
}

/** Whether one is the other, or a part of it. */
export const isSameTouch = (one: Touch, other: Touch): boolean =>
  one.slice(0, other.length).every((step, at) => step === other[at]);

const isRule = ([of, , , what]: Touch): boolean => of === "measure" && what === "rule";
const isShape = (touch: Touch): boolean => touch[0] === "measure" && (touch.length === 3 || touch[3] === "where");

/** Branches follow the rule of the branch they hang under: a rule is one thing with other rules, and with what hangs where. */
const isRuleOf = (one: Touch, other: Touch): boolean =>
  one[1] === other[1] && isRule(one) && (isRule(other) || isShape(other));

/**
 * Typologies mean the branch of the first measure that has it, and a preparation that of the headline, which is the first:
 * which measure is the headline is one thing with that measure's name, and with the names of all branches.
 */
const isHeadOf = ([of, id]: Touch, other: Touch): boolean =>
  of === "headline" &&
  (other[0] === "headline" || (other[0] === "measure" && (other.length === 2 ? other[1] === id : other.length === 3)));

const meet = (one: Touch, other: Touch): boolean =>
  isSameTouch(one, other) || isRuleOf(one, other) || isHeadOf(one, other);

export const areApart = (some: readonly Touch[], others: readonly Touch[]): boolean =>
  !some.some((one) => others.some((other) => meet(one, other) || meet(other, one)));

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Whether two instruments say the same; quick where they share what they did not change. */
export const isSame = (one: Instrument, other: Instrument): boolean =>
  one.indicators.length === other.indicators.length &&
  one.measures.length === other.measures.length &&
  one.indicators.every((indicator, at) => same(indicator, other.indicators[at])) &&
  one.measures.every((measure, at) => same(measure, other.measures[at])) &&
  same(restOf(one), restOf(other));

export type EditFault = { readonly fault: Fault; readonly at: number };

/** All of them, one after another, or the first that cannot be. Those that change nothing are left out of what is told. */
export function allApplied(
  instrument: Instrument,
  edits: readonly Edit[],
): { readonly instrument: Instrument; readonly told: readonly Edit[] } | EditFault {
  let here = instrument;
  const told: Edit[] = [];
  for (const [at, edit] of edits.entries()) {
    const next: Applied = applied(here, edit);
    if ("fault" in next) return { fault: next.fault, at };
    if (isSame(here, next.instrument)) continue;
    here = next.instrument;
    told.push(edit);
  }
  return { instrument: here, told };
}

/** What brings an instrument back: small edits where they do, else the parts as they were. */
export type Back = { readonly edits: readonly Edit[] } | { readonly parts: Parts };

type Parts = {
  /** Everything else, with empty lists where those two go. */
  readonly rest: Instrument;
  readonly indicatorOrder: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly measureOrder: readonly string[];
  readonly measures: readonly Measure[];
};

const restOf = (instrument: Instrument): Instrument => ({ ...instrument, indicators: [], measures: [] });
const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

const changedAmong = <Thing extends { readonly id: string }>(before: readonly Thing[], after: readonly Thing[]) => {
  const now = new Map(after.map((thing) => [thing.id, thing]));
  return before.filter((thing) => !same(thing, now.get(thing.id)));
};

const partsBefore = (before: Instrument, after: Instrument): Parts => ({
  rest: restOf(before),
  indicatorOrder: idsOf(before.indicators),
  indicators: changedAmong(before.indicators, after.indicators),
  measureOrder: idsOf(before.measures),
  measures: changedAmong(before.measures, after.measures),
});

const restored = <Thing extends { readonly id: string }>(
  order: readonly string[],
  kept: readonly Thing[],
  now: readonly Thing[],
): readonly Thing[] => {
  const known = new Map([...now, ...kept].map((thing) => [thing.id, thing]));
  return order.flatMap((id) => known.get(id) ?? []);
};

function opposite(before: Instrument, edit: Edit): Edit | undefined {
  switch (edit.kind) {
    case "text": {
      const name = spotName(edit);
      const found = textsOf(before).find(({ spot }) => spotName(spot) === name);
      return { ...edit, words: wordsIn(found?.text, edit.language, before.language) };
    }
    case "weigh": {
      const tree = before.measures.find(({ id }) => id === edit.measure)?.tree;
      const children = tree && nodeIn(tree, edit.from)?.children;
      const child = children?.find((one) => (one.kind === "node" ? one.id : one.indicator) === edit.child);
      return child && { ...edit, weight: child.weight };
    }
    case "set-option": {
      const indicator = indicatorIn(before, edit.id);
      const option = indicator?.kind === "choice" ? indicator.options.find(({ key }) => key === edit.key) : undefined;
      return option && { ...edit, key: edit.to ?? edit.key, to: edit.key, score: option.score };
    }
    default:
      return undefined;
  }
}

/**
 * What undoes some edits.
 *
 * @example undone(after, wayBack(before, edits, after)) // → before
 */
export function wayBack(before: Instrument, edits: readonly Edit[], after: Instrument): Back {
  const [only] = edits;
  const small = edits.length === 1 && only ? opposite(before, only) : undefined;
  if (small) {
    const tried = applied(after, small);
    if ("instrument" in tried && isSame(tried.instrument, before)) return { edits: [small] };
  }
  return { parts: partsBefore(before, after) };
}

export function undone(after: Instrument, back: Back): Instrument {
  if ("parts" in back) {
    const { rest, indicatorOrder, indicators, measureOrder, measures } = back.parts;
    return {
      ...rest,
      indicators: restored(indicatorOrder, indicators, after.indicators),
      measures: restored(measureOrder, measures, after.measures),
    };
  }
  return back.edits.reduce((here, edit) => {
    const next = applied(here, edit);
    return "instrument" in next ? next.instrument : here;
  }, after);
}

/** What going back touches: for parts, the whole of each, and the order of all. */
export const touchesOfBack = (back: Back): readonly Touch[] => ("edits" in back ? back.edits.map(touchOf) : [[]]);

/** One entry of a draft's history; the version it made. */
export type Entry = {
  readonly version: number;
  readonly kind: "edit" | "undo" | "redo";
  readonly touches: readonly Touch[];
  readonly back: Back;
  readonly by: string;
};

/** What somebody may undo next, and do again: their own, last first. The history is oldest first. */
export function steps(history: readonly Entry[], by: string): { readonly undo?: Entry; readonly redo?: Entry } {
  const done: Entry[] = [];
  const taken: Entry[] = [];
  for (const entry of history) {
    if (entry.by !== by) continue;
    if (entry.kind === "undo") {
      done.pop();
      taken.push(entry);
    } else {
      if (entry.kind === "redo") taken.pop();
      else taken.length = 0;
      done.push(entry);
    }
  }
  const [undo, redo] = [done.at(-1), taken.at(-1)];
  return { ...(undo && { undo }), ...(redo && { redo }) };
}

/** Whether nothing that came after an entry stands on what it touched. */
export const isFree = (history: readonly Entry[], entry: Entry): boolean => {
  const own = [...touchesOfBack(entry.back)];
  const later = history.filter(({ version, by }) => version > entry.version && by !== entry.by);
  return areApart(
    own,
    later.flatMap(({ touches }) => touches),
  );
};
