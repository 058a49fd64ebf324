/** Figures that others published, reproduced exactly. The files are not part of the product; without them the tests skip, and say so. */
import { expect, it } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { roundHalfUp } from "../../base/rounding.ts";
import type { RecipeNode } from "../../engine/recipe.ts";
import { run } from "../../engine/run.ts";

const scoreRule = (id: string) => ({ kind: "score", id, range: [0, 100] }) as const;

const node = (id: string, kind: "sum" | "mean", children: readonly (string | RecipeNode)[]): RecipeNode => ({
  id,
  combine: { kind },
  missing: { kind: "propagate" },
  children: children.map((child) =>
    typeof child === "string"
      ? { kind: "indicator", indicator: child, weight: 1 }
      : { kind: "node", node: child, weight: 1 },
  ),
});

function scoresOf(tree: RecipeNode, ids: readonly string[], rows: readonly ReadonlyMap<string, string>[]) {
  const answers = ids.map((id) => {
    const values = Float64Array.from(rows, (row) => Number(row.get(id)));
    return [id, { values, states: new Uint8Array(rows.length) }] as const;
  });
  const recipe = { indicators: ids.map(scoreRule), measures: [{ id: "published", tree }] };
  return run(recipe, new Map(answers), rows.length).measures[0]?.nodes ?? [];
}

describeShared("data/mcp-annual.csv", "the Multiculturalism Policy Index, 21 countries, 1960–2011", (mcp) => {
  const rows = plainRows(mcp);
  const groups = {
    recognition: ["affirmation", "school_curriculum", "media"],
    accommodation: ["dress_code", "dual_citizenship"],
    support: ["funding", "bilingual_education", "affirmative_action"],
  };

  it("comes out exactly: three groups and the total in all 1,092 rows", () => {
    const tree = node(
      "total",
      "sum",
      Object.entries(groups).map(([id, items]) => node(id, "sum", items)),
    );
    const nodes = scoresOf(tree, Object.values(groups).flat(), rows);
    expect(rows).toHaveLength(1092);
    expect(nodes.map(({ id }) => id)).toEqual(["total", ...Object.keys(groups)]);
    for (const { id, values } of nodes) expect([...values]).toEqual(rows.map((row) => Number(row.get(id))));
  });
});

describeShared(
  "data/mipex-area-scores.csv",
  "MIPEX 2020–2024, country-years with all eight areas published",
  (mipex) => {
    const areas = ["LMM", "FR", "EDU", "PP", "PR", "ATN", "AD", "H"].map((area) => `AREA_${area}`);
    const byCountryYear = new Map<string, Map<string, string>>();
    for (const row of plainRows(mipex)) {
      if (row.get("source") !== "compass_2020-2024") continue;
      const key = `${row.get("iso3")} ${row.get("year")}`;
      const scores = byCountryYear.get(key) ?? new Map<string, string>();
      scores.set(row.get("indicator_code") ?? "", row.get("score") ?? "");
      byCountryYear.set(key, scores);
    }
    const rows = [...byCountryYear.values()].filter((row) => ["OVERALL", ...areas].every((code) => row.has(code)));

    it("have the mean of the eight as their overall score, rounded half up to two decimals", () => {
      const [overall] = scoresOf(node("OVERALL", "mean", areas), areas, rows);
      expect(rows).toHaveLength(41);
      expect(Array.from(overall?.values ?? [], (score) => roundHalfUp(score, 2))).toEqual(
        rows.map((row) => Number(row.get("OVERALL"))),
      );
    });

    it("never fall on a half, so they do not tell half up from half to even", () => {
      const [overall] = scoresOf(node("OVERALL", "mean", areas), areas, rows);
      for (const score of overall?.values ?? []) expect(Math.abs(((score * 100) % 1) - 0.5)).toBeGreaterThan(0.1);
    });
  },
);
