/** The engine's audit of an index, as it is kept and sent: ids and figures, nothing that is not a number. */

import type { Recipe } from "../../engine/recipe.ts";
import { type AuditFinding, audit, type GroupAudit } from "../../engine/structure/audit.ts";
import type { ScoreTable } from "../scoring/contract.ts";
import type { AuditedNode, AuditNote, AuditReport } from "./contract.ts";

const finite = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value : undefined;

export function auditReport(
  recipe: Recipe,
  scores: ScoreTable,
  rows: ArrayLike<number>,
  measure: string,
): AuditReport | undefined {
  if (rows.length < 3) return undefined;
  const { available, groups, upwards, findings } = audit(recipe, scores, rows, measure);
  const nodes = groups.map(
    ({ node, parts, correlations, alpha, reliability, collinearity, explained, effects }): AuditedNode => ({
      node,
      alpha: finite(alpha),
      reliability: {
        pairwise: { alpha: finite(reliability.pairwise.alpha), ...reliability.pairwise.rows },
        listwise: { alpha: finite(reliability.listwise.alpha), n: reliability.listwise.rows.most },
      },
      collinearity: { n: collinearity.n, condition: finite(collinearity.condition) },
      explained: finite(explained?.[0]),
      parts: parts.map((id, at) => ({
        id,
        nominal: effects[at]!.nominal,
        effective: finite(effects[at]!.share),
        without: finite(reliability.pairwise.without[at]),
        inflation: finite(collinearity.inflation[at]),
        withNode: finite(upwards.find((one) => one.levels === 1 && one.part === id && one.with === node)?.value),
        withParts: Array.from(
          correlations.subarray(at * parts.length, (at + 1) * parts.length),
          (r) => finite(r) ?? null,
        ),
      })),
    }),
  );
  return { available, nodes, notes: [...findings.map(noteOf), ...groups.flatMap(beyondPairs)] };
}

/** Parts that others say together. What is constant or too short to tell is said already, or is no fault of the index. */
function beyondPairs({ node, collinearity }: GroupAudit): readonly AuditNote[] {
  return collinearity.findings.flatMap((finding): readonly AuditNote[] => {
    switch (finding.code) {
      case "inflated":
        return [{ code: finding.code, node, part: finding.part, value: finding.inflation }];
      case "decided-by-others":
        return [{ code: finding.code, node, part: finding.part, value: 1 }];
      case "ill-conditioned":
        return Number.isFinite(finding.condition) ? [{ code: finding.code, node, value: finding.condition }] : [];
      default:
        return [];
    }
  });
}

function noteOf(finding: AuditFinding): AuditNote {
  switch (finding.code) {
    case "redundant":
    case "opposed": {
      const [part, other] = finding.parts;
      return { code: finding.code, node: finding.node, part, other, value: finding.r };
    }
    case "unrelated":
    case "against-its-node":
      return { code: finding.code, node: finding.node, part: finding.part, value: finding.r };
    case "closer-elsewhere": {
      const { code, node, part, elsewhere, r, rElsewhere } = finding;
      return { code, node, part, other: elsewhere, value: rElsewhere, against: r };
    }
    case "low-alpha":
      return { code: finding.code, node: finding.node, value: finding.alpha };
    case "weight-fails":
    case "weight-dominates": {
      const { code, node, part, nominal, share } = finding;
      return { code, node, part, value: share, against: nominal };
    }
    case "hardly-varies":
      return { code: finding.code, part: finding.part, value: finding.same };
    case "often-missing":
      return { code: finding.code, part: finding.part, value: finding.available };
    case "outliers":
      return { code: finding.code, part: finding.part, value: finding.skewness };
  }
}
