/** A package's scores, or why they have no meaning, as a finding. */
import { errorsAmong, type Finding } from "../base/finding.ts";
import type { IndexPackage } from "../policy-index/package/contract.ts";
import type { ScoreTable } from "../policy-index/scoring/contract.ts";
import { preparationFindings } from "../policy-index/scoring/preparation-findings.ts";
import { scoreInSteps } from "../policy-index/scoring/score-package.ts";
import { scoringFinding } from "../policy-index/scoring/scoring-finding.ts";

export type Scored = {
  readonly table: ScoreTable;
  /** Warnings and notes that show only over the answers. */
  readonly findings: readonly Finding[];
};

export function scored(read: IndexPackage): Scored | { readonly refused: Finding } {
  try {
    const { scores, steps } = scoreInSteps(read.instrument, read.answers);
    const findings = preparationFindings(read.instrument, read.answers, steps);
    const [refused] = errorsAmong(findings);
    return refused ? { refused } : { table: scores, findings };
  } catch (thrown) {
    const refused = scoringFinding(thrown, read.answers);
    if (!refused) throw thrown;
    return { refused };
  }
}
