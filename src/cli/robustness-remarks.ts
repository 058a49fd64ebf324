/** What is to be said of effects that no estimate was needed for, or none could be made: a lone 1, an empty cell. */
import type { Finding } from "../base/finding.ts";
import type { Robustness } from "../policy-index/robustness/contract.ts";
import { effectsStand } from "../policy-index/robustness/effects-stand.ts";
import { failedDraws } from "../policy-index/robustness/failures.ts";

/** A note for each reason for which draws, or the runs behind effects, could not be scored, with how many. */
export const remarksOnFailed = ({ periods }: Robustness, what: "ranges" | "effects"): readonly Finding[] =>
  periods.flatMap(({ period, failed, failedRuns = [] }) =>
    (what === "ranges" ? failedDraws(failed) : failedRuns).map(
      ({ reason, draws }): Finding => ({
        ...{ tier: "note", code: `${what}-failed-draws`, found: reason, expected: period },
        facts: { draws, what },
      }),
    ),
  );

/** A note for each way they stand and what varies, with the periods it is true of. */
export function remarksOnEffects({ periods, settings }: Robustness): readonly Finding[] {
  const notes = new Map<string, { readonly code: string; readonly found: string; readonly of: string[] }>();
  for (const period of periods) {
    const stand = effectsStand(period, settings.replicates);
    if (!stand || stand === "estimated") continue;
    const note = { code: `effects-${stand}`, found: period.varied.join(", "), of: [] };
    const key = `${note.code} ${note.found}`;
    const { of } = notes.get(key) ?? notes.set(key, note).get(key)!;
    of.push(period.period);
  }
  return [...notes.values()].map(({ code, found, of }) => ({ tier: "note", code, found, expected: of.join(", ") }));
}
