/** A package's scores, or why they have no meaning, as a finding. */
import type { Finding } from "../base/finding.ts";
import type { IndexPackage } from "../policy-index/package/contract.ts";
import type { ScoreTable } from "../policy-index/scoring/contract.ts";
import { scoreTable } from "../policy-index/scoring/score-package.ts";
import { scoringFinding } from "../policy-index/scoring/scoring-finding.ts";

export function scored(read: IndexPackage): { readonly table: ScoreTable } | { readonly refused: Finding } {
  try {
    return { table: scoreTable(read.instrument, read.answers) };
  } catch (thrown) {
    const refused = scoringFinding(thrown, read.answers);
    if (!refused) throw thrown;
    return { refused };
  }
}
