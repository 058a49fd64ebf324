/** What a comparison finds, in sentences. */
import type { Language } from "../../base/text.ts";
import { sameScore } from "../../engine/nearly.ts";
import { count, percent, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { apportion } from "../reading/apportion.ts";
import type { Labelled } from "../reading/contract.ts";
import { drawnValues } from "../reading/drawn-values.ts";
import { listed } from "../reading/listed.ts";
import { isSettled } from "../reading/settled.ts";
import { changePoints, decimalsOf } from "../standing/points.ts";
import type { CompareView } from "./contract.ts";
import { compareWords } from "./words.ts";

export const namesOf = (view: CompareView, language: Language): string =>
  listed(
    view.places.map(({ place }) => place.label),
    language,
  );

export function finding(view: CompareView, language: Language): string {
  const scored = view.places
    .filter(({ overall }) => overall.reading.score !== undefined)
    .sort((left, right) => (right.overall.reading.score ?? 0) - (left.overall.reading.score ?? 0));
  const [high] = scored;
  const low = scored.at(-1);
  const points = (one: typeof high): string => score(one?.overall.reading.score, language);
  const differ = say(compareWords.differ, language, {
    different: view.different,
    all: view.questions,
  });
  if (!high || !low || high === low) return differ;
  const first =
    points(high) === points(low)
      ? say(compareWords.level, language, { points: points(high) })
      : say(compareWords.finding, language, {
          high: high.place.label,
          highest: points(high),
          low: low.place.label,
          lowest: points(low),
        });
  return `${first} ${differ}`;
}

/** Parts that a sentence names one by one; of more, the largest, and the rest together. */
const mostNamed = 6;

type ShownPart = { readonly part: Labelled; readonly points: number };

/** What each part adds to the difference of two places, the largest first, those that add nothing left out; what is written adds up to what is written. */
export function partsShown({ explained, range }: Pick<CompareView, "explained" | "range">): readonly ShownPart[] {
  if (!explained) return [];
  const shown = apportion(
    explained.parts.map(({ points }) => points),
    decimalsOf(range) + 1,
  );
  return explained.parts
    .map(({ part }, at) => ({ part, points: shown[at] ?? 0 }))
    .filter(({ points }) => points !== 0)
    .sort((left, right) => Math.abs(right.points) - Math.abs(left.points));
}

/** More parts than a sentence has room for: they then have a table. */
export const isLong = (view: Pick<CompareView, "explained" | "range">): boolean => partsShown(view).length > mostNamed;

/** Of two places: what each part adds to the difference. Of more, that it is said of two. */
export function why(view: CompareView, language: Language): string | undefined {
  const { explained, places, range } = view;
  const [one, other, third] = places;
  if (third) return say(compareWords.whyOfTwo, language);
  if (!explained || !one || !other || Math.abs(explained.total) < sameScore) return undefined;
  const written = (points: number): string => changePoints(points, range, language);
  const all = partsShown(view);
  const named = isLong(view) ? all.slice(0, mostNamed - 1) : all;
  const rest = all.slice(named.length);
  const parts = named.map(({ part, points }) =>
    say(compareWords.whyPart, language, { part: part.label, points: written(points) }),
  );
  const others = say(compareWords.whyOthers, language, {
    count: rest.length,
    points: written(rest.reduce((sum, { points }) => sum + points, 0)),
  });
  return say(compareWords.why, language, {
    one: one.place.label,
    other: other.place.label,
    points: written(explained.total),
    parts: listed(rest.length > 0 ? [...parts, others] : parts, language),
  });
}

/** That parts are estimated, and how sure they are; undefined where they are exact. */
export function estimated({ explained, range }: CompareView, language: Language): string | undefined {
  if (!explained?.sampled) return undefined;
  const { orders, error } = explained.sampled;
  const decimals = decimalsOf(range) + 2;
  return say(compareWords.whyEstimated, language, {
    orders: count(orders, language),
    error: score(Math.max(error, 10 ** -decimals), language, decimals),
  });
}

/** A share that is neither none nor all is written as neither. */
export const shareShown = (share: number, language: Language): string =>
  percent(share === 0 || share === 1 ? share : Math.min(0.99, Math.max(0.01, share)), language);

/** Of two places: which stands above the other, in how many draws, and whether that settles it. */
export function orderOfTwo({ above, places }: CompareView, language: Language): string | undefined {
  const share = above?.shares[0]?.[1];
  const [first, second] = places;
  if (!above || share === undefined || share === null || !first || !second) return undefined;
  const [one, other, most] = share < 0.5 ? [second, first, 1 - share] : [first, second, share];
  return say(compareWords.orderOf, language, {
    one: one.place.label,
    other: other.place.label,
    share: shareShown(most, language),
    settled: isSettled(most) ? "yes" : "no",
    ...drawnValues(above.under, language),
  });
}

const hasAreas = ({ nodes }: CompareView): boolean => nodes.some(({ depth }) => depth > 0);

/** The area on which the places are furthest apart; of an index that has none, how far they are apart on the whole. */
export function areasTitle(view: CompareView, language: Language): string {
  const apart = view.nodes
    .filter((line) => line.depth > 0 || !hasAreas(view))
    .map((line) => {
      const scores = line.scores.flatMap((reading) => reading.score ?? []);
      return { label: line.node.label, points: scores.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores) };
    })
    .sort((left, right) => right.points - left.points)[0];
  if (!apart || apart.points < 0.5) return say(hasAreas(view) ? compareWords.areasSame : compareWords.same, language);
  return say(compareWords.areasTitle, language, { area: apart.label, points: score(apart.points, language) });
}

export const areasSubtitle = (view: CompareView, language: Language): string =>
  say(compareWords.areasSubtitle, language, {
    areas: hasAreas(view) ? "yes" : "no",
    low: score(view.range[0], language),
    high: score(view.range[1], language),
    index: view.edition.index.label,
    release: view.edition.release,
    period: view.edition.period,
  });
