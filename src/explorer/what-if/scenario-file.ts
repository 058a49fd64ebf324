/** A scenario's file, opened again: what it says is looked at before anything is done with it. */

/** The page a file leads to. */
export type Opened = {
  readonly index: string;
  readonly release: string;
  readonly place: string;
  readonly period: string;
  readonly set: readonly string[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Half a character, which no address can hold. */
const halfCharacter = /\p{Surrogate}/u;

/** Short, and a word: an address is made of it. */
const isWord = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= 200 && !halfCharacter.test(value);

/** A file larger than this is no scenario. */
export const largestFile = 200_000;

/** undefined: not a scenario. What it changes is judged by the page it leads to. */
export function openScenario(text: string): Opened | undefined {
  const file = parsed(text);
  if (!isRecord(file) || file.passerelle !== "scenario" || file.version !== 1) return undefined;
  const { index, release, place, period, changes } = file;
  if (!isWord(index) || !isWord(release) || !isWord(place) || !isWord(period) || !Array.isArray(changes))
    return undefined;
  const set = changes.flatMap((change: unknown) =>
    isRecord(change) && isWord(change.indicator) && isWord(change.to) ? [`${change.indicator}:${change.to}`] : [],
  );
  return set.length === changes.length ? { index, release, place, period, set } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
