/** Five years of the ASEM data as COINr made them: screened and treated year by year, normalised of all years or of each. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import { cells, column } from "../fixtures/column.ts";
import type { Column } from "../grid.ts";
import type { Recipe } from "../recipe.ts";
import { run } from "../run.ts";
import { take } from "../take.ts";
import { asemColumns, asemTree, directions } from "./fixtures/asem.ts";
import { screen } from "./screen.ts";

const years = ["2018", "2019", "2020", "2021", "2022"] as const;
const panelFile = "asem/iData_panel.csv";

describeShared("oracle", "a panel that COINr prepared", (folder) => {
  const ids = [...directions(folder).keys()];
  const places = (file: string) =>
    plainRows(join(folder, file)).map((line) => ({ year: line.get("Time") ?? "", code: line.get("uCode") ?? "" }));

  const measured = asemColumns(folder, panelFile);
  const all = places(panelFile);
  const kept = places("panel_purse/treated.csv");
  const rowOf = ({ year, code }: (typeof kept)[number]) =>
    all.findIndex((other) => other.year === year && other.code === code);
  const taken = (rows: readonly number[]) => new Map(ids.map((id) => [id, take(measured.get(id)!, rows)]));
  const inYear = (wanted: string) => kept.flatMap(({ year }, row) => (year === wanted ? [row] : []));

  const recipe = (prepare: Recipe["prepare"] & object): Recipe => ({
    indicators: [...directions(folder)].map(([id, direction]) => ({ kind: "measured", id, direction })),
    measures: [{ id: "asem", tree: asemTree(folder) }],
    prepare,
  });
  const treat = {
    kind: "outliers",
    first: { kind: "winsorise", most: 5 },
    next: { kind: "log", by: "range" },
  } as const;
  const normalise = { kind: "min-max", range: [0, 100] } as const;

  it.each(years)("leaves the same countries in %s", (wanted) => {
    const rows = all.flatMap(({ year }, row) => (year === wanted ? [row] : []));
    const found = screen([...taken(rows).values()], rows.length, { available: 0.9 });
    const stay = rows.filter((_, at) => found[at]?.included).map((row) => all[row]!.code);
    expect(stay.toSorted()).toEqual(
      inYear(wanted)
        .map((row) => kept[row]!.code)
        .toSorted(),
    );
    expect(stay).toHaveLength(46);
  });

  it.each(years)("treats, normalises and combines %s by itself as COINr does", (wanted) => {
    const rows = inYear(wanted);
    const scores = run(recipe({ treat, normalise }), taken(rows.map((row) => rowOf(kept[row]!))), rows.length);
    const treated = asemColumns(folder, "panel_purse/treated.csv");
    const published = asemColumns(folder, "panel_purse/aggregated_per_year.csv");
    for (const [id, prepared] of scores.prepared ?? []) {
      mustBe(prepared.treated, take(treated.get(id)!, rows), `${id} treated`);
      mustBe(prepared.normalised, take(published.get(id)!, rows), `${id} normalised`);
    }
    for (const node of scores.measures[0]!.nodes) mustBe(node, take(published.get(node.id)!, rows), node.id);
    expect(scores.measures[0]!.nodes).toHaveLength(11);
  });

  it("gives each year outliers and a scale of its own in one run, as COINr does year by year", () => {
    const answers = new Map(taken(kept.map(rowOf))).set("year", column(...kept.map(({ year }) => Number(year))));
    const prepare = { treat, normalise, within: { by: "year", steps: ["treat", "normalise"] } } as const;
    const scores = run(recipe(prepare), answers, kept.length);
    const treated = asemColumns(folder, "panel_purse/treated.csv");
    const published = asemColumns(folder, "panel_purse/aggregated_per_year.csv");
    for (const [id, prepared] of scores.prepared ?? []) {
      mustBe(prepared.treated, treated.get(id)!, `${id} treated`);
      expect([...(prepared.treatmentBy?.keys() ?? [])]).toEqual(years.map(Number));
    }
    for (const id of ids) mustBe(scores.indicators.get(id)!, published.get(id)!, id);
    for (const node of scores.measures[0]!.nodes) mustBe(node, published.get(node.id)!, node.id);
  });

  it("treats each year by itself and puts all on one scale, in one run", () => {
    const answers = new Map(taken(kept.map(rowOf))).set("year", column(...kept.map(({ year }) => Number(year))));
    const prepare = { treat, normalise, within: { by: "year", steps: ["treat"] } } as const;
    const scores = run(recipe(prepare), answers, kept.length);
    const published = asemColumns(folder, "panel_purse/aggregated_global.csv");
    for (const node of scores.measures[0]!.nodes) mustBe(node, published.get(node.id)!, node.id);
  });

  it("normalises all years on one scale, so that years can be compared", () => {
    const treated = new Map(asemColumns(folder, "panel_purse/treated.csv"));
    const scores = run(recipe({ normalise }), treated, kept.length);
    const normalised = asemColumns(folder, "panel_purse/normalised_global.csv");
    const published = asemColumns(folder, "panel_purse/aggregated_global.csv");
    for (const id of ids) mustBe(scores.indicators.get(id)!, normalised.get(id)!, id);
    for (const node of scores.measures[0]!.nodes) mustBe(node, published.get(node.id)!, node.id);
  });
});

function mustBe(made: Column, published: Column, at: string): void {
  const own = cells(made);
  expect(own).toHaveLength(published.values.length);
  cells(published).forEach((value, row) => {
    if (typeof value === "number")
      expect(Math.abs(Number(own[row]) - value), `${at} ${row}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
    else expect(own[row], `${at} ${row}`).toBeUndefined();
  });
}
