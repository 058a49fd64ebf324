/**
 * How far some answers are, as a small bar of ten even steps that fills from its beginning. What is further is taller
 * as well as darker, so that the bar reads without its colours; the words beside it say the same.
 */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { type Standing, standings, type Tally } from "./contract.ts";
import { stepsOf } from "./rules.ts";
import { coverageWords } from "./words.ts";

const steps = 10;
const pitch = 7;

type Run = { readonly standing: Standing; readonly from: number; readonly length: number };

const runsOf = (bar: readonly Standing[]): readonly Run[] =>
  standings.flatMap((standing) => {
    const from = bar.indexOf(standing);
    return from === -1 ? [] : [{ standing, from, length: bar.filter((step) => step === standing).length }];
  });

export function StandingBar({ tally }: { readonly tally: Tally }) {
  return (
    <svg className="standing-bar" viewBox={`0 0 ${steps * pitch} 12`} aria-hidden="true">
      {runsOf(stepsOf(tally, steps)).map(({ standing, from, length }) => (
        <path key={standing} className={`is-${standing}`} d={`M${from * pitch} 6h${length * pitch - 2}`} />
      ))}
    </svg>
  );
}

/** The same in words: "3 settled, 2 being written". */
export function standingWords(tally: Tally, language: Language): string {
  const parts = [...standings]
    .reverse()
    .filter((standing) => tally[standing] > 0)
    .map((standing) =>
      say(coverageWords.part, language, { count: tally[standing], standing: say(coverageWords[standing], language) }),
    );
  if (tally.late > 0) parts.push(say(coverageWords.late, language, { count: tally.late }));
  return parts.join(language === "ar" ? "، " : ", ") || "–";
}

/** One step of each, with its word. */
export function StandingLegend({ language }: { readonly language: Language }) {
  return (
    <ul className="standing-legend" aria-label={say(coverageWords.legend, language)}>
      {[...standings].reverse().map((standing) => (
        <li key={standing}>
          <svg className="standing-bar" viewBox={`0 0 ${2 * pitch} 12`} aria-hidden="true">
            <path className={`is-${standing}`} d={`M0 6h${2 * pitch - 2}`} />
          </svg>
          {say(coverageWords[standing], language)}
        </li>
      ))}
    </ul>
  );
}
