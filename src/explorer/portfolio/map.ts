/** The countries an operator reached, as a map draws them: the more actions, the further up the ramp. */
import type { Language } from "../../base/text.ts";
import type { Legend } from "../../ui/maps/legend.ts";
import type { MapEntry } from "../../ui/maps/marks.ts";
import { stepOfBand } from "../../ui/maps/scale.ts";
import { say } from "../../ui/words/words.ts";
import { changedPath } from "./address.ts";
import type { PortfolioView } from "./contract.ts";
import { portfolioWords } from "./words.ts";

/** Where bands of counts begin, lowest first: one for each count while there are few, else doubling. */
export function bandsOf(most: number): readonly number[] {
  if (most <= 5) return Array.from({ length: Math.max(1, most) }, (_, at) => at + 1);
  const from = [1];
  for (let next = 2; next <= most && from.length < 7; next *= 2) from.push(next);
  return from;
}

const bandOf = (count: number, bands: readonly number[]): number => bands.findLastIndex((from) => count >= from);

const mostOf = ({ countries }: PortfolioView): number => Math.max(1, ...countries.map(({ actions }) => actions));

export function countryEntries(view: PortfolioView, language: Language): readonly MapEntry[] {
  const bands = bandsOf(mostOf(view));
  return view.countries.map(({ code, label, actions }) => ({
    code,
    name: label,
    state: "scored",
    step: stepOfBand(bandOf(actions, bands), bands.length),
    label: say(portfolioWords.onMap, language, { country: label, actions }),
    href: changedPath(view, language, { country: view.state.country === code ? "" : code }),
    figure: String(actions),
    ...(view.state.country === code ? { chosen: "yes" as const } : {}),
  }));
}

export function countryLegend(view: PortfolioView, language: Language): Legend {
  const bands = bandsOf(mostOf(view));
  const label = (at: number): string => {
    const from = bands[at] ?? 1;
    const to = at + 1 < bands.length ? (bands[at + 1] ?? from) - 1 : mostOf(view);
    return to <= from
      ? say(portfolioWords.actionsCount, language, { actions: from })
      : say(portfolioWords.actionsRange, language, { from, to });
  };
  return {
    kind: "bands",
    bands: bands.map((_, at) => ({ step: stepOfBand(at, bands.length), label: label(at) })).reverse(),
    notCovered: say(portfolioWords.noAction, language),
  };
}
