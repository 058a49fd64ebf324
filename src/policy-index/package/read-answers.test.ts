import { describe, expect, test } from "vitest";
import { readInstrument } from "../instrument/read-instrument.ts";
import { type AnswerTable, cellOf, statuses } from "./contract.ts";
import { gatherer } from "./gather.ts";
import { answerRows } from "./read-answers.ts";
import { readCsv } from "./read-csv.ts";
import { soundInstrument } from "./sound-package.ts";

async function read(text: string | Buffer) {
  const { instrument } = readInstrument(soundInstrument);
  if (!instrument) throw new Error("the instrument is sound");
  const gather = gatherer();
  const place = { id: "x-1", title: "X", kind: "place" as const, members: [], partOf: "PRT" };
  const rows = answerRows(instrument, [place], [{ id: "law-1", title: "Law" }], "answers.csv", gather);
  async function* bytes() {
    yield Buffer.from(text);
  }
  await readCsv(bytes(), "answers.csv", gather, rows.row);
  return { table: rows.end(), findings: gather.list() };
}

function at(table: AnswerTable | undefined, place: string, period: string, indicator: string) {
  if (!table) throw new Error("no table");
  const cell = cellOf(
    table,
    table.indicators.indexOf(indicator),
    table.periods.indexOf(period),
    table.places.indexOf(place),
  );
  return { status: statuses[table.status[cell]!], value: table.value[cell], notes: table.notes.get(cell) };
}

describe("answers", () => {
  test("are laid out by place in code order, period in time order, indicator in the instrument's", async () => {
    const { table } = await read("period,place,answer,indicator\n2024,x-1,1,born\n2020,FR,0,born\n2020,PRT,7,years\n");
    expect(table?.places).toEqual(["FRA", "PRT", "x-1"]);
    expect(table?.periods).toEqual(["2020", "2024"]);
    expect(table?.indicators).toEqual(["born", "years", "fee", "test", "course"]);
    expect([...(table?.covered ?? [])]).toEqual([1, 1, 0, 0, 0, 1]);
    expect(at(table, "FRA", "2020", "born")).toEqual({ status: "answered", value: 1, notes: undefined });
    expect(at(table, "PRT", "2020", "years").value).toBe(7);
    expect(at(table, "FRA", "2020", "years")).toEqual({ status: "missing", value: Number.NaN, notes: undefined });
  });

  test("say the same long and wide", async () => {
    const long = await read("place,period,indicator,answer\nPRT,2024,born,1\nPRT,2024,fee,3.5\nFRA,2024,born,\n");
    const wide = await read("place,period,fee,born\nPRT,2024,3.5,1\nFRA,2024,,\n");
    expect(wide.findings).toEqual([]);
    expect(wide.table).toEqual(long.table);
  });

  test("may have semicolons between cells and commas in numbers, a byte order mark, spaces around cells", async () => {
    const { table, findings } = await read("\ufeffplace; period ;indicator;answer\r\n PRT ;2024;fee;62,5\r\n");
    expect(findings).toEqual([]);
    expect(at(table, "PRT", "2024", "fee").value).toBe(62.5);
  });

  test("keep what stands beside them", async () => {
    const { table, findings } = await read(
      'place,period,indicator,answer,justification,sources,as_of,confidence,change_reason,coder\nPRT,2024,born,1,"\'=Art. 1, (2)",law-1,2024-01-01,high,law-changed,c1\n',
    );
    expect(findings).toEqual([]);
    expect(at(table, "PRT", "2024", "born").notes).toEqual({
      justification: "=Art. 1, (2)",
      sources: ["law-1"],
      asOf: "2024-01-01",
      confidence: "high",
      changeReason: "law-changed",
      coder: "c1",
    });
  });

  test("keep not applicable, no data and missing apart; an option that does not apply may say so twice", async () => {
    const { table, findings } = await read(
      "place,period,indicator,answer,status\nPRT,2024,born,99,not-applicable\nPRT,2024,years,,not-applicable\nPRT,2024,fee,,no-data\nPRT,2024,test,,\n",
    );
    expect(findings).toEqual([]);
    expect(at(table, "PRT", "2024", "born")).toMatchObject({ status: "answered", value: 2 });
    expect(at(table, "PRT", "2024", "years").status).toBe("not-applicable");
    expect(at(table, "PRT", "2024", "fee").status).toBe("no-data");
    expect(at(table, "PRT", "2024", "test").status).toBe("missing");
  });

  test("given in the words of an option, or for a place by its name, are told the key to write", async () => {
    const { findings } = await read(`place,period,indicator,answer\nPRT,2024,born,YES\nx,2024,born,1\n`);
    expect(findings.map(({ code, expected }) => [code, expected])).toEqual([
      ["option-unknown", "1"],
      ["place-unknown", "x-1"],
    ]);
  });

  test("given twice are told beside whatever else is wrong", async () => {
    const { table, findings } = await read(
      "place,period,indicator,answer\nPRT,2024,born,1\nPRT,2024,born,0\nZZZ,2024,born,1\n",
    );
    expect(table).toBeUndefined();
    expect(findings.map(({ code, row }) => `${code} ${row}`).sort()).toEqual([
      "answer-contradicted 3",
      "place-unknown 4",
    ]);
  });

  test("that are wrong are told all at once, bounded: a thousand of a kind, then their number", async () => {
    const rows = Array.from({ length: 1500 }, () => "PRT,2024,born,7\nXXX,2024,born,1").join("\n");
    const { table, findings } = await read(`place,period,indicator,answer\n${rows}\n`);
    expect(table).toBeUndefined();
    expect(findings.filter(({ code }) => code === "option-unknown")).toHaveLength(1000);
    expect(findings).toContainEqual({
      tier: "error",
      code: "more-of-the-same",
      file: "answers.csv",
      facts: { code: "place-unknown", count: 500 },
    });
  });
});
