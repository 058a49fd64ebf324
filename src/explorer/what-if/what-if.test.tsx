import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "../../base/text.ts";
import { PlaceInput } from "../place/contract.ts";
import { placeView } from "../place/rules.ts";
import { tinyArchive } from "../reading/fixture.ts";
import { answeredRules, type Change, isFault, readChanges, writeChanges } from "./changes.ts";
import { Outcome, WhatIfGround, WhatIfInput, WhatIfView, whatIfGround } from "./contract.ts";
import { whatIfCsv, whatIfSvg } from "./forms.ts";
import { partPoints } from "./lines.ts";
import { outcomeOf, partsOf } from "./outcome.ts";
import { scenarioView, whatIfGroundView, whatIfView } from "./rules.ts";
import { WhatIf } from "./WhatIf.tsx";

const where = { language: "en", index: "tiny", release: "2024.0" } as const;

const asked = (input: Record<string, unknown>) =>
  WhatIfInput.parse({ index: "tiny", release: "2024.0", place: "DEU", ...input });

const view = (input: Record<string, unknown> = {}) => WhatIfView.parse(whatIfView(tinyArchive, asked(input)));

/** What a browser is sent, through JSON as it travels. */
const sentOf = (place: string) =>
  WhatIfGround.parse(
    JSON.parse(
      JSON.stringify(
        whatIfGroundView(tinyArchive, whatIfGround.input.parse({ index: "tiny", release: "2024.0", place })),
      ),
    ),
  );

const sent = sentOf("DEU");

/** Any answers, each within what its rule knows. */
const anyChanges: fc.Arbitrary<readonly Change[]> = fc
  .tuple(
    ...answeredRules(sent.recipe).map((rule) =>
      fc.option(
        fc.record({
          id: fc.constant(rule.id),
          value:
            rule.kind === "choice"
              ? fc.option(fc.nat({ max: rule.options.length - 1 }), { nil: undefined })
              : fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
        }),
        { nil: undefined },
      ),
    ),
  )
  .map((all) => all.flatMap((change) => change ?? []));

const mustRead = (set: string): readonly Change[] => {
  const read = readChanges(sent, set);
  if (isFault(read)) throw new Error(JSON.stringify(read));
  return read;
};

const written = (changes: readonly Change[]): string => writeChanges(sent, changes).join(",");

describe("a scenario", () => {
  it("begins as the place officially stands", () => {
    for (const place of ["DEU", "FRA", "GHA", "KEN", "PRT", "USA"]) {
      const { before, after, changes, query } = view({ place });
      const official = placeView(tinyArchive, PlaceInput.parse({ index: "tiny", release: "2024.0", place }));
      expect([changes, query]).toEqual([[], ""]);
      expect(after).toEqual(before);
      expect(before.reading).toEqual(official.overall.reading);
      expect(before.rank).toEqual(official.overall.rank);
      expect(before.band).toEqual(official.overall.band);
      expect(before.approaches.map(({ approach }) => approach?.label)).toEqual(
        official.approaches.map(({ approach }) => approach?.label),
      );
      expect(before.areas.map(({ reading }) => reading)).toEqual(
        official.areas.map(({ standing }) => standing.reading),
      );
    }
  });

  it("moves score, band, approach, areas and rank, by hand: Germany with both birth rights has 100 and 75", () => {
    const { after, total, changes } = view({ set: "birth-right:1,foundlings:1" });
    expect(after.reading.score).toBe(87.5);
    expect(after.band?.label).toBe("Favourable");
    expect(after.approaches[0]?.approach?.label).toBe("Open by birth");
    expect(after.areas.map(({ reading }) => reading.score)).toEqual([100, 75]);
    // The United States and Portugal have 100.
    expect(after.rank).toEqual({ from: 3, to: 3, levelWith: 0, of: 6 });
    expect(total).toBe(50);
    expect(changes.map(({ part }) => part)).toEqual([25, 25]);
  });

  it("reads a number, an option and what is not known; what equals the official answer is no change", () => {
    const { changes, query } = view({ set: ["years:3", "birth-right:0", "foundlings:~"] });
    expect(changes.map(({ indicator, from, to }) => [indicator.code, from, to])).toEqual([
      ["foundlings", "No", "Not known"],
      ["years", "8 years", "3"],
    ]);
    expect(query).toBe("?set=foundlings%3A~,years%3A3");
  });

  it("refuses an indicator, an option or a number that cannot be", () => {
    for (const set of [
      "nowhere:1",
      "birth-right:7",
      "birth-right:~9",
      "years:-3",
      "years:1e9",
      "years:NaN",
      "years",
      "foundlings:1,foundlings:0",
    ])
      expect(() => view({ set }), set).toThrow(
        expect.objectContaining({
          code: "input-invalid",
          facts: { fields: ["set"], part: expect.any(String), matter: expect.stringMatching(/^set/) },
        }),
      );
  });

  it("is its address: whatever is changed is read back, and written in one way", () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const once = mustRead(written(changes));
        expect(mustRead(written(once))).toEqual(once);
        expect(mustRead(written([...once].reverse()))).toEqual(once);
      }),
    );
  });

  it("is the same in a browser as on the server, to the last bit", () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const here = view({ set: written(changes) });
        expect(Outcome.parse(outcomeOf(sent, mustRead(written(changes))))).toEqual(here.after);
      }),
    );
  });

  it("splits the movement into its changes exactly, in whatever order they are added", () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const { changes: told, total } = view({ set: written(changes) });
        const parts = told.flatMap(({ part }) => part ?? []);
        if (parts.length === 0) return;
        expect(parts).toHaveLength(told.length);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(parts.reduceRight((sum, part) => sum + part, 0)).toBe(total);
      }),
    );
  });

  it("splits up to twelve changes, and gives the total alone beyond", () => {
    const ids = Array.from({ length: 13 }, (_, at) => `q${at}`);
    const ground: WhatIfGround = {
      ...sent,
      measure: "m",
      answers: ids.map((id) => ({ id, value: 0, state: 0 })),
      recipe: {
        indicators: ids.map((id) => ({
          kind: "choice" as const,
          id,
          options: [
            { key: "no", score: 0 },
            { key: "yes", score: 100 },
          ],
        })),
        measures: [
          {
            id: "m",
            tree: {
              id: "m",
              combine: { kind: "geometric-mean" },
              missing: { kind: "propagate" },
              children: ids.map((id) => ({ kind: "indicator" as const, weight: 1, indicator: id })),
            },
          },
        ],
      },
    };
    const changes = ids.map((id) => ({ id, value: 1 }));
    expect(partsOf(ground, changes)).toBeUndefined();
    const twelve = partsOf(ground, changes.slice(0, 12));
    expect(Object.values(twelve?.parts ?? {})).toHaveLength(12);
    expect(Object.values(twelve?.parts ?? {}).reduce((sum, part) => sum + part, 0)).toBe(twelve?.total);
  });

  it("comes as a file that says what it is, and whose changes open again", () => {
    const file = scenarioView(tinyArchive, asked({ set: "foundlings:1,years:3" }));
    expect(file).toMatchObject({
      passerelle: "scenario",
      official: false,
      notice: "A scenario, not a score",
      place: "DEU",
      period: "2024",
      changes: [
        { indicator: "foundlings", from: "0", to: "1" },
        { indicator: "years", from: "8", to: "3" },
      ],
    });
    const again = view({ set: file.changes.map(({ indicator, to }) => `${indicator}:${to}`).join(",") });
    expect(again.scenario).toEqual(file);
  });

  it("shows parts that a reader can add up, whatever was rounded away", () => {
    expect(partPoints([2.344, 2.344, 2.344, 2.344], [0, 100], "en")).toEqual(["+2.3", "+2.3", "+2.4", "+2.4"]);
    expect(partPoints([2.344, undefined], [0, 100], "en")).toEqual(["+2.3", "–"]);
  });

  it("names in its file what its codes mean", () => {
    const [change] = scenarioView(tinyArchive, asked({ set: "years:3" })).changes;
    expect(change).toMatchObject({ indicator: "years", to: "3" });
    expect([change?.label, change?.from_label, change?.to_label].every((label) => (label ?? "").length > 0)).toBe(true);
  });

  it("tells rank ranges for a seed, the same each time", () => {
    const once = view({ set: "foundlings:1", seed: 3 });
    expect(once.ranges).toEqual(view({ set: "foundlings:1", seed: 3 }).ranges);
    expect(once.ranges?.after?.low).toBeLessThanOrEqual(once.after.rank?.to ?? 0);
  });

  it("never leaves without saying that it is no score", () => {
    const changed = view({ set: "foundlings:1" });
    expect(changed.official).toBe(false);
    expect(whatIfCsv(changed).split("\r\n")[1]).toBe("no,tiny,2024.0,2024,DEU,Germany,score,,,37.5,62.5,25");
    expect(whatIfSvg(changed, where).match(/A scenario, not a score/g)?.length).toBeGreaterThanOrEqual(3);
    expect(renderToStaticMarkup(<WhatIf view={changed} where={where} origin="https://index.example" />)).toMatch(
      /class="printed-address small" dir="ltr">https:\/\/index\.example\/en\/[^<]+\/what-if\?set/,
    );
    expect(renderToStaticMarkup(<WhatIf view={changed} where={where} origin="https://index.example" />)).toMatch(
      /class="table-aside[^<]*>[^<]*Difference/,
    );
    expect(renderToStaticMarkup(<WhatIf view={changed} where={where} origin="https://index.example" />)).toContain(
      'data-mark="A scenario, not a score"',
    );
  });

  it("is whole in every language and for every place", () => {
    for (const language of languages)
      for (const place of ["DEU", "USA"])
        for (const set of ["", "foundlings:1,years:3", "foundlings:~,birth-right:~,years:99,no-language-test:99"]) {
          const html = renderToStaticMarkup(
            <WhatIf
              view={view({ lang: language, place, set, seed: 1 })}
              where={{ ...where, language }}
              origin="https://index.example"
            />,
          );
          expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
        }
  });
});
