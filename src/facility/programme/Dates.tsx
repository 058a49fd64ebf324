/** The days between which something holds, where it has any. */
import type { Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { Dated } from "./in-force.ts";
import { programmeWords as words } from "./words.ts";

export function datesOf({ from, until }: Dated, language: Language): string {
  return [
    ...(from === undefined ? [] : [say(words.from, language, { day: day(from, language) })]),
    ...(until === undefined ? [] : [say(words.until, language, { day: day(until, language) })]),
  ].join(", ");
}

export function Dates({ of, language }: { readonly of: Dated; readonly language: Language }) {
  const said = datesOf(of, language);
  return said === "" ? null : <span className="quiet"> ({said})</span>;
}
