/**
 * The outcome in lines: what, officially, in the scenario, by how much. The page, the table that is taken along and the
 * browser all have these.
 */
import type { Language } from "../../base/text.ts";
import { change, dash, percent, rank, rankOf } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { absentShare } from "../reading/absent.ts";
import { apportion } from "../reading/apportion.ts";
import { drawnValues } from "../reading/drawn-values.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import { readingWords } from "../reading/words.ts";
import { changePoints, decimalsOf, finePoints, points } from "../standing/points.ts";
import type { Outcome, RankInterval, WhatIfView } from "./contract.ts";
import { whatIfWords } from "./words.ts";

export type OutcomeLine = {
  readonly id: string;
  readonly label: string;
  readonly language?: string | undefined;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** Above 0: better for the place. */
  readonly way: number;
};

type Both = Pick<WhatIfView, "before" | "after" | "range" | "ranges"> & {
  /** The range of the scenario is being drawn. */
  readonly drawing?: "yes";
};

const sign = (from: number | undefined, to: number | undefined): number =>
  from === undefined || to === undefined || Math.abs(to - from) < 1e-9 ? 0 : Math.sign(to - from);

function scoreLine(
  named: Pick<OutcomeLine, "id" | "label" | "language">,
  [from, to]: readonly [number | undefined, number | undefined],
  range: Both["range"],
  language: Language,
): OutcomeLine {
  const both = from !== undefined && to !== undefined;
  return {
    ...named,
    before: points(from, range, language),
    after: points(to, range, language),
    difference: both ? changePoints(to - from, range, language) : dash,
    way: sign(from, to),
  };
}

const rankWords = ({ rank: standing }: Outcome, language: Language): string =>
  rank(standing?.from, standing?.to, language);

const filledShown = ({ filled }: Pick<Outcome, "filled">, language: Language): string =>
  filled ? say(preparedWords.filledOf, language, { count: filled.filled, of: filled.of }) : dash;

const interval = (held: RankInterval | undefined, language: Language): string =>
  rank(held && Math.floor(held.low), held && Math.ceil(held.high), language);

/** In how many of the draws there was no score: a line of its own, for beside a range it has no room on a phone. */
function absentLine(
  { before, after }: NonNullable<Both["ranges"]>,
  drawing: Both["drawing"],
  language: Language,
): readonly OutcomeLine[] {
  const [was, is] = [absentShare(before?.present, language), absentShare(after?.present, language)];
  if (was === undefined && (is === undefined || drawing)) return [];
  const none = percent(0, language);
  return [
    {
      ...{ id: "absent", label: say(whatIfWords.absentDraws, language), difference: "", way: 0 },
      before: before ? (was ?? none) : dash,
      after: drawing ? say(whatIfWords.drawing, language) : after ? (is ?? none) : dash,
    },
  ];
}

export function outcomeLines(
  { before, after, range, ranges, drawing }: Both,
  language: Language,
): readonly OutcomeLine[] {
  const [was, is] = [before.rank?.from, after.rank?.from];
  const plain = (id: string, label: string, from: string, to: string): OutcomeLine => ({
    ...{ id, label, before: from, after: to },
    difference: "",
    way: 0,
  });
  return [
    scoreLine(
      { id: "overall", label: say(whatIfWords.overall, language) },
      [before.reading.score, after.reading.score],
      range,
      language,
    ),
    {
      id: "rank",
      label: say(whatIfWords.rank, language),
      before: rankWords(before, language),
      after: rankWords(after, language),
      difference: was !== undefined && is !== undefined ? change(was - is, language, 0) : dash,
      way: sign(is, was),
    },
    ...(before.filled || after.filled
      ? [
          plain(
            "filled",
            say(preparedWords.filledTitle, language),
            filledShown(before, language),
            filledShown(after, language),
          ),
        ]
      : []),
    ...(ranges
      ? [
          {
            ...{ id: "range", label: say(readingWords.sensitivityRange, language), difference: "", way: 0 },
            before: interval(ranges.before, language),
            after: drawing ? say(whatIfWords.drawing, language) : interval(ranges.after, language),
          },
          ...absentLine(ranges, drawing, language),
        ]
      : []),
    ...(before.band || after.band
      ? [plain("band", say(whatIfWords.band, language), before.band?.label ?? dash, after.band?.label ?? dash)]
      : []),
    ...before.approaches.map(({ typology, approach }, at) =>
      plain(`approach-${at}`, typology.label, approach?.label ?? dash, after.approaches[at]?.approach?.label ?? dash),
    ),
    ...before.areas.map(({ node, reading }, at) =>
      scoreLine(
        { id: `area-${node.code}`, label: node.label, language: node.language },
        [reading.score, after.areas[at]?.reading.score],
        range,
        language,
      ),
    ),
  ];
}

/** What each change adds, as it is shown: rounded so that a reader who adds the lines gets the total. */
export function partPoints(
  parts: readonly (number | undefined)[],
  range: Both["range"],
  language: Language,
): readonly string[] {
  const known = parts.filter((part) => part !== undefined);
  const shown = known.length === parts.length ? apportion(known, decimalsOf(range) + 1) : parts;
  return shown.map((part) => changePoints(part, range, language));
}

/** What the scenario comes to, in a sentence. */
export function finding(
  view: Both & Pick<WhatIfView, "total"> & { readonly place: { readonly label: string }; readonly count: number },
  language: Language,
): string {
  const place = view.place.label;
  const { before, after, range } = view;
  const rests = after.filled
    ? ` ${say(preparedWords.answersFilled, language, { count: after.filled.filled, of: after.filled.of })}`
    : "";
  if (view.count === 0) return `${say(whatIfWords.unchanged, language, { place })}${rests}`;
  if (after.reading.score === undefined) return say(whatIfWords.unscored, language);
  const found = say(whatIfWords.finding, language, {
    place,
    after: finePoints(after.reading.score, range, language),
    before: finePoints(before.reading.score, range, language),
    change: view.total === undefined ? dash : changePoints(view.total, range, language),
    rank: after.rank ? rankOf(after.rank.from, after.rank.to, after.rank.of, language) : dash,
  });
  return `${found}${rests}`;
}

/** What the rank's range was drawn under, or why there is none; and what no longer makes a difference. */
export function rangeSentence(
  { drawn, tooLarge, ranges }: Pick<WhatIfView, "drawn" | "tooLarge" | "ranges">,
  language: Language,
): string {
  if (!drawn) return say(whatIfWords.nothingVaries, language);
  const said = say(whatIfWords.rangeHow, language, { ...drawnValues(drawn, language), seed: String(drawn.seed) });
  const without = ranges?.varied && drawn.varied.filter((name) => !ranges.varied?.includes(name));
  return [
    said,
    ...(without && without.length > 0
      ? [
          say(whatIfWords.rangeWithout, language, {
            varied: drawnValues({ ...drawn, varied: without }, language).varied,
          }),
        ]
      : []),
    ...(tooLarge === "browser" ? [say(whatIfWords.rangeTooLarge, language)] : []),
  ].join(" ");
}

/** The class of a movement: better, worse, none. */
export const wayClass = (way: number): string =>
  way > 0 ? "change is-gain" : way < 0 ? "change is-loss" : "change is-same";
