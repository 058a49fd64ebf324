/** The bundled index: what is on disk is what the build makes, every change fits, and every text speaks five languages. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { languages } from "../../src/base/text.ts";
import { factsOf, files } from "./build.mjs";
import { rules, scoresOf } from "./scores.mjs";
import { rawChanges, rawRows, states, withChanges } from "./states.mjs";

const onDisk = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const rowsOf = (path: string): Record<string, string>[] => parseCsv(onDisk(path), { columns: true });

const factsByRelease = Object.fromEntries(states().map((state) => [state.release, factsOf(state)]));

describe("the packages", () => {
  test("on disk are byte for byte what the build makes", () => {
    const made = files();
    expect(made.size).toBe(21);
    for (const [path, text] of made) expect(onDisk(`./${path}`), path).toBe(text);
  });

  test("hold 190 states and 20 indicators each, one answer a row", () => {
    for (const release of ["2020.0", "2020.1", "2024.0"]) {
      const answers = rowsOf(`./${release}/answers.csv`);
      expect(answers).toHaveLength(190 * 20);
      expect(new Set(answers.map(({ place, indicator }) => `${place} ${indicator}`)).size).toBe(190 * 20);
      expect(new Set(answers.map(({ place }) => place)).size).toBe(190);
    }
  });

  test("keep not known apart from what does not arise", () => {
    const answers = rowsOf("./2020.0/answers.csv");
    expect(answers.find(({ place, indicator }) => place === "COD" && indicator === "A06a_yrs")).toMatchObject({ answer: "", status: "no-data" });
    expect(answers.find(({ place, indicator }) => place === "CHN" && indicator === "A06a_yrs")).toMatchObject({ answer: "99", status: "not-applicable" });
    expect(answers.filter(({ answer }) => answer === "99").every(({ status }) => status === "not-applicable")).toBe(true);
    expect(answers.filter(({ status }) => status === "no-data")).toHaveLength(1);
  });

  test("name a source that is there for every answer", () => {
    for (const release of ["2020.0", "2020.1", "2024.0"]) {
      const used = new Set(rowsOf(`./${release}/answers.csv`).map(({ sources }) => sources));
      expect([...used].sort()).toEqual(rowsOf(`./${release}/sources.csv`).map(({ id }) => id).sort());
    }
  });
});

describe("the changes", () => {
  test("are 54 corrections and 64 reforms, and each starts from the value that is there", () => {
    const changes = rawChanges();
    expect(changes.filter((change: { release: string }) => change.release === "2020.1")).toHaveLength(54);
    expect(changes.filter((change: { release: string }) => change.release === "2024.0")).toHaveLength(64);
    expect(states().map(({ release }) => release)).toEqual(["2020.0", "2020.1", "2024.0"]);
  });

  test("touch an answer of this index 46 and 58 times; the rest are A06b and A06c", () => {
    expect(factsByRelease["2020.1"]?.changedAnswers).toBe(46);
    expect(factsByRelease["2024.0"]?.changedAnswers).toBe(58);
    const elsewhere = [...(factsByRelease["2020.1"]?.changedElsewhere ?? []), ...(factsByRelease["2024.0"]?.changedElsewhere ?? [])];
    expect(new Set(elsewhere.map((change) => change.split(" ")[1]))).toEqual(new Set(["A06b", "A06c"]));
  });

  test("stop the build when the value they start from is another", () => {
    const rows = new Map([["ALB", { A02a: "0" }]]);
    const change = { iso3: "ALB", indicator: "A02a", from: "1", to: "0" };
    expect(() => withChanges(rows, [change])).toThrow("ALB A02a: the change starts from 1, the data has 0");
    expect(() => withChanges(rows, [{ ...change, iso3: "XXX" }])).toThrow("XXX A02a");
  });

  test("leave the rows they were given as they were", () => {
    const rows = new Map([["ALB", { A02a: "1" }]]);
    expect(withChanges(rows, [{ iso3: "ALB", indicator: "A02a", from: "1", to: "0" }]).get("ALB")).toEqual({ A02a: "0" });
    expect(rows.get("ALB")).toEqual({ A02a: "1" });
  });

  test("carry their reason on the rows they change, and nowhere else", () => {
    for (const [release, earlier, reason] of [["2020.1", "2020.0", "coding-error"], ["2024.0", "2020.1", "law-changed"]] as const) {
      const before = rowsOf(`./${earlier}/answers.csv`);
      for (const [at, row] of rowsOf(`./${release}/answers.csv`).entries())
        expect(row.change_reason, `${row.place} ${row.indicator}`).toBe(row.answer === before[at]?.answer ? "" : reason);
    }
  });
});

describe("the data agree with themselves", () => {
  const conditions = ["A06a_yrs", "A06b_cat", "A06c_cat", "A06d", "A06e", "A06f"];

  test("conditions of naturalisation do not arise where there is none, one unknown apart", () => {
    for (const { rows } of states())
      for (const [place, codes] of rows)
        if (codes.A06 === "0")
          for (const id of conditions) expect(codes[id], `${place} ${id}`).toBe(place === "COD" && id === "A06a_yrs" ? "NA" : "99");
  });

  test("and are known where there is, except five of Lebanon's, which the corrections leave open", () => {
    const unknown = states().map(({ rows }) =>
      [...rows].flatMap(([place, codes]) =>
        codes.A06 === "1" ? conditions.filter((id) => codes[id] === "99" || codes[id] === "NA").map((id) => `${place} ${id}`) : [],
      ),
    );
    const lebanon = conditions.slice(1).map((id) => `LBN ${id}`);
    expect(unknown).toEqual([[], lebanon, lebanon]);
  });
});

describe("the scores", () => {
  test("of Afghanistan in 2020 can be checked by hand", () => {
    const codes = rawRows()[0] ?? {};
    const scores = Object.fromEntries(scoresOf(codes).map(([, node, score]) => [node, score]));
    expect(codes.iso3).toBe("AFG");
    expect(scores.birth).toBe(25); // 0, 0, 0, 100
    expect(scores.naturalisation).toBeCloseTo((100 + 67 + 100 + 100 + 100 + 0 + 100) / 7, 12);
    expect(scores.facilitated).toBe(50); // 0, 100, 0, 100
    expect(scores.security).toBe(60); // 100, 100, 0, 0, 100
    expect(scores.overall).toBeCloseTo((25 + 81 + 50 + 60) / 4, 12);
    expect(scores["second-generation-rights"]).toBe(25);
    expect(scores["refugees-stateless"]).toBeCloseTo(200 / 3, 12);
  });

  test("are all there: eight nodes for every state", () => {
    for (const release of ["2020.0", "2020.1", "2024.0"]) expect(rowsOf(`./${release}/expected.csv`)).toHaveLength(190 * 8);
  });
});

describe("the words", () => {
  const instrument = parseYaml(onDisk("./instrument.yaml"));

  const texts = (value: unknown, path: string): [string, Record<string, unknown>][] => {
    if (typeof value !== "object" || value === null) return [];
    if ("en" in value) return [[path, value]];
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
  };

  test("are there in five languages, wherever there are words", () => {
    const found = texts(instrument, "instrument");
    expect(found.length).toBeGreaterThan(140);
    for (const [path, text] of found) {
      expect(Object.keys(text).sort(), path).toEqual([...languages].sort());
      for (const words of Object.values(text)) expect(String(words).trim(), path).not.toBe("");
      expect(String(text.ar), path).toMatch(/[\u0600-\u06ff]/);
    }
  });

  test("no two languages say a question in the same letters", () => {
    for (const { id, question } of instrument.indicators) expect(new Set(Object.values(question)).size, id).toBe(5);
  });

  test("the instrument and the plain script give every answer the same worth", () => {
    expect(instrument.indicators.map(({ id }: { id: string }) => id)).toEqual(Object.keys(rules));
    for (const { id, kind, options, bands } of instrument.indicators) {
      const worth = rules[id];
      if (worth === undefined) throw new Error(`${id} has no rule`);
      for (const { key, score } of options ?? []) expect(worth(key) ?? null, `${id} ${key}`).toBe(score);
      if (kind !== "number") continue;
      for (let years = 0; years <= 40; years++)
        expect(worth(String(years)), `${years} years`).toBe(bands.find(({ upTo = Infinity }) => years <= upTo).score);
    }
  });

  test("every code the data holds is an answer the instrument knows", () => {
    for (const { id, kind, options } of instrument.indicators) {
      if (kind === "number") continue;
      const keys = new Set(options.map(({ key }: { key: string }) => key));
      for (const { rows } of states())
        for (const [place, codes] of rows) if (codes[id] !== "NA") expect(keys.has(codes[id]), `${place} ${id} ${codes[id]}`).toBe(true);
    }
  });
});
