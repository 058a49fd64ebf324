/**
 * Changed answers as an address writes them: `indicator:answer`, in the index's order, only those that differ from the
 * official ones. An option is written by its key; by its place in the list (`~2`) where the key could be misread.
 */
import type { Recipe, SimpleRule } from "../../engine/recipe.ts";
import type { WhatIfGround } from "./contract.ts";

/** An answer put in the place of the official one: an option's position, a number, or not known. */
export type Change = { readonly id: string; readonly value: number | undefined };

export type ChangeFault = {
  readonly field: "set";
  /** Which part of what was sent. */
  readonly part: string;
  readonly fault: "unknown" | "number" | "twice";
};

export const isFault = (read: readonly Change[] | ChangeFault): read is ChangeFault => "fault" in read;

export const notKnown = "~";

/** Changes up to which each gets its own part of the movement; beyond, there are too many orders to average over. */
export const mostSplit = 12;

/** The same where everything is scored anew for every set of them. */
export const mostSplitOfAll = 4;

/** Rules of everything that is answered, a compound's items instead of the compound. */
export const answeredRules = ({ indicators }: Recipe): readonly SimpleRule[] =>
  indicators.flatMap((rule) => (rule.kind === "compound" ? rule.items.map((item) => item.rule) : [rule]));

/** The answer in an address. */
export function answerToken(rule: SimpleRule, value: number | undefined): string {
  if (value === undefined) return notKnown;
  if (rule.kind !== "choice") return String(value);
  const key = rule.options[value]?.key ?? "";
  return /^~|,|^\s|\s$|^$/.test(key) ? `~${value + 1}` : key;
}

export const changeToken = (rule: SimpleRule, value: number | undefined): string =>
  `${rule.id}:${answerToken(rule, value)}`;

/** undefined: no answer of this indicator. */
function answerIn(rule: SimpleRule, text: string): { readonly value: number | undefined } | undefined {
  if (text === notKnown) return { value: undefined };
  if (rule.kind === "choice") {
    const named = rule.options.findIndex(({ key }) => key === text);
    const numbered = /^~\d{1,4}$/.test(text) ? Number(text.slice(1)) - 1 : -1;
    const at = named >= 0 ? named : numbered;
    return at in rule.options ? { value: at } : undefined;
  }
  // As many digits as a double has: thirds, and amounts in the billions.
  if (!/^-?\d{1,16}(\.\d{1,17})?$/.test(text)) return undefined;
  const value = Number(text);
  return isAnswer(rule, value) ? { value } : undefined;
}

/** Whether a number can be an answer: a band holds it (below 0 only where a band ends there), or it lies in the range, or it is whatever was measured. */
function isAnswer(rule: Exclude<SimpleRule, { kind: "choice" }>, value: number): boolean {
  if (rule.kind === "measured") return true;
  if (rule.kind === "score") return value >= rule.range[0] && value <= rule.range[1];
  return (
    rule.notApplicable.includes(value) ||
    ((value >= 0 || rule.bands.some(({ upTo = 0 }) => upTo < 0)) &&
      rule.bands.some(({ upTo }) => upTo === undefined || value <= upTo))
  );
}

export type Ground = Pick<WhatIfGround, "recipe" | "answers">;

/** Reads an address. What equals the official answer is no change. */
export function readChanges(
  ground: Ground,
  given: string | readonly string[] | undefined,
): readonly Change[] | ChangeFault {
  const rules = answeredRules(ground.recipe);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const read = new Map<string, number | undefined>();
  for (const text of textsIn(given)) {
    const found = changeIn(text, byId);
    if (typeof found === "string") return { field: "set", part: text, fault: found };
    if (read.has(found.id)) return { field: "set", part: found.id, fault: "twice" };
    read.set(found.id, found.value);
  }
  const official = new Map(ground.answers.map(({ id, value }) => [id, value ?? undefined]));
  return rules.flatMap(({ id }): readonly Change[] =>
    read.has(id) && read.get(id) !== official.get(id) ? [{ id, value: read.get(id) }] : [],
  );
}

const textsIn = (given: string | readonly string[] | undefined): readonly string[] =>
  [given ?? []]
    .flat()
    .flatMap((text) => text.split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** An id may hold a colon, and so may a key: the first colon after which both are known. */
function changeIn(text: string, rules: ReadonlyMap<string, SimpleRule>): Change | "unknown" | "number" {
  let known = false;
  for (let at = text.indexOf(":"); at > 0; at = text.indexOf(":", at + 1)) {
    const rule = rules.get(text.slice(0, at));
    if (!rule) continue;
    known = true;
    const answer = answerIn(rule, text.slice(at + 1));
    if (answer) return { id: rule.id, value: answer.value };
  }
  return known ? "number" : "unknown";
}

/** As an address writes them. */
export function writeChanges({ recipe }: Pick<Ground, "recipe">, changes: readonly Change[]): readonly string[] {
  const rules = new Map(answeredRules(recipe).map((rule) => [rule.id, rule]));
  return changes.flatMap(({ id, value }) => {
    const rule = rules.get(id);
    return rule ? [changeToken(rule, value)] : [];
  });
}
