import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import type { FileOutput } from "../../base/served.ts";
import { languages } from "../../base/text.ts";
import { archiveOf, publishedRelease, tinyArchive } from "../reading/fixture.ts";
import { DownloadInput, DownloadView } from "./contract.ts";
import { Download } from "./Download.tsx";
import { downloadCsv } from "./forms.ts";
import { workbookOfDownload, zipOfDownload } from "./pack.ts";
import { downloadView } from "./view.ts";
import { csvPieces } from "./write-tables.ts";

const input = (more: Readonly<Record<string, unknown>> = {}): DownloadInput =>
  DownloadInput.parse({ index: "tiny", release: "2024.0", lang: "en", ...more });

async function bytesOf({ pieces }: FileOutput): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function filesOf(more: Readonly<Record<string, unknown>> = {}): Promise<ReadonlyMap<string, string>> {
  const unzipped = unzipSync(await bytesOf(zipOfDownload(tinyArchive, input(more))));
  return new Map(Object.entries(unzipped).map(([name, bytes]) => [name.replace(/^[^/]*\//, ""), strFromU8(bytes)]));
}

const fieldsOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (thrown) {
    return isRefusal(thrown) ? [thrown.code, thrown.facts.fields] : thrown;
  }
  return undefined;
};

describe("a choice", () => {
  test("is everything unless something is chosen", () => {
    // 6 places, 4 indicators; two measures of 3 and 1 nodes.
    expect(downloadView(tinyArchive, input()).holds).toMatchObject({ places: 6, answers: 24, scores: 24 });
  });

  test("narrows to a node with what is below it, a group, places, indicators", () => {
    const view = downloadView(tinyArchive, input({ node: "birth", group: "friends", places: "DEU,PRT" }));
    // Friends are Germany and France; of the places named, Germany alone is one.
    expect(view.holds).toEqual({ places: 1, periods: 1, indicators: 2, answers: 2, scores: 1 });
    expect(downloadView(tinyArchive, input({ indicators: "years" })).holds).toMatchObject({ answers: 6, scores: 0 });
  });

  test.each(["node", "group", "places", "indicators"])(
    "is refused by name where the release has no such %s",
    (field) => {
      expect(fieldsOf(() => downloadView(tinyArchive, input({ [field]: "no-such" })))).toEqual([
        "input-invalid",
        [field],
      ]);
    },
  );

  test("together with the whole package is refused rather than passed over", () => {
    expect(fieldsOf(() => zipOfDownload(tinyArchive, input({ format: "package", node: "birth" })))).toEqual([
      "input-invalid",
      ["node"],
    ]);
    expect(fieldsOf(() => workbookOfDownload(tinyArchive, input({ format: "json" })))).toEqual([
      "input-invalid",
      ["format"],
    ]);
  });
});

describe("a zip", () => {
  test("holds data, codebook, README, citation, licence, release and filter", async () => {
    const files = await filesOf({ node: "birth", group: "friends", lang: "fr" });
    expect([...files.keys()].sort()).toEqual([
      ...["CITATION.cff", "LICENSE", "README.md", "answers.csv", "codebook.csv", "filter.json", "scores.csv"],
    ]);
    expect(files.get("README.md")).toContain("Petit indice, Version 2024.0");
    expect(files.get("README.md")).toContain("Pays et territoires\u00a0: Amis");
    expect(JSON.parse(files.get("filter.json") ?? "")).toMatchObject({
      release: "2024.0",
      chosen: { node: "birth", group: "friends" },
      rows: { answers: 4, scores: 2 },
    });
  });

  test("says index, release, code and label in every row", async () => {
    const lines = (await filesOf({ lang: "fr" })).get("answers.csv")?.trimEnd().split("\r\n") ?? [];
    expect(lines).toHaveLength(1 + 24);
    expect(lines[1]).toBe("tiny,2024.0,2024,DEU,Allemagne,birth-right,Naissance dans le pays,0,Non,answered,0,,,,,");
    for (const line of lines.slice(1)) expect(line.startsWith("tiny,2024.0,2024,")).toBe(true);
  });

  test("keeps missing and not applicable apart from zero", async () => {
    const answers = (await filesOf({ places: "USA" })).get("answers.csv") ?? "";
    expect(answers).toContain("foundlings,Foundlings,,Not known,missing,,");
    const scores = (await filesOf({ places: "USA" })).get("scores.csv") ?? "";
    expect(scores).toContain("naturalisation,Naturalisation,,not-applicable,0");
  });

  test("is the same twice, to the byte", async () => {
    const once = await bytesOf(zipOfDownload(tinyArchive, input()));
    expect(Buffer.compare(once, await bytesOf(zipOfDownload(tinyArchive, input())))).toBe(0);
  });

  test("of JSON holds lists of objects with the same columns", async () => {
    const files = await filesOf({ format: "json", node: "birth" });
    const answers: unknown = JSON.parse(files.get("answers.json") ?? "");
    expect(answers).toHaveLength(12);
    expect(answers).toContainEqual(expect.objectContaining({ place: "KEN", indicator: "birth-right", score: 100 }));
  });

  test("of the whole is the package it was published from, its files listed with their hashes", async () => {
    const files = await filesOf({ format: "package" });
    const manifest: { files: { name: string }[] } = JSON.parse(files.get("manifest.json") ?? "");
    expect(manifest.files.map(({ name }) => name)).toEqual(
      [...files.keys()].filter((name) => name !== "manifest.json"),
    );
    expect([...files.keys()]).toContain("instrument.yaml");
  });
});

/** The index whose first answer is justified in these words. */
function saying(justification: string) {
  const tiny = tinyArchive.release("tiny", "2024.0");
  if (!tiny) throw new Error("no tiny index");
  const answers = { ...tiny.answers, notes: new Map([[0, { justification }]]) };
  return archiveOf([publishedRelease({ ...tiny.record, instrument: tiny.instrument, answers, places: [] })]);
}

describe("a workbook", () => {
  test("has answers, scores, the codebook and what it is, each on its sheet", async () => {
    const { sheets } = await readXlsx(
      await bytesOf(workbookOfDownload(tinyArchive, input({ node: "birth", lang: "fr" }))),
    );
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Réponses", 13],
      ["Scores", 7],
      ["Codes", 7],
      ["À propos", expect.any(Number)],
    ]);
    expect(sheets[0]?.rows[1]?.slice(3, 11)).toEqual([
      ...["DEU", "Allemagne", "birth-right", "Naissance dans le pays", "0", "Non", "answered", 0],
    ]);
  });

  test("writes no sign that XML or a spreadsheet would read as another", async () => {
    const archive = saying('a<b>&"\u0000\ufffe\ud800_x0041_😀');
    const { sheets } = await readXlsx(await bytesOf(workbookOfDownload(archive, input())));
    expect(sheets[0]?.rows[1]).toContain('a<b>&"_x0041_😀');
  });
});

test("nothing a package says is run by a spreadsheet", async () => {
  const archive = saying("=cmd|' /C calc'!A0");
  const unzipped = unzipSync(await bytesOf(zipOfDownload(archive, input())));
  const text = Object.entries(unzipped)
    .map(([, bytes]) => strFromU8(bytes))
    .join("\n");
  expect(text).toContain(",'=cmd|' /C calc'!A0,");
  const { sheets } = await readXlsx(await bytesOf(workbookOfDownload(archive, input())));
  expect(sheets[0]?.rows.flat()).toContain("'=cmd|' /C calc'!A0");
});

test("rows are made as they are read, not before", () => {
  let made = 0;
  function* rows() {
    for (;;) {
      made += 1;
      yield ["text", made];
    }
  }
  const pieces = csvPieces({ name: "answers", columns: ["a", "b"], rows, length: Number.POSITIVE_INFINITY });
  for (let at = 0; at < 5; at += 1) pieces.next();
  expect(made).toBe(4);
});

describe("the page", () => {
  test.each(languages)("offers the files in %s, with the choice in their addresses", (language) => {
    const view = downloadView(tinyArchive, input({ lang: language, node: "birth" }));
    expect(DownloadView.safeParse(view).success).toBe(true);
    const where = { language, index: "tiny", release: "2024.0" };
    const html = renderToStaticMarkup(<Download view={view} where={where} origin="https://example.org" />);
    for (const address of ["download.zip?node=birth", "download.xlsx?node=birth", "download.zip?format=package"])
      expect(html).toContain(`/${language}/tiny/2024.0/${address}`);
  });

  test("says where a choice holds nothing", () => {
    const view = downloadView(tinyArchive, input({ group: "friends", places: "PRT" }));
    const where = { language: "en", index: "tiny", release: "2024.0" } as const;
    const html = renderToStaticMarkup(<Download view={view} where={where} origin="https://example.org" />);
    expect(html).toContain("Nothing in this release fits that choice.");
    expect(html).not.toContain("download.xlsx");
  });

  test("as a table is the list of releases", () => {
    expect(downloadCsv(downloadView(tinyArchive, input())).split("\r\n")[1]).toMatch(
      /^tiny,Tiny index,2024\.0,2025-03-01,2024,6,/,
    );
  });
});
