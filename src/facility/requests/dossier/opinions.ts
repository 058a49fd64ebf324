/**
 * Opinions of delegations and services in a dossier: how many were asked and what came, then body by body. Where there is no room for
 * all, an objection stands before what nobody objects to, and silence last.
 */
import { direction, type Language } from "../../../base/text.ts";
import { count, day } from "../../../ui/kit/numbers.ts";
import type { PrintedBlock } from "../../../ui/kit/printed-document.ts";
import { colon, type Message, say } from "../../../ui/words/words.ts";
import type { OpinionShown } from "../desk/contract.ts";
import { consultWords, opinionWords, stanceWords } from "../links/words.ts";
import { wayOf } from "./running.ts";
import { dossierWords } from "./words.ts";

/** A page has room for so many; the others are at the desk. */
export const shownOpinions = 6;

/** Of one opinion at most so many characters: its first words. */
const firstWords = 280;

const longestName = 80;

const order = ["objection", "remarks", "no-objection", "awaited", "silent"] as const;

const rankOf = ({ stance, standing }: OpinionShown): number => order.findIndex((one) => one === (stance ?? standing));

type Cut = (text: string, most?: number) => string;

const counts = { ...stanceWords, awaited: dossierWords.awaited, silent: dossierWords.silent };

/** One line of counts: of those who were asked, how many said what, and how many nothing. */
function counted(opinions: readonly OpinionShown[], language: Language): string {
  const line = (label: Message, many: number): string =>
    `${say(label, language)}${colon(language)} ${count(many, language)}`;
  const found = order.flatMap((one, rank) => {
    const many = opinions.filter((opinion) => rankOf(opinion) === rank).length;
    return many === 0 ? [] : [line(counts[one], many)];
  });
  return [line(dossierWords.asked, opinions.length), ...found].join(" · ");
}

/** @example opinionBlocks(dossier.opinions, "en", short) */
export function opinionBlocks(
  opinions: readonly OpinionShown[],
  language: Language,
  short: Cut,
): readonly PrintedBlock[] {
  const heading = { kind: "heading", words: say(consultWords.opinions, language), level: 3 } as const;
  if (opinions.length === 0) return [heading, { kind: "paragraph", words: say(consultWords.none, language) }];
  const shown = [...opinions].sort((one, other) => rankOf(one) - rankOf(other)).slice(0, shownOpinions);
  const ours = direction(language);
  const rows = shown.flatMap(({ body, stance, standing, words = "", answeredOn, until }) => {
    const stands = say(opinionWords[standing], language, { day: day(answeredOn ?? until, language) });
    const head = stance === undefined ? stands : `${say(stanceWords[stance], language)} (${stands})`;
    const said = short(words, firstWords);
    const own = wayOf(said) ?? ours;
    const row = (text: string) => ({ term: short(body, longestName), text, way: ours });
    if (said === "") return [row(head)];
    // What runs the other way has lines of its own.
    return own === ours ? [row(`${head} – ${said}`)] : [row(head), { term: "", text: said, way: own }];
  });
  const left = opinions.length - shown.length;
  return [
    heading,
    { kind: "paragraph", words: counted(opinions, language) },
    { kind: "rows", rows },
    ...(left > 0
      ? [
          {
            kind: "paragraph",
            words: say(dossierWords.moreOpinions, language, { count: left }),
            tone: "small",
          } as const,
        ]
      : []),
  ];
}
