/** What the index says today, in a sentence that is counted from its data. */

import type { Language } from "../../base/text.ts";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { points } from "../standing/points.ts";
import { pointWords } from "../standing/sentences.ts";
import type { HomeView } from "./contract.ts";
import { homeWords } from "./words.ts";

/** What reform did since before, and where the average stands. */
export const finding = (view: HomeView, language: Language): string => findings(view, language).join(" ");

/** The same, a sentence each; the first says most. */
export function findings(view: HomeView, language: Language): readonly string[] {
  const { spread, movement } = view.summary;
  if (!spread) return [say(homeWords.nothingScored, language)];
  const average = say(homeWords.averageStands, language, {
    count: count(spread.count, language),
    mean: points(spread.mean, view.range, language),
    top: points(view.range[1], view.range, language),
  });
  if (!view.since || !movement) return [average];
  const since = pointWords(view.since, view.edition.release, language);
  const { reformUp: up, reformDown: down } = movement;
  const reform =
    up + down === 0
      ? say(homeWords.noReform, language, { since })
      : say(homeWords.reformSince, language, { since, up, down });
  return [reform, average];
}
