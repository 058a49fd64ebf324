/** Coefficients computed by irr, irrCAC, psych and vcd in R, or published; what they get wrong is said in a test. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { brennanPrediger, fleiss, gwet, shareAgreeing } from "./chance-corrected.ts";
import { cohen } from "./cohen.ts";
import { concordance } from "./concordance.ts";
import { confusionOfTwo } from "./confusion.ts";
import { intraclass } from "./intraclass.ts";
import { krippendorff, type Level } from "./krippendorff.ts";
import { type Ratings, ratingsOf, valuesIn } from "./ratings.ts";
import { conger, light } from "./several.ts";

const figure = z.number().nullish().catch(undefined);

const Case = z.looseObject({
  units_by_coders: z.array(z.array(z.number().nullable())).optional(),
  ...{ alpha_nominal: figure, alpha_ordinal: figure, alpha_interval: figure, alpha_ratio: figure },
  ...{ fleiss_kappa: figure, fleiss_gwet_missing: figure, gwet_ac1: figure, gwet_ac2_quadratic: figure },
  ...{ brennan_prediger: figure, conger_exact: figure, light_kappa: figure, percent_agree_all: figure },
  ...{ cohen_none: figure, cohen_linear: figure, cohen_quadratic: figure },
  ...{ kappa: figure, kappa_se: figure, kappa_linear: figure, kappa_linear_se: figure },
  ...{ kappa_quadratic: figure, kappa_quadratic_se: figure },
  icc: z.record(z.string(), z.number()).optional(),
  icc_F: z.record(z.string(), z.number()).optional(),
  ...{ kendall_W_corrected: figure, kendall_W_uncorrected: figure },
  coincidence_matrix: z.array(z.array(z.number())).optional(),
  table: z.array(z.array(z.number())).optional(),
  counts: z.array(z.array(z.number())).optional(),
});

describeShared("oracle", "agreement, as others compute it", (oracle) => {
  const cases = z.record(z.string(), Case).parse(JSON.parse(readFileSync(join(oracle, "agreement.json"), "utf8")));
  const rated = Object.entries(cases).flatMap(([name, one]) =>
    one.units_by_coders ? [{ name, one, ratings: ratingsOf(one.units_by_coders) }] : [],
  );

  it.each(rated)("Krippendorff's alpha at four levels: $name", ({ one, ratings }) => {
    for (const level of ["nominal", "ordinal", "interval", "ratio"] as const satisfies readonly Level[]) {
      const wanted = one[`alpha_${level}`];
      const { value, undefinedBecause } = krippendorff(ratings, level);
      if (wanted === null) expect(undefinedBecause).toBe("one-category");
      else expect(value, level).toBeCloseTo(Number(wanted), 12);
    }
    const { coincidences } = krippendorff(ratings, "nominal");
    one.coincidence_matrix?.flat().forEach((count, cell) => {
      expect(coincidences[cell]).toBeCloseTo(count, 9);
    });
  });

  it("is right for complete data of more than two coders, where irr 0.84.1 is not", () => {
    const complete = cases.ordinal4_complete;
    const { value } = krippendorff(ratingsOf(complete?.units_by_coders ?? []), "nominal");
    expect(value).toBeCloseTo(0.6012679346012683, 12);
    expect(Math.abs((value ?? 0) - Number(complete?.["irr_0.84.1_nominal"]))).toBeGreaterThan(1e-3);
  });

  it("says that there is no alpha where every coding is the same, where irr says 1", () => {
    expect(
      krippendorff(
        ratingsOf([
          [1, 1],
          [1, 1],
        ]),
        "nominal",
      ),
    ).toMatchObject({ value: undefined, undefinedBecause: "one-category" });
  });

  it.each(rated)("kappas of Fleiss, Gwet, Brennan and Prediger, Conger, Light: $name", ({ one, ratings }) => {
    const categories = valuesIn(ratings);
    const close = (
      value: number | undefined,
      wanted: number | null | undefined,
      digits: number,
      what: string,
    ): void => {
      if (typeof wanted !== "number" || Number.isNaN(wanted)) return;
      expect(value, what).toBeCloseTo(wanted, digits);
    };
    const positions = asPositions(ratings, categories);
    close(fleiss(ratings, categories).value, one.fleiss_kappa ?? undefined, 12, "Fleiss");
    if (categories.length < 2) return;
    // Given to five digits.
    close(fleiss(ratings, categories).value, one.fleiss_gwet_missing, 4, "Fleiss, missing");
    close(gwet(ratings, categories).value, one.gwet_ac1, 4, "AC1");
    close(gwet(ratings, categories, "quadratic").value, one.gwet_ac2_quadratic, 4, "AC2");
    close(brennanPrediger(ratings, categories).value, one.brennan_prediger, 4, "Brennan and Prediger");
    close(conger(positions, categories.length).value, one.conger_exact, 12, "Conger");
    close(light(positions, categories.length).value, one.light_kappa, 12, "Light");
    close(shareAgreeing(ratings) * 100, one.percent_agree_all, 9, "share");
    if (ratings.coders !== 2) return;
    const table = confusionOfTwo(positions, categories.length);
    close(cohen(table).value, one.cohen_none, 12, "Cohen");
    close(cohen(table, "linear").value, one.cohen_linear, 12, "linear");
    close(cohen(table, "quadratic").value, one.cohen_quadratic, 12, "quadratic");
  });

  it.each(rated.filter(({ one }) => one.icc))("intraclass correlations and Kendall's W: $name", ({ one, ratings }) => {
    const made = intraclass(ratings);
    if (made.undefinedBecause) throw new Error(made.undefinedBecause);
    const { icc1, icc2, icc3, icc1k, icc2k, icc3k } = made;
    for (const [name, value] of Object.entries({ icc1, icc2, icc3, icc1k, icc2k, icc3k }))
      expect(value.value, name).toBeCloseTo(one.icc?.[name.toUpperCase().replace("K", "k")] ?? Number.NaN, 9);
    const f = one.icc_F ?? {};
    if ((f.ICC1 ?? 0) < 1e9) {
      expect(made.fWithin).toBeCloseTo(f.ICC1 ?? Number.NaN, 9);
      expect(made.fResidual).toBeCloseTo(f.ICC2 ?? Number.NaN, 9);
    }
    expect(concordance(ratings).value).toBeCloseTo(one.kendall_W_corrected ?? Number.NaN, 9);
    expect(concordance(ratings).uncorrected).toBeCloseTo(one.kendall_W_uncorrected ?? Number.NaN, 9);
  });

  it("Shrout and Fleiss' own example of six targets and four judges", () => {
    const { ratings, icc, kendall_W } = z
      .looseObject({
        icc_shrout_fleiss: z.looseObject({ ratings: z.array(z.array(z.number())), icc: z.looseObject({}) }),
      })
      .parse(JSON.parse(readFileSync(join(oracle, "agreement.json"), "utf8"))).icc_shrout_fleiss;
    const made = intraclass(ratingsOf(ratings));
    expect("icc2k" in made && [made.icc1.value, made.icc2k.value]).toEqual([
      expect.closeTo(Number(icc.ICC1), 9),
      expect.closeTo(Number(icc.ICC2k), 9),
    ]);
    expect(concordance(ratingsOf(ratings)).value).toBeCloseTo(Number(kendall_W), 9);
  });

  const tables = Object.entries(cases).flatMap(([name, one]) => (one.table ? [{ name, one, table: one.table }] : []));

  it.each(tables)("Cohen's kappa and its standard error from a table: $name", ({ one, table }) => {
    const confusion = { categories: table.length, counts: Float64Array.from(table.flat()) };
    for (const [weighing, value, error] of [
      ["unweighted", one.kappa, one.kappa_se],
      ["linear", one.kappa_linear, one.kappa_linear_se],
      ["quadratic", one.kappa_quadratic, one.kappa_quadratic_se],
    ] as const) {
      const kappa = cohen(confusion, weighing);
      expect(kappa.value).toBeCloseTo(Number(value), 12);
      expect(kappa.standardError, weighing).toBeCloseTo(Number(error), 9);
    }
  });

  it("AC1 of one category only is 1, as irrCAC has it: nobody had to guess", () => {
    expect(gwet(ratingsOf(cases.constant?.units_by_coders ?? []), [1]).value).toBe(1);
  });

  it("Fleiss' own example of fourteen coders, from counts", () => {
    const counts = cases.fleiss_wikipedia?.counts ?? [];
    const rows = counts.map((row) => row.flatMap((count, category) => Array<number>(count).fill(category)));
    expect(fleiss(ratingsOf(rows), [0, 1, 2, 3, 4]).value).toBeCloseTo(0.20993070442195522, 12);
  });
});

const asPositions = (ratings: Ratings, categories: Float64Array): Ratings => ({
  ...ratings,
  values: ratings.values.map((value) => (Number.isNaN(value) ? value : categories.indexOf(value))),
});
