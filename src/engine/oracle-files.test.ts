/** Every file of published results is read by a test, and this is the list of which by which. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeShared } from "../base/fixtures/describe-shared.ts";

/** A file by its name, or several; the test that reads them; and what of it names them there, where names are put together. */
const readBy: readonly (readonly [RegExp, test: string, named: string])[] = [
  [
    /^agg\/[ag]mean_(original|random|zeros)_(complete|missing)(_thresh0\.66)?\.csv$/,
    "combine/combine.oracle",
    "oracle/agg/",
  ],
  [/^agg\/(in_(complete|missing)|weights_(random|with_zeros))\.csv$/, "combine/combine.oracle", "agg/weights_"],
  [/^agg\/vectors\.json$/, "combine/combine.oracle", "vectors.json"],
  [/^asem\/(lineage|weights_original)\.csv$/, "steps/prepare.oracle", "asemTree"],
  [/^asem\/stage_(Denominated|Imputed|Treated|Normalised|Aggregated)\.csv$/, "steps/prepare.oracle", "asem/stage_"],
  [/^asem\/uMeta\.csv$/, "steps/prepare.oracle", "uMeta.csv"],
  [/^asem\/stage_Raw\.csv$/, "steps/screen.oracle", "stage_Raw.csv"],
  [
    /^asem\/(iData|stage_Screened|compare_minmax_vs_prank|results_(full_score|aggs_rank|aggs_grouprank_GDPpc))\.csv$/,
    "steps/results.oracle",
    "results_full_score.csv",
  ],
  [/^asem\/iMeta\.csv$/, "steps/denominate", "iMeta.csv"],
  [/^asem\/iData_panel\.csv$/, "steps/panel.oracle", "iData_panel.csv"],
  [/^asem\/iMeta_in_coin\.csv$/, "structure/structure.oracle", "iMeta_in_coin.csv"],
  [/^asem\/(str_weak_GBR\.json|unit_summary_GBR\.csv)$/, "structure/structure.oracle", "GBR"],
  [
    /^corr\/asem_(L1_(family|parent)|(Raw|Normalised)_L1)_(pearson|spearman)\.csv$/,
    "structure/structure.oracle",
    "corr",
  ],
  [/^corr\/asem_Raw_first15_pvals_(pearson|spearman)\.csv$/, "stats/stats.oracle", "pvals"],
  [/^impute\/(asem|panel)_[\w-]+\.csv$/, "steps/impute.oracle", "impute/"],
  [/^norm\/asem_(Raw|Treated)_\w+\.csv$/, "steps/normalise.oracle", "norm/asem_"],
  [/^norm\/(vectors\.json|asem_goalposts_targets_params\.csv)$/, "steps/normalise.oracle", "vectors.json"],
  [/^outrank\/copeland\.csv$/, "combine/copeland", "copeland.csv"],
  [/^outrank\/indicators_equalw_matrix\.csv$/, "steps/results.oracle", "indicators_equalw_matrix.csv"],
  [/^panel\/(grunfeld(_unbalanced)?|mtcars|publicschools)\.csv$/, "panel/panel.oracle", "grunfeld_unbalanced.csv"],
  [
    /^panel_purse\/(aggregated_(global|per_year)|normalised_global|treated)\.csv$/,
    "steps/panel.oracle",
    "panel_purse/",
  ],
  [/^panel_purse\/trends_(CAGR|prc_change)\.csv$/, "panel/trend", "trends_prc_change"],
  [/^reliability\/asem_(cronbach|pca)\.json$/, "structure/structure.oracle", "reliability"],
  [/^screen\/asem_\w+(\.95_force)?\.(csv|json)$/, "steps/screen.oracle", "asem_summary_0.95_force.csv"],
  [/^stats\/asem_(Raw|Treated)_stats\.csv$/, "stats/stats.oracle", "_stats.csv"],
  [/^treat\/asem_default_points\.csv$/, "steps/results.oracle", "asem_default_points.csv"],
  [/^treat\/asem_(?!default_points)\w+\.csv$/, "steps/treat.oracle", "treat/asem_"],
  [/^treat\/vectors\.json$/, "steps/treat.oracle", "vectors.json"],
  [
    /^ua\/(ua_N100_seed1|sa_N100_seed3)_(samples|scores|ranks|rankstats|first5_all_aggregates)\.csv$/,
    "uncertainty/replay.oracle",
    "_rankstats.csv",
  ],
  [
    /^ua\/(sa_N100_seed3_(y|indices)\.csv|sa_centred_estimators\.json|sobol_gfunction_N1000\.(csv|json))$/,
    "sensitivity/indices",
    "sa_N100_seed3_indices.csv",
  ],
  [/^weights\/asem_effective_(original|random)\.csv$/, "structure/structure.oracle", "asem_effective_"],
  [/^weights\/asem_opt_weights\.json$/, "weights/optimise-level", "asem_opt_weights.json"],
  [/^weights\/noisy_100_L2L3_0\.25_seed42\.csv$/, "uncertainty/replay.oracle", "noisy_100_L2L3_0.25_seed42.csv"],
  [/^agreement\.json$/, "agreement/agreement.oracle", "agreement.json"],
  [/^correlation\.json$/, "stats/stats.oracle", "correlation.json"],
  [/^panel\.json$/, "panel/panel.oracle", "panel.json"],
];

/** Read by none: what it is of is not asked of the engine. */
const unread: Readonly<Record<string, string>> = {
  "asem/WorldDenoms.csv": "figures of the world to divide by; nothing was computed from them here",
  "panel/housing.csv": "for an ordered logit, which the engine does not have",
  "README.md": "what the files are",
};

describeShared("oracle", "published results", (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

  it.each(files)("are read by one test, or it is said why by none: %s", (file) => {
    const tests = readBy.filter(([named]) => named.test(file));
    expect(tests.length, file).toBe(unread[file] === undefined ? 1 : 0);
    for (const [, test, named] of tests)
      expect(readFileSync(join(import.meta.dirname, `${test}.test.ts`), "utf8"), `${test} ${named}`).toContain(named);
  });

  it("and no line of the list is of a file that is not there", () => {
    for (const [named] of readBy)
      expect(
        files.some((file) => named.test(file)),
        String(named),
      ).toBe(true);
    for (const file of Object.keys(unread)) expect(files).toContain(file);
  });
});
