import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Instrument } from "../../policy-index/instrument/contract.ts";
import { statuses } from "../../policy-index/package/contract.ts";
import { archiveOf, publishedRelease } from "../reading/fixture.ts";
import { tinyInstrument } from "../reading/fixture-instrument.ts";
import { ExploreInput, exploreViews } from "./contract.ts";
import { Explore } from "./Explore.tsx";
import { exploreView } from "./rules.ts";

const file = join(import.meta.dirname, "../../../../shared/data/mcp-annual.csv");

const items = ["affirmation", "dual_citizenship", "funding"];

/** 21 places × 52 years × three of the eight items, in one release. */
function manyYears() {
  const [header = "", ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const columns = header.split(",");
  const rows = lines.map((line) => new Map(line.split(",").map((value, at) => [columns[at], value])));
  const listed = (name: string) => [...new Set(rows.map((row) => row.get(name) ?? ""))].sort();
  const [places, periods] = [listed("iso3"), listed("year")];
  const count = places.length * periods.length;
  const status = new Uint8Array(count * items.length).fill(statuses.indexOf("answered"));
  const value = new Float64Array(count * items.length);
  for (const row of rows) {
    const at = periods.indexOf(row.get("year") ?? "") * places.length + places.indexOf(row.get("iso3") ?? "");
    items.forEach((item, column) => {
      value[column * count + at] = Number(row.get(item));
    });
  }
  const measure = tinyInstrument.measures[0] ?? expect.fail();
  const instrument: Instrument = {
    ...tinyInstrument,
    indicators: items.map((id) => ({
      ...{ id, title: id, question: undefined, guidance: undefined, tags: [] },
      ...{ kind: "score" as const, range: [0, 1] as const },
    })),
    measures: [
      {
        ...measure,
        range: [0, 1],
        tree: { ...measure.tree, children: items.map((indicator) => ({ kind: "indicator", indicator, weight: 1 })) },
      },
    ],
    bands: [],
    typologies: [],
  };
  const covered = new Uint8Array(count).fill(1);
  const answers = { places, periods, indicators: items, covered, status, value, notes: new Map() };
  return archiveOf([publishedRelease({ id: "2011.0", sequence: 1, publishedOn: "2012-03-01", instrument, answers })]);
}

it.skipIf(!existsSync(file))(
  "fifty-two periods are a choice, a line and a change (skipped without the test data)",
  () => {
    const archive = manyYears();
    const asked = (more: object) =>
      exploreView(archive, ExploreInput.parse({ index: "tiny", release: "2011.0", places: "CAN", ...more }));
    const view = asked({ view: "change", since: "1960" });
    expect(view.options.periods).toHaveLength(52);
    expect(view.options.since).toHaveLength(51);
    expect(view.series.map((one) => one.points.length)).toEqual([52, 52]);
    expect(view.rows).toHaveLength(21);
    // 1980 was chosen, and 1990 is not before it: the year before is taken instead.
    expect(asked({ period: "1980", since: "1990" }).since).toMatchObject({ release: "2011.0", period: "1979" });
    for (const name of exploreViews) {
      const html = renderToStaticMarkup(<Explore view={asked({ view: name })} language="en" />);
      expect(html).not.toMatch(/NaN|undefined/);
    }
  },
);
