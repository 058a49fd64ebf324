/** What each view says in a sentence, and the sentences under its picture. */

import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { points } from "../standing/points.ts";
import { leadSentence, movementSentence, pointWords, spreadSentences } from "../standing/sentences.ts";
import type { ExploreView } from "./contract.ts";
import { exploreWords } from "./words.ts";

export type Said = {
  /** The finding: the title of the picture. */
  readonly title: string;
  /** Measure, unit, period, release. */
  readonly subtitle: string;
  readonly sentences: readonly string[];
};

export function said(view: ExploreView, language: Language): Said {
  const { state, summary, edition } = view;
  const values = {
    node: view.node.label,
    low: points(view.range[0], view.range, language),
    high: points(view.range[1], view.range, language),
    period: edition.period,
    release: edition.release,
    group: view.group?.label ?? "",
    second: view.second?.label ?? "",
    since: view.since ? pointWords(view.since, edition.release, language) : "",
  };
  const plain = say(view.group ? exploreWords.subtitleGroup : exploreWords.subtitle, language, values);
  const lead = leadSentence(summary, view.range, language);
  if (state.view === "change" && view.since) {
    const title = movementSentence(summary, values.since, language) ?? lead;
    const why = summary.movement ? say(exploreWords.becauseOf, language, summary.movement) : "";
    return {
      title: say(exploreWords.ofNode, language, { node: view.node.label, finding: lowerFirst(title, language) }),
      subtitle: say(exploreWords.subtitleChange, language, values),
      sentences: [why.replace(/\s+/g, " ").trim()].filter((sentence) => sentence !== ""),
    };
  }
  if (state.view === "scatter" && view.second) {
    const { quadrants } = view;
    const title = quadrants
      ? say(exploreWords.quadrants, language, {
          count: quadrants.bothAbove + quadrants.bothBelow + quadrants.onlyFirst + quadrants.onlySecond,
          above: quadrants.bothAbove,
          below: quadrants.bothBelow,
          first: quadrants.onlyFirst,
          second: quadrants.onlySecond,
          node: view.node.label,
          other: view.second.label,
        })
      : say(exploreWords.noPairs, language);
    return { title, subtitle: say(exploreWords.subtitleTwo, language, values), sentences: [] };
  }
  return { title: lead, subtitle: plain, sentences: spreadSentences(summary, view.range, language) };
}

/** A sentence after a colon; Arabic has no capitals, and a figure stays as it is. */
const lowerFirst = (sentence: string, language: Language): string =>
  language === "ar" ? sentence : sentence.charAt(0).toLocaleLowerCase(language) + sentence.slice(1);
