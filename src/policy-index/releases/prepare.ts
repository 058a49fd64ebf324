/**
 * Everything about a publication that needs no database: the package read, scored, checked against what it expects,
 * and put into its canonical order. Long work, done before the transaction begins.
 */
import { errorsAmong, type Finding } from "../../base/finding.ts";
import { refuse } from "../../base/refusal.ts";
import type { IndexPackage } from "../package/contract.ts";
import { readPackage } from "../package/read-package.ts";
import { checkExpected } from "../scoring/check-expected.ts";
import type { ScoreTable } from "../scoring/contract.ts";
import { preparationFindings } from "../scoring/preparation-findings.ts";
import { scoreInSteps } from "../scoring/score-package.ts";
import { scoringFinding } from "../scoring/scoring-finding.ts";
import { canonicalPackage, digestOf } from "./canonical.ts";

export type Prepared = {
  readonly package: IndexPackage;
  readonly scores: ScoreTable;
  readonly digest: string;
  /** Warnings and notes; a package with an error is refused. */
  readonly findings: readonly Finding[];
};

function scored(read: IndexPackage, findings: readonly Finding[]): Pick<Prepared, "scores" | "findings"> {
  try {
    const { scores, steps } = scoreInSteps(read.instrument, read.answers);
    return { scores, findings: preparationFindings(read.instrument, read.answers, steps) };
  } catch (thrown) {
    const finding = scoringFinding(thrown, read.answers);
    if (finding === undefined) throw thrown;
    return refuse("package-invalid", { errors: 1 }, [...findings, finding]);
  }
}

/**
 * A package that was read, or made from an edition, scored and in its canonical order.
 *
 * throws  refusal `package-invalid`, with every finding
 */
export function preparedFrom(read: IndexPackage, noticed: readonly Finding[] = []): Prepared {
  const given = canonicalPackage(read);
  const { scores, findings: found } = scored(given, noticed);
  const findings = [...checkExpected(given.expected, given.answers, scores), ...found, ...noticed];
  const errors = errorsAmong(findings).length;
  if (errors > 0) refuse("package-invalid", { errors }, findings);
  return { package: given, scores, digest: digestOf(given), findings };
}

/**
 * Reads and scores a package.
 *
 * throws  refusal `package-invalid`, with every finding
 */
export async function preparePublication(
  path: string,
  progress: (done: number, of: number | undefined, what: string) => void = () => undefined,
): Promise<Prepared> {
  const read = await readPackage(path, { progress: (done, of) => progress(done, of, "reading") });
  if (read.package === undefined) {
    return refuse("package-invalid", { errors: errorsAmong(read.findings).length }, read.findings);
  }
  return preparedFrom(read.package, read.findings);
}
