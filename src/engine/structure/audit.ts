/**
 * A statistical audit of an index: whether its parts belong together, whether weights do what they say, and what a reader
 * should be told. Facts and findings only; words are the page's.
 */
import { type Column, scored } from "../grid.ts";
import type { Recipe } from "../recipe.ts";
import type { Scores } from "../run.ts";
import type { Correlation } from "../stats/correlation.ts";
import { type Description, describe } from "../stats/describe.ts";
import { type Collinearity, collinearity } from "./collinearity.ts";
import { correlate, correlationMatrix, correlationsUpwards, type PartCorrelation } from "./correlations.ts";
import { type Reliability, reliability } from "./cronbach.ts";
import { type MainEffect, mainEffects } from "./effective-weights.ts";
import { principalComponents } from "./principal-components.ts";
import { treeNodes } from "./tree.ts";

export type GroupAudit = {
  readonly node: string;
  readonly parts: readonly string[];
  /** Pearson, parts × parts, row-major. */
  readonly correlations: Float64Array;
  /** Rows in which both are there, parts × parts, row-major. */
  readonly together: Uint32Array;
  /** Cronbach's α, pairwise; NaN where it cannot be told. */
  readonly alpha: number;
  /** α of the parts without each, the rows it is of, and the same over rows that are whole. */
  readonly reliability: { readonly pairwise: Reliability; readonly listwise: Reliability };
  /** Whether the parts are already said by each other, beyond pairs. Its findings are its own, and not among the audit's. */
  readonly collinearity: Collinearity;
  /** Shares of variance the principal components explain; absent where they cannot be told. */
  readonly explained: Float64Array | undefined;
  readonly effects: readonly MainEffect[];
};

export type AuditFinding =
  /** Two parts of one node say nearly the same, or go against each other. */
  | {
      readonly code: "redundant" | "opposed";
      readonly node: string;
      readonly parts: readonly [string, string];
      readonly r: number;
    }
  /** A part has nothing to do with its own node, or moves against it. */
  | {
      readonly code: "unrelated" | "against-its-node";
      readonly node: string;
      readonly part: string;
      readonly r: number;
    }
  /** A part goes with another node more than with its own. */
  | {
      readonly code: "closer-elsewhere";
      readonly node: string;
      readonly part: string;
      readonly elsewhere: string;
      readonly r: number;
      readonly rElsewhere: number;
    }
  /** The parts of a node hardly measure one thing. */
  | { readonly code: "low-alpha"; readonly node: string; readonly alpha: number }
  /** What a part comes to is less than half, or more than twice, what it weighs. */
  | {
      readonly code: "weight-fails" | "weight-dominates";
      readonly node: string;
      readonly part: string;
      readonly nominal: number;
      readonly share: number;
    }
  /** Nearly every place has the same value, or none. */
  | { readonly code: "hardly-varies"; readonly part: string; readonly same: number }
  | { readonly code: "often-missing"; readonly part: string; readonly available: number }
  | { readonly code: "outliers"; readonly part: string; readonly skewness: number; readonly kurtosis: number };

export type Audit = {
  readonly rows: number;
  /** Share, 0–1, of the indicators' cells that have a value. */
  readonly available: number;
  readonly indicators: readonly (Description & { readonly id: string })[];
  readonly groups: readonly GroupAudit[];
  /** Every part with every node above it. */
  readonly upwards: readonly PartCorrelation[];
  readonly findings: readonly AuditFinding[];
};

/**
 * Where a finding begins: correlations after M. Saisana's audits, α after J. C. Nunnally, shares of rows. Fewer `rows` than so
 * many, in which both are there, say nothing of what goes with what: two places always have a correlation of 1 or −1.
 *
 * @example thresholds // → { redundant: 0.92, opposed: -0.4, unrelated: 0.3, alpha: 0.6, rows: 10 }
 */
export const thresholds = {
  redundant: 0.92,
  opposed: -0.4,
  unrelated: 0.3,
  alpha: 0.6,
  weight: 2,
  same: 0.9,
  available: 0.65,
  rows: 10,
} as const;

/**
 * The audit of one measure, among some rows: the places of a period.
 *
 * shape    a recipe and what `run` made of it → facts by indicator and node, and findings in the order of the tree
 * units    correlations and α have none; weights and coverage are shares, 0–1
 * missing  pairs are over the rows in which both are there; what cannot be told is NaN and no finding, and nor is what fewer
 *          than `thresholds.rows` of them say
 * throws   RangeError: a measure the recipe has not
 * source   M. Saisana, B. d'Hombres & A. Saltelli, Rickety Numbers (2011); OECD & JRC, Handbook on Constructing Composite
 *          Indicators (2008)
 *
 * @example
 * const found = audit(tiny.recipe, run(tiny.recipe, tiny.answers, tiny.rows), tiny.places);
 * found.available // → 11 / 12
 * found.findings.filter(({ code }) => code === "often-missing") // → []
 */
export function audit(
  recipe: Recipe,
  scores: Scores,
  rows: ArrayLike<number>,
  measure = recipe.measures[0]?.id,
): Audit {
  const tree = recipe.measures.find(({ id }) => id === measure)?.tree;
  if (!tree || measure === undefined) throw new RangeError(`the recipe has no measure “${measure}”`);
  const nodes = treeNodes(tree, measure, scores);
  const leaves = new Map(
    nodes.flatMap(({ node, children }) =>
      node.children.flatMap((child, at) =>
        child.kind === "indicator" ? [[children[at]!.id, children[at]!.column] as const] : [],
      ),
    ),
  );
  const indicators = [...leaves].map(([id, column]) => ({ id, ...describe(column, rows) }));
  const groups = nodes
    .filter(({ children }) => children.length > 1)
    .map((own): GroupAudit => {
      const columns = own.children.map(({ column }) => column);
      const pairwise = reliability(columns, "pairwise", rows);
      return {
        node: own.node.id,
        parts: own.children.map(({ id }) => id),
        correlations: correlationMatrix(columns, "pearson", rows),
        together: togetherOf(columns, rows),
        alpha: pairwise.alpha,
        reliability: { pairwise, listwise: reliability(columns, "listwise", rows) },
        collinearity: collinearity(own.children, rows),
        explained: principalComponents(columns, rows)?.explained,
        effects: mainEffects(own, rows),
      };
    });
  const upwards = correlationsUpwards(nodes, "pearson", rows);
  return {
    rows: rows.length,
    available: shareThere([...leaves.values()], rows),
    indicators,
    groups,
    upwards,
    findings: [
      ...indicators.flatMap(ofIndicator),
      ...groups.flatMap(ofGroup),
      ...upwards.flatMap((one) => (one.levels === 1 ? ofPart(one) : [])),
      ...nodes.flatMap(({ node, parent, children }) =>
        children.flatMap(({ id, column }) =>
          closerElsewhere(
            { node: node.id, id, column },
            nodes.filter((one) => one.parent === parent && one.node.id !== node.id),
            correlate(column, nodes.find((one) => one.node.id === node.id)!.column, "pearson", rows),
            rows,
          ),
        ),
      ),
    ],
  };
}

function togetherOf(columns: readonly Column[], rows: ArrayLike<number>): Uint32Array {
  const k = columns.length;
  const made = new Uint32Array(k * k);
  for (let one = 0; one < k; one += 1)
    for (let other = 0; other < k; other += 1)
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at]!;
        if (columns[one]!.states[row] === scored && columns[other]!.states[row] === scored) made[one * k + other]! += 1;
      }
  return made;
}

function shareThere(columns: readonly Column[], rows: ArrayLike<number>): number {
  let there = 0;
  for (const { states } of columns)
    for (let at = 0; at < rows.length; at += 1) if (states[rows[at]!] === scored) there += 1;
  return there / (columns.length * rows.length);
}

function ofIndicator({
  id,
  rows,
  available,
  same,
  unique,
  hasOutliers,
  skewness,
  kurtosis,
}: Audit["indicators"][number]): readonly AuditFinding[] {
  const found: AuditFinding[] = [];
  if (available / rows < thresholds.available)
    found.push({ code: "often-missing", part: id, available: available / rows });
  if (available > 0 && same / available > thresholds.same)
    found.push({ code: "hardly-varies", part: id, same: same / available });
  // Of two values one is always far from the other: then it is the sentence above that matters.
  if (hasOutliers && unique > 2) found.push({ code: "outliers", part: id, skewness, kurtosis });
  return found;
}

function ofGroup({
  node,
  parts,
  correlations,
  together,
  alpha,
  reliability: of,
  effects,
}: GroupAudit): readonly AuditFinding[] {
  const found: AuditFinding[] = [];
  const k = parts.length;
  for (let one = 0; one < k; one += 1)
    for (let other = one + 1; other < k; other += 1) {
      const r = correlations[one * k + other]!;
      const pair = [parts[one]!, parts[other]!] as const;
      if (together[one * k + other]! < thresholds.rows) continue;
      if (r > thresholds.redundant) found.push({ code: "redundant", node, parts: pair, r });
      if (r < thresholds.opposed) found.push({ code: "opposed", node, parts: pair, r });
    }
  const rows = of.pairwise.rows.fewest;
  if (k > 2 && rows >= thresholds.rows && alpha < thresholds.alpha) found.push({ code: "low-alpha", node, alpha });
  for (const [part, { id, nominal, share }] of effects.entries()) {
    if (together[part * k + part]! < thresholds.rows) continue;
    if (share < nominal / thresholds.weight) found.push({ code: "weight-fails", node, part: id, nominal, share });
    if (share > nominal * thresholds.weight) found.push({ code: "weight-dominates", node, part: id, nominal, share });
  }
  return found;
}

function ofPart({ part, with: node, value: r, n }: PartCorrelation): readonly AuditFinding[] {
  if (n < thresholds.rows) return [];
  if (r < 0) return [{ code: "against-its-node", node, part, r }];
  return r < thresholds.unrelated ? [{ code: "unrelated", node, part, r }] : [];
}

function closerElsewhere(
  { node, id, column }: { readonly node: string; readonly id: string; readonly column: Column },
  siblings: readonly { readonly node: { readonly id: string }; readonly column: Column }[],
  { value: r, n }: Correlation,
  rows: ArrayLike<number>,
): readonly AuditFinding[] {
  if (n < thresholds.rows) return [];
  const others = siblings.flatMap((one) => {
    const { value, n: shared } = correlate(column, one.column, "pearson", rows);
    return shared < thresholds.rows ? [] : [{ id: one.node.id, r: value }];
  });
  const [best] = others.filter((one) => one.r > r).sort((one, other) => other.r - one.r);
  return best ? [{ code: "closer-elsewhere", node, part: id, elsewhere: best.id, r, rElsewhere: best.r }] : [];
}
