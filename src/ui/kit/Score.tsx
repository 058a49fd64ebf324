/** Figures as elements: the value a machine reads, the words a person sees, and a spoken reason where there is none. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { change, dash, score } from "./numbers.ts";
import { kitWords } from "./words.ts";

/** No data: a dash to the eye, words to the ear. */
export function Missing({ language }: { readonly language: Language }) {
  return (
    <span className="missing">
      <span aria-hidden="true">{dash}</span>
      <span className="visually-hidden">{say(kitWords.noData, language)}</span>
    </span>
  );
}

/** Does not arise there. */
export function NotApplicable({ language }: { readonly language: Language }) {
  return (
    <abbr className="missing" title={say(kitWords.notApplicable, language)}>
      {say(kitWords.notApplicableShort, language)}
    </abbr>
  );
}

export type ScoreProps = {
  readonly language: Language;
  /** Points; undefined or NaN where missing. */
  readonly value: number | undefined;
  readonly decimals?: number;
  readonly className?: string;
};

export function Score({ language, value, decimals = 0, className }: ScoreProps) {
  if (value === undefined || Number.isNaN(value)) return <Missing language={language} />;
  return (
    <data className={["score", className].filter(Boolean).join(" ")} value={String(value)}>
      {score(value, language, decimals)}
    </data>
  );
}

export function Change({ language, value, decimals = 1 }: ScoreProps) {
  if (value === undefined || Number.isNaN(value)) return <Missing language={language} />;
  const way = value > 0 ? "is-gain" : value < 0 ? "is-loss" : "is-same";
  return (
    <data className={`change ${way}`} value={String(value)}>
      <bdi>{change(value, language, decimals)}</bdi>
    </data>
  );
}

/** Step of the seven-step ramp a score falls in, as a class: `ramp-1` … `ramp-7`; `ramp-none` where missing. */
export function rampClass(value: number | undefined, range: readonly [number, number] = [0, 100]): string {
  if (value === undefined || !Number.isFinite(value)) return "ramp-none";
  const share = (value - range[0]) / (range[1] - range[0]);
  return `ramp-${Math.min(7, Math.max(1, Math.floor(share * 7) + 1))}`;
}

/** Step of the diverging ramp for a change: 4 is none; the ends are reached at `extent` points. */
export function diffClass(value: number | undefined, extent = 50): string {
  if (value === undefined || !Number.isFinite(value)) return "ramp-none";
  if (value === 0) return "diff-4";
  const step = Math.min(3, Math.max(1, Math.ceil((Math.abs(value) / extent) * 3)));
  return `diff-${4 + Math.sign(value) * step}`;
}
