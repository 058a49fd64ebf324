/**
 * The scores of the bundled index, computed the plain way: the published rule of each code written out once more,
 * in words of its own, without the product's engine and without reading instrument.yaml.
 *
 * What this writes into expected.csv the product must reproduce. Two programs that agree by sharing code prove nothing.
 */

/** Scores by code of the source data; a code that is not in its table has no score (99 does not arise, NA is not known). */
const granted = { 1: 100, 0: 0 };
const required = { 0: 100, 1: 0 };
const graded = { 0: 100, 1: 67, 2: 33, 3: 0 };

const years = (code) => {
  if (code === "NA" || code === "99") return undefined;
  const length = Number(code);
  if (length <= 4) return 100;
  if (length <= 5) return 67;
  if (length <= 10) return 33;
  return 0;
};

const from = (table) => (code) => table[code];

/** @type {Record<string, (code: string) => number | undefined>} */
export const rules = {
  A02a: from(granted),
  A02b: from(granted),
  A03a: from(granted),
  A03b: from(granted),
  A06: from(granted),
  A06a_yrs: years,
  A06b_cat: from(graded),
  A06c_cat: from(graded),
  A06d: from(required),
  A06e: from(required),
  A06f: from(required),
  A07: from(granted),
  A08: from(granted),
  A22: from(granted),
  A23: from(granted),
  L02: from(required),
  L05: from(required),
  L06: from(required),
  L07: from(required),
  L09: from(required),
};

const areas = {
  birth: ["A02a", "A02b", "A03a", "A03b"],
  naturalisation: ["A06", "A06a_yrs", "A06b_cat", "A06c_cat", "A06d", "A06e", "A06f"],
  facilitated: ["A07", "A08", "A22", "A23"],
  security: ["L02", "L05", "L06", "L07", "L09"],
};

const groups = {
  "second-generation-rights": ["A02a", "A02b", "A03b", "A07"],
  "refugees-stateless": ["A03b", "A22", "A23"],
};

const mean = (scores) => {
  const present = scores.filter((score) => score !== undefined);
  return present.length === 0 ? undefined : present.reduce((sum, score) => sum + score, 0) / present.length;
};

const meansOf = (nodes, codes) =>
  Object.entries(nodes).map(([node, indicators]) => [node, mean(indicators.map((id) => rules[id](codes[id])))]);

/**
 * Every node of both measures for one place, in tree order: `[measure, node, score]`; a score nothing supports is undefined.
 *
 * @param {Record<string, string>} codes
 * @returns {[measure: string, node: string, score: number | undefined][]}
 */
export function scoresOf(codes) {
  const byArea = meansOf(areas, codes);
  const byGroup = meansOf(groups, codes);
  return [
    ["headline", "overall", mean(byArea.map(([, score]) => score))],
    ...byArea.map(([node, score]) => ["headline", node, score]),
    ["rights", "rights", mean(byGroup.map(([, score]) => score))],
    ...byGroup.map(([node, score]) => ["rights", node, score]),
  ];
}
