/** Small pictures inside rows. */
import type { Language } from "../../base/text.ts";
import { rank } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { StandingRow } from "../standing/contract.ts";
import { type Scale, stepOf } from "../standing/map-entries.ts";
import { exploreWords } from "./words.ts";

/** How far a score reaches, in the shade of its band; the figure stands beside it. */
export function ScoreBar({ row, scale }: { readonly row: StandingRow; readonly scale: Scale }) {
  const value = row.reading.score;
  const [low, high] = scale.range;
  const step = stepOf(row, scale);
  if (value === undefined || step === undefined || high <= low) return <span className="bar none" />;
  const width = Number((((value - low) / (high - low)) * 100).toFixed(1));
  return (
    <svg className={row.filled ? "bar is-filled" : "bar"} aria-hidden="true">
      <rect className={`f-ramp-${step}`} width={`${Math.max(0, Math.min(100, width))}%`} />
    </svg>
  );
}

/** The rank there was, and how many places up or down that is. */
export function RankMove({ row, language }: { readonly row: StandingRow; readonly language: Language }) {
  const { rank: now, rankBefore: before } = row;
  if (!before) return <span className="faint">–</span>;
  const was = rank(before.from, before.to, language);
  if (!now || now.from === before.from) return <span className="faint">{was}</span>;
  const places = Math.abs(now.from - before.from);
  const rose = now.from < before.from;
  return (
    <>
      {was}{" "}
      <span
        className={rose ? "change is-gain" : "change is-loss"}
        aria-label={say(rose ? exploreWords.rose : exploreWords.fell, language, { places })}
        role="img"
      >
        {rose ? "▲" : "▼"}
        {places}
      </span>
    </>
  );
}
