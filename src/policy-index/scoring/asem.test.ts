/** The ASEM index as a package: written as files, read, and scored as COINr scored it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeShared } from "../../base/fixtures/describe-shared.ts";
import { plainRows } from "../../base/fixtures/shared.ts";
import type { RecipeNode } from "../../engine/recipe.ts";
import { asemColumns, asemTree, directions } from "../../engine/steps/fixtures/asem.ts";
import { readPackage } from "../package/read-package.ts";
import { scoreTable } from "./score-package.ts";

const nodeFile = ({ id, children }: RecipeNode): object => ({
  id,
  children: children.map((child) =>
    child.kind === "node"
      ? { ...nodeFile(child.node), weight: child.weight }
      : { indicator: child.indicator, weight: child.weight },
  ),
});

describeShared("oracle", "the ASEM index as a package of files", (folder) => {
  const units = plainRows(join(folder, "asem", "stage_Denominated.csv"));
  const groups = new Map<string, string[]>();
  for (const row of plainRows(join(folder, "asem", "uMeta.csv"))) {
    const group = row.get("EurAsia_group") ?? "";
    groups.set(group, [...(groups.get(group) ?? []), row.get("uCode") ?? ""]);
  }
  const sides = directions(folder);
  const instrument = {
    passerelle: 1,
    id: "asem",
    version: "1",
    title: "ASEM",
    indicators: [...sides].map(([id, direction]) => ({
      ...{ id, title: id, kind: "number", measured: true },
      ...(direction === -1 && { direction: "less-is-better" }),
    })),
    prepare: {
      impute: { rule: "mean", by: { groups: [...groups.keys()] } },
      treat: { rule: "outliers", first: { rule: "winsorise", most: 5 }, next: { rule: "log", by: "range" } },
      normalise: { rule: "min-max" },
    },
    measures: [{ id: "asem", headline: true, tree: nodeFile(asemTree(folder)) }],
  };
  const answers = units.flatMap((row) =>
    [...sides.keys()].map((id) => {
      const field = row.get(id) ?? "NA";
      return `${row.get("uCode")},2018,${id},${field === "NA" ? "" : field}`;
    }),
  );
  const places = [
    "id,title,kind,members",
    ...[...groups].map(([id, members]) => `${id},${id},group,${members.join(";")}`),
  ];

  test("agrees with what was published on every level, place by place", async () => {
    const made = mkdtempSync(join(tmpdir(), "passerelle-asem-"));
    writeFileSync(join(made, "instrument.yaml"), JSON.stringify(instrument));
    writeFileSync(join(made, "answers.csv"), `place,period,indicator,answer\n${answers.join("\n")}\n`);
    writeFileSync(join(made, "places.csv"), `${places.join("\n")}\n`);
    const { package: read, findings } = await readPackage(made);
    rmSync(made, { recursive: true });
    expect(findings.filter(({ tier }) => tier === "error")).toEqual([]);
    const { measures } = scoreTable(read!.instrument, read!.answers);
    const published = asemColumns(folder, "asem/stage_Aggregated.csv");
    const row = new Map(read!.answers.places.map((place, at) => [place, at]));
    let compared = 0;
    for (const node of measures[0]!.nodes)
      units.forEach((unit, at) => {
        const expected = published.get(node.id)!.values[at]!;
        expect(Math.abs(node.values[row.get(unit.get("uCode") ?? "")!]! - expected)).toBeLessThan(1e-9);
        compared += 1;
      });
    expect(compared).toBe(11 * 51);
  });
});
