/** A sensitivity range of a rank: drawn as a range among all ranks, the first at the start, and in figures. */
import type { Language } from "../../base/text.ts";
import { rank } from "../../ui/kit/numbers.ts";
import { absentShown } from "../reading/absent.ts";
import type { RankSettled } from "../reading/contract.ts";

type Props = {
  readonly settled: Pick<RankSettled, "low" | "high" | "of" | "present"> | undefined;
  readonly language: Language;
  /** The published rank, drawn as a tick. */
  readonly at?: number | undefined;
};

export function RankRange({ settled, language, at }: Props) {
  if (!settled) return <span className="faint">–</span>;
  const { low, high, of, present } = settled;
  const absent = absentShown(present, language);
  const share = (ranks: number): string => `${Number(((ranks / Math.max(1, of)) * 100).toFixed(1))}%`;
  return (
    <span className="rank-range">
      <svg className="rank-range-line" aria-hidden="true">
        <rect className="f-ink-faint" x={share(low - 1)} width={share(high - low + 1)} />
        {at !== undefined && <rect className="f-ink rank-range-at" x={share(at - 0.5)} width="2" />}
      </svg>
      <span className="rank-range-figures">{rank(low, high, language)}</span>
      {absent !== undefined && <span className="rank-range-absent small">{absent}</span>}
    </span>
  );
}
