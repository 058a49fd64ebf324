/** The nearest of the names there are, or a few of them, for a person who wrote another. */
import { closest } from "../../base/closest.ts";
import type { LocalisedText } from "../../base/text.ts";

export const suggestedFrom = (name: string, names: Iterable<string>) => (): string | undefined => {
  const all = [...names];
  const near = closest(name, all);
  if (near !== undefined) return near;
  if (all.length === 0) return undefined;
  return all.slice(0, 12).join(", ") + (all.length > 12 ? " …" : "");
};

const folded = (words: string): string => words.trim().toLowerCase();

/** Whether a person wrote the words of something, in whatever language it has them. */
export const wordedAs = (text: LocalisedText, written: string): boolean =>
  (typeof text === "string" ? [text] : Object.values(text)).some((words) => folded(words) === folded(written));
