import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { tinyArchive } from "../reading/fixture.ts";
import {
  type Choices,
  choicesQuery,
  combineWords,
  fillWords,
  isFault,
  missingWords,
  readChoices,
  scaleWords,
} from "./choices.ts";
import { YoursGround, YoursInput, YoursView, yoursGround } from "./contract.ts";
import { yoursCsv, yoursSvg } from "./forms.ts";
import { groundOf } from "./ground.ts";
import { rowsOf } from "./rows.ts";
import { yoursGroundView, yoursView } from "./rules.ts";
import { scaled } from "./scaled.ts";
import { filledUnder, isImpossible, rankingOf } from "./score.ts";
import { figuresOf, finding } from "./sentences.ts";
import { settledness } from "./settledness.ts";
import { levelsOf, partsOf } from "./tree.ts";
import { yoursWords } from "./words.ts";
import { Yours } from "./Yours.tsx";

const where = { language: "en", index: "tiny", release: "2024.0" } as const;

const asked = (input: Record<string, unknown>) => YoursInput.parse({ index: "tiny", release: "2024.0", ...input });

const view = (input: Record<string, unknown> = {}) => YoursView.parse(yoursView(tinyArchive, asked(input)));

/** What a browser is sent, through JSON as it travels. */
const sent = YoursGround.parse(
  JSON.parse(
    JSON.stringify(yoursGroundView(tinyArchive, yoursGround.input.parse({ index: "tiny", release: "2024.0" }))),
  ),
);
const ground = groundOf(sent);
const { tree } = ground;

/** What every node of the tree does about what is missing: chosen, it is no choice. */
const officially = "any";

/** Any recipe a reader can make. */
const anyChoices: fc.Arbitrary<Choices> = fc.record({
  weights: fc
    .dictionary(
      fc.constantFrom(...partsOf(tree).map(({ token }) => token)),
      fc.oneof(
        fc.constantFrom(0, 0.25, 2, 7),
        fc.integer({ min: 1, max: 4_000 }).map((n) => n / 1_000),
      ),
    )
    .map((weights) => new Map(Object.entries(weights))),
  combine: fc
    .uniqueArray(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(...combineWords)), { selector: ([level]) => level })
    .map((pairs) => new Map(pairs)),
  missing: fc.option(fc.constantFrom(...missingWords.filter((word) => word !== officially)), { nil: undefined }),
  fill: fc.option(fc.constantFrom(...fillWords), { nil: undefined }),
  scale: fc.option(fc.constantFrom(...scaleWords), { nil: undefined }),
});

const written = (choices: Choices): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(choicesQuery(tree, choices)).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join(",") : value;
      return text === undefined || text === "" ? [] : [[name, text]];
    }),
  );

const mustRead = (text: Record<string, unknown>): Choices => {
  const read = readChoices(tree, asked(text));
  if (isFault(read)) throw new Error(JSON.stringify(read));
  return read;
};

describe("one's own recipe", () => {
  it("begins as the official one, every place where it officially stands", () => {
    const { rows, changed, query } = view();
    expect([changed, query]).toEqual([false, ""]);
    for (const { yours, official, move } of rows) {
      expect(yours.rank).toEqual(official.rank);
      expect(yours.reading.score).toBe(official.reading.score);
      expect(move ?? 0).toBe(0);
    }
  });

  it("weighs parts anew, by hand: Germany has 0 at birth and 75 in naturalisation", () => {
    const germany = view({ weights: "naturalisation:3" }).rows.find(({ place }) => place.code === "DEU");
    expect(germany?.official.reading.score).toBe(37.5);
    expect(germany?.yours.reading.score).toBe((0 * 1 + 75 * 3) / 4);
  });

  it("leaves out what weighs 0, and combines a level in another way", () => {
    const score = (place: string, input: Record<string, unknown>) =>
      view(input).rows.find((row) => row.place.code === place)?.yours.reading.score;
    expect(score("DEU", { weights: "birth:0" })).toBe(75);
    expect(score("DEU", { combine: "0:min" })).toBe(0);
    expect(score("DEU", { combine: "0:max" })).toBe(75);
    expect(score("DEU", { weights: "birth:0", combine: "0:min" })).toBe(75);
    expect(score("DEU", { combine: "1:max" })).toBe(50);
  });

  it("puts indicators on a scale among all places first, and refuses in words what has no meaning on it", () => {
    const column = { values: Float64Array.of(20, 40, Number.NaN, 40, 60), states: Uint8Array.of(0, 0, 1, 0, 0) };
    const on = (scale: (typeof scaleWords)[number]) => [...scaled(column, scale).values];
    expect(on("min-max")).toEqual([0, 50, Number.NaN, 50, 100]);
    expect(on("rank")).toEqual([0, 1.5, Number.NaN, 1.5, 3]);
    expect(on("percentile")).toEqual([0, 50, Number.NaN, 50, 100]);
    expect(on("z-score").map((value) => Number(value.toFixed(4)))).toEqual([-1.2247, 0, Number.NaN, 0, 1.2247]);
    const level = { values: Float64Array.of(7, 7), states: Uint8Array.of(0, 0) };
    expect(scaleWords.map((scale) => scaled(level, scale).values[0])).toEqual([50, 50, 0.5, 0]);
    expect(view({ scale: "z-score", combine: "0:geometric-mean" }).impossible).toBe("negative");
    expect(view({ scale: "percentile" }).ownRange).toEqual([0, 100]);
    expect(view({ scale: "z-score" }).ownRange).toBeUndefined();
  });

  it("says in words why nothing comes out, and keeps the choices", () => {
    const none = view({ weights: "birth:0,naturalisation:0" });
    expect(none.impossible).toBe("nothing-left");
    const html = renderToStaticMarkup(<Yours view={none} where={where} origin="https://index.example" />);
    expect(html).toContain("Everything is left out");
    expect(html).toContain('<option value="birth:0" selected="">');
  });

  it("refuses by the name of the parameter what is no part, no number, or said twice", () => {
    for (const [input, field] of [
      [{ weights: "nowhere:2" }, "weights"],
      [{ weights: "birth:-1" }, "weights"],
      [{ weights: "birth:1e9" }, "weights"],
      [{ weights: "birth:99999999" }, "weights"],
      [{ weights: "birth:NaN" }, "weights"],
      [{ weights: "birth" }, "weights"],
      [{ weights: "birth:2,birth:3" }, "weights"],
      [{ combine: "7:min" }, "combine"],
      [{ combine: "0:sum" }, "combine"],
    ] as const)
      expect(() => view(input), JSON.stringify(input)).toThrow(
        expect.objectContaining({ code: "input-invalid", facts: expect.objectContaining({ fields: [field] }) }),
      );
  });

  it("is its address: whatever is chosen is read back, and has one way of being written", () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const once = mustRead(written(choices));
        expect(mustRead(written(once))).toEqual(once);
        expect(written(mustRead(written(once)))).toEqual(written(once));
      }),
    );
  });

  it("is the same in a browser as on the server, to the last bit", () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const here = view(written(choices));
        const made = rankingOf(ground, mustRead(written(choices)));
        const there = rowsOf(
          sent.places,
          isImpossible(made) ? undefined : made,
          undefined,
          filledUnder(ground, mustRead(written(choices))),
        );
        expect(here.impossible).toBe(isImpossible(made) ? made : undefined);
        expect(YoursView.shape.rows.parse(there)).toEqual(here.rows);
      }),
    );
  });

  it("tells how settled the order is, the same for the same seed, here and in a browser", () => {
    const once = view({ seed: 7 });
    expect(once.rows).toEqual(view({ seed: 7 }).rows);
    const drawn = settledness(ground, mustRead({}), { seed: 7, replicates: 1_000, noise: 0.25 });
    const portugal = once.rows.find(({ place }) => place.code === "PRT");
    const at = sent.places.findIndex(({ place }) => place.code === "PRT");
    expect(portugal?.range?.low).toBe(drawn?.places[at]?.rank?.low);
    expect(portugal?.range?.high).toBe(drawn?.places[at]?.rank?.high);
  });

  it("says so where no weight can change the order", () => {
    const alone = view({ weights: "birth:0,no-language-test:0", seed: 1 });
    expect(alone.rows.some(({ range }) => range)).toBe(false);
    expect(renderToStaticMarkup(<Yours view={alone} where={where} origin="https://index.example" />)).toContain(
      "there is nothing to draw",
    );
  });

  it("never leaves without saying that it is not official", () => {
    const changed = view({ weights: "birth:3", seed: 1 });
    expect(changed.official).toBe(false);
    const [head, first] = yoursCsv(changed).split("\r\n");
    expect(head?.startsWith("official,index,release")).toBe(true);
    expect(first).toMatch(/^no,tiny,2024\.0,2024,overall,"?weights=birth:3&seed=1/);
    expect(yoursSvg(changed, where).match(/Not official/g)?.length).toBeGreaterThanOrEqual(3);
    expect(renderToStaticMarkup(<Yours view={changed} where={where} origin="https://index.example" />)).toContain(
      'data-mark="Not official"',
    );
    // On paper it says where it is from; on a phone, what lies to the side.
    const html = renderToStaticMarkup(<Yours view={changed} where={where} origin="https://index.example" />);
    expect(html).toMatch(/class="printed-address small" dir="ltr">https:\/\/index\.example\/en\/[^<]+\/yours\?/);
    expect(html).toMatch(/class="table-aside[^<]*>[^<]*Official score/);
  });

  it("is whole in every language, whatever is chosen", () => {
    for (const language of languages) {
      for (const input of [{}, { weights: "birth:3,years:0", combine: "0:min,1:max", missing: "half", seed: 2 }]) {
        const html = renderToStaticMarkup(
          <Yours
            view={view({ lang: language, ...input })}
            where={{ ...where, language }}
            origin="https://index.example"
          />,
        );
        expect(html).not.toMatch(/style=|undefined|NaN|\[object/);
      }
    }
  });

  it("knows the tree", () => {
    expect(partsOf(tree).map(({ token, level }) => `${level} ${token}`)).toEqual([
      "0 birth",
      "1 birth-right",
      "1 foundlings",
      "0 naturalisation",
      "1 years",
      "1 no-language-test",
    ]);
    expect(levelsOf(tree).map(({ nodes }) => nodes)).toEqual([1, 2]);
  });
});

it("takes what every part does anyhow about what is missing for no choice, and says where a choice changes no score", () => {
  const same = view({ missing: officially });
  expect([same.changed, same.missing, same.query]).toEqual([false, undefined, ""]);
  expect(view({ missing: "all" })).toMatchObject({ changed: true, missing: "all" });
  expect(view({ missing: "all" }).summary.rescored).toBe(1);
  for (const language of languages) {
    const said = finding({ summary: same.summary, changed: true }, language);
    expect(said).toBe(say(yoursWords.rescoresNothing, language));
    expect(finding(view({ weights: "birth:3" }), language)).not.toContain(said);
  }
});

it("rounds a sensitivity range outward, as the robustness page does, so that it holds what it says", () => {
  const [row] = view({ seed: 1 }).rows;
  const shown = figuresOf({ ...row!, range: { low: 4.95, high: 21.05 } }, view(), "en");
  expect(shown.range).toBe("4–22");
});
