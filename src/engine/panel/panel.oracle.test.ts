/** Regressions computed by plm, sandwich, fixest, clubSandwich and base R on Grunfeld's firms and public schools of 1979. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { betweenPlaces } from "./between-places.ts";
import type { Design, Errors, Regression } from "./contract.ts";
import { fixedEffects } from "./fixed-effects.ts";
import { leastSquares } from "./least-squares.ts";
import { partial } from "./partial.ts";

const Figures = z.record(z.string(), z.number());
const Sandwich = z.object({ se: z.array(z.number()), t: z.array(z.number()), vcov: z.array(z.array(z.number())) });
const close = (value: number | undefined, wanted: number | undefined, what = ""): void => {
  expect((value ?? Number.NaN) / (wanted ?? Number.NaN), what).toBeCloseTo(1, 9);
};

const byName = (made: Regression, of: "value" | "standardError" | "freedom"): Record<string, number> =>
  Object.fromEntries(made.terms.map((term) => [term.name, term[of]]));

function allClose(found: Record<string, number>, wanted: Record<string, number>): void {
  for (const [name, value] of Object.entries(wanted)) close(found[name], value, name);
}

function sameSandwich(made: Regression, { se, t, vcov }: z.infer<typeof Sandwich>): void {
  for (const [at, value] of se.entries()) close(made.terms[at]?.standardError, value);
  for (const [at, value] of t.entries()) close(made.terms[at]?.t, value);
  for (const [cell, value] of vcov.flat().entries()) close(made.covariance[cell], value);
}

const clustered = (
  correction: Extract<Errors, { kind: "clustered" }>["correction"],
  by: "place" | "period" | "place-and-period" = "place",
): Errors => ({ kind: "clustered", by, correction });

const Partial = z.object({
  vars: z.array(z.string()),
  partial_all: z.array(z.array(z.number())),
  mpg_wt_given_hp: z.number(),
  p_mpg_wt_given_hp_qsec: z.number(),
});

describeShared("oracle", "panels, as others compute them", (oracle) => {
  const wanted = z
    .record(z.string(), z.looseObject({}))
    .parse(JSON.parse(readFileSync(join(oracle, "panel.json"), "utf8")));
  const grunfeld = (file: string): Design => {
    const rows = plainRows(join(oracle, "panel", file));
    const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row.get(name)));
    return {
      outcome: column("inv"),
      columns: ["value", "capital"].map((name) => ({ name, values: column(name) })),
      places: column("firm"),
      periods: column("year"),
    };
  };
  const whole = grunfeld("grunfeld.csv");
  const gaps = grunfeld("grunfeld_unbalanced.csv");

  it("one-way fixed effects of firms", () => {
    const one = z
      .looseObject({ coef: Figures, se_classical: Figures, fixed_effects: Figures, df_residual: z.number() })
      .and(z.looseObject({ sigma2: z.number(), rss: z.number(), r2_within: z.number(), adj_r2: z.number() }))
      .and(z.looseObject({ r2_lsdv_overall: z.number(), F: z.number() }))
      .parse(wanted.fe_individual);
    const made = fixedEffects(whole, "place");
    allClose(byName(made, "value"), one.coef);
    allClose(byName(made, "standardError"), one.se_classical);
    expect(made).toMatchObject({ n: 200, places: 10, periods: 20, freedom: one.df_residual });
    close(made.sigma ** 2, one.sigma2);
    close(
      made.residuals.reduce((sum, value) => sum + value * value, 0),
      one.rss,
    );
    close(made.rSquared.within, one.r2_within);
    close(made.rSquared.adjusted, one.adj_r2);
    close(made.rSquared.overall, one.r2_lsdv_overall);
    close(made.f.value, one.F);
    allClose(
      Object.fromEntries([...(made.placeEffects ?? [])].map(([place, value]) => [`${place}`, value])),
      one.fixed_effects,
    );
  });

  it("errors clustered by firm, with the corrections of plm, Stata and fixest", () => {
    const one = z.looseObject({ cluster_firm: z.record(z.string(), z.looseObject({})) }).parse(wanted.fe_individual);
    const of = (name: string) => Sandwich.parse(one.cluster_firm[name]);
    sameSandwich(fixedEffects(whole, "place", clustered("none")), of("CR0_arellano_HC0"));
    sameSandwich(fixedEffects(whole, "place", clustered("sss")), of("sss_plm"));
    sameSandwich(fixedEffects(whole, "place", clustered("xtreg")), of("stata_xtreg_vce_cluster"));
    sameSandwich(fixedEffects(whole, "place", clustered("areg")), of("fixest_or_areg_style_all_params"));
    allClose(
      byName(fixedEffects(whole, "place", clustered("CR1")), "standardError"),
      Figures.parse(one.cluster_firm.CR1_clubSandwich),
    );
  });

  it("errors for few clusters, with degrees of freedom of each coefficient", () => {
    const one = z
      .looseObject({
        cluster_firm: z.looseObject({ CR2_clubSandwich: z.object({ se: Figures, satterthwaite_df: Figures }) }),
      })
      .parse(wanted.fe_individual).cluster_firm.CR2_clubSandwich;
    const made = fixedEffects(whole, "place", clustered("CR2"));
    allClose(byName(made, "standardError"), one.se);
    allClose(byName(made, "freedom"), one.satterthwaite_df);
  });

  it("errors clustered by year, and of each row for itself", () => {
    const one = z.looseObject({ cluster_year_HC0: Sandwich, white_HC1: Figures }).parse(wanted.fe_individual);
    sameSandwich(fixedEffects(whole, "place", clustered("none", "period")), one.cluster_year_HC0);
    const by = fixedEffects(whole, "place", { kind: "robust", by: "HC0" });
    // plm counts the slopes alone, we everything estimated.
    const counted = by.terms.map(({ name, standardError }) => [name, standardError * Math.sqrt(200 / 198)]);
    allClose(Object.fromEntries(counted), one.white_HC1);
  });

  it("two-way fixed effects of firms and years", () => {
    const one = z
      .looseObject({ coef: Figures, se_classical: Figures, df_residual: z.number(), r2_within: z.number() })
      .and(z.looseObject({ rss: z.number(), cluster_firm_CR0: Sandwich, cluster_firm_sss: Sandwich }))
      .parse(wanted.fe_twoways);
    const made = fixedEffects(whole, "place-and-period");
    allClose(byName(made, "value"), one.coef);
    allClose(byName(made, "standardError"), one.se_classical);
    expect(made.freedom).toBe(one.df_residual);
    close(made.rSquared.within, one.r2_within);
    close(made.sigma ** 2 * made.freedom, one.rss);
    sameSandwich(fixedEffects(whole, "place-and-period", clustered("none")), one.cluster_firm_CR0);
    sameSandwich(fixedEffects(whole, "place-and-period", clustered("sss")), one.cluster_firm_sss);
  });

  it("fixed effects where years are missing", () => {
    const One = z.looseObject({ coef: Figures, se: Figures });
    const one = z
      .object({
        individual: One.extend({ cluster_firm_CR0: Sandwich, r2_within: z.number() }),
        twoways: One.extend({ df_residual: z.number(), rss: z.number() }),
      })
      .parse(wanted.fe_unbalanced);
    const single = fixedEffects(gaps, "place");
    allClose(byName(single, "value"), one.individual.coef);
    allClose(byName(single, "standardError"), one.individual.se);
    close(single.rSquared.within, one.individual.r2_within);
    sameSandwich(fixedEffects(gaps, "place", clustered("none")), one.individual.cluster_firm_CR0);
    const both = fixedEffects(gaps, "place-and-period");
    allClose(byName(both, "value"), one.twoways.coef);
    allClose(byName(both, "standardError"), one.twoways.se);
    expect(both.freedom).toBe(one.twoways.df_residual);
    close(both.sigma ** 2 * both.freedom, one.twoways.rss);
  });

  it("pooled, and between firms", () => {
    const One = z.looseObject({ coef: Figures, se: Figures });
    const pooled = One.extend({ r2: z.number(), cluster_firm_CR0: Sandwich }).parse(wanted.pooled_ols);
    const made = leastSquares(whole);
    allClose(byName(made, "value"), pooled.coef);
    allClose(byName(made, "standardError"), pooled.se);
    close(made.rSquared.overall, pooled.r2);
    sameSandwich(leastSquares(whole, clustered("none")), pooled.cluster_firm_CR0);
    const between = One.extend({ r2: z.number() }).parse(wanted.between);
    const means = betweenPlaces(whole);
    allClose(byName(means, "value"), between.coef);
    allClose(byName(means, "standardError"), between.se);
    close(means.rSquared.overall, between.r2);
  });

  it("pooled errors that need no equal variance", () => {
    const se = z.looseObject({
      se: z.record(z.string(), Figures),
      cluster_firm: z.record(z.string(), Figures),
      twoway_firm_year: Figures,
    });
    const one = se.parse(wanted.ols_grunfeld);
    for (const by of ["HC0", "HC1", "HC2", "HC3"] as const)
      allClose(byName(leastSquares(whole, { kind: "robust", by }), "standardError"), one.se[by] ?? {});
    const [none, sss] = [one.cluster_firm.HC0_cadjustFALSE, one.cluster_firm.HC1_cadjustTRUE_default];
    allClose(byName(leastSquares(whole, clustered("none")), "standardError"), none ?? {});
    allClose(byName(leastSquares(whole, clustered("sss")), "standardError"), sss ?? {});
    const both = leastSquares(whole, clustered("sss", "place-and-period"));
    allClose(byName(both, "standardError"), one.twoway_firm_year);
    expect(both).toMatchObject({ clusters: 10, f: { below: 9 } });
  });

  it("public schools, where one state decides and HC3 says so", () => {
    const rows = plainRows(join(oracle, "panel", "publicschools.csv"));
    const income = rows.map((row) => Number(row.get("Income")));
    const design: Design = {
      outcome: rows.map((row) => Number(row.get("Expenditure") || Number.NaN)),
      columns: [
        { name: "Income", values: income },
        { name: "I(Income^2)", values: income.map((value) => value * value) },
      ],
    };
    const one = z
      .looseObject({ coef: Figures, se: z.record(z.string(), Figures), hat: z.array(z.number()), sigma: z.number() })
      .and(z.looseObject({ r2: z.number(), adj_r2: z.number(), F: z.number() }))
      .parse(wanted.ols_publicschools);
    const made = leastSquares(design);
    allClose(byName(made, "value"), one.coef);
    allClose(byName(made, "standardError"), one.se.const ?? {});
    for (const by of ["HC0", "HC1", "HC2", "HC3", "HC4"] as const)
      allClose(byName(leastSquares(design, { kind: "robust", by }), "standardError"), one.se[by] ?? {});
    close(made.rSquared.overall, one.r2);
    close(made.rSquared.adjusted, one.adj_r2);
    close(made.sigma, one.sigma);
    close(made.f.value, one.F);
    for (const [row, value] of one.hat.entries()) close(made.leverage[row], value);
    expect(made.guard).toContainEqual(expect.objectContaining({ code: "high-leverage" }));
    expect(made.guard).toContainEqual(expect.objectContaining({ code: "nearly-collinear", column: "Income" }));
  });

  it("partial correlations of cars, and how likely they are by chance", () => {
    const one = z
      .object({ partial_mtcars: Partial })
      .parse(JSON.parse(readFileSync(join(oracle, "correlation.json"), "utf8"))).partial_mtcars;
    const cars = plainRows(join(oracle, "panel", "mtcars.csv"));
    const columns = one.vars.map((name) => ({ name, values: cars.map((row) => Number(row.get(name))) }));
    const made = partial(columns);
    for (const [cell, value] of one.partial_all.flat().entries()) close(made.values[cell], value);
    close(made.p[1], one.p_mpg_wt_given_hp_qsec);
    close(partial(columns.filter(({ name }) => name !== "qsec")).values[1], one.mpg_wt_given_hp);
  });
});
