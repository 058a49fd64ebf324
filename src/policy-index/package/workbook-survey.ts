/**
 * The guard before the workbook is handed to a library: every part is inflated once, bytes counted, document types and
 * entities refused, and the sheets scanned for what would be passed over. What does not pass is told as a problem.
 */
import type { Readable } from "node:stream";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { type CellAt, type WorkbookMessage, type WorkbookProblem, workbookLimits } from "./workbook-messages.ts";
import { type SheetScan, sheetScanner, tooMuch } from "./workbook-sheet-scan.ts";

type Survey = Extract<WorkbookMessage, { kind: "survey" }>;

const problem = (code: WorkbookProblem["code"], found: string, expected = ""): WorkbookProblem => ({
  kind: "problem",
  code,
  found,
  expected,
});

export async function surveyWorkbook(bytes: Buffer): Promise<Survey | WorkbookProblem> {
  try {
    const archive = await opened(bytes);
    return await survey(archive);
  } catch (fault) {
    if (isProblem(fault)) return fault;
    return problem("workbook-damaged", "", fault instanceof Error ? fault.message.slice(0, 200) : "");
  }
}

const isProblem = (thrown: unknown): thrown is WorkbookProblem =>
  typeof thrown === "object" && thrown !== null && "kind" in thrown && thrown.kind === "problem";

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (fault, archive) =>
      fault ? reject(fault) : resolve(archive),
    );
  });

async function survey(archive: ZipFile): Promise<Survey | WorkbookProblem> {
  const scans = new Map<string, SheetScan>();
  const texts = new Map<string, string>();
  const names = new Set<string>();
  let inflated = 0;
  for await (const entry of entriesOf(archive)) {
    if (names.size >= workbookLimits.entries)
      return problem("workbook-too-large", `> ${names.size} parts`, `${workbookLimits.entries}`);
    const name = entry.fileName.replace(/^\/+/, "");
    if (names.has(name.toLowerCase())) return problem("workbook-damaged", name, name);
    names.add(name.toLowerCase());
    if (entry.isEncrypted()) return problem("workbook-damaged", name, name);
    const isXml = /\.(xml|rels|vml)$/i.test(name);
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
    const kept = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels)$/i.test(name);
    const scanner = isSheet ? sheetScanner() : undefined;
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let size = 0;
    let before = "";
    let text = "";
    for await (const piece of await streamOf(archive, entry)) {
      const chunk: Buffer = piece;
      size += chunk.length;
      inflated += chunk.length;
      if (
        inflated > workbookLimits.inflated ||
        (size > 10 * 1024 ** 2 && size > workbookLimits.ratio * entry.compressedSize)
      ) {
        return problem(
          "workbook-too-large",
          `> ${Math.floor(inflated / 1024 ** 2)} MB`,
          `${workbookLimits.inflated / 1024 ** 2} MB`,
        );
      }
      if (!isXml) continue;
      const here = decoder.decode(chunk, { stream: true });
      if (/<!(DOCTYPE|ENTITY)/i.test(before + here)) return problem("workbook-doctype", name);
      if (here.includes("\0")) return problem("workbook-damaged", name, name);
      before = here.slice(-16);
      if (kept) text += here;
      if (!scanner) continue;
      scanner.push(here);
      const over = tooMuch(scanner.scan);
      if (over) return problem("workbook-too-large", over.found, over.expected);
    }
    if (scanner) scans.set(name, scanner.scan);
    if (kept) texts.set(name.toLowerCase(), text);
  }
  return told(texts, scans);
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  const waiting: (Entry | undefined)[] = [];
  let wake: (() => void) | undefined;
  let fault: unknown;
  const arrived = (entry: Entry | undefined): void => {
    waiting.push(entry);
    wake?.();
  };
  archive.on("entry", arrived);
  archive.on("end", () => arrived(undefined));
  archive.on("error", (thrown: unknown) => {
    fault = thrown;
    wake?.();
  });
  while (true) {
    archive.readEntry();
    if (waiting.length === 0 && fault === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (fault !== undefined) throw fault instanceof Error ? fault : new Error(String(fault));
    const next = waiting.shift();
    if (next === undefined) return;
    yield next;
  }
}

const streamOf = (archive: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    archive.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(stream)));
  });

const attribute = (attributes: string, name: string): string => {
  const match = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return unescaped(match?.[1] ?? match?.[2] ?? "");
};

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

const tagsNamed = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s((?:[^>"']|"[^"]*"|'[^']*')*)>`, "g"))].map(
    (match) => match[1] ?? "",
  );

/** The sheets by name, with what the scan of each has seen. */
function told(texts: ReadonlyMap<string, string>, scans: ReadonlyMap<string, SheetScan>): Survey | WorkbookProblem {
  const workbook = texts.get("xl/workbook.xml");
  if (workbook === undefined) return problem("workbook-damaged", "", "xl/workbook.xml");
  const targets = new Map(
    tagsNamed(texts.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/xl\/|^\.\//, ""),
    ]),
  );
  const sheets: { name: string; hidden: boolean }[] = [];
  const merged: CellAt[] = [];
  const errors: CellAt[] = [];
  const emptyFormulas: CellAt[] = [];
  let firstFormula: CellAt | undefined;
  let formulas = 0;
  for (const tag of tagsNamed(workbook, "sheet")) {
    const name = attribute(tag, "name");
    const hidden = /hidden/i.test(attribute(tag, "state"));
    sheets.push({ name, hidden });
    const scan = scans.get(`xl/${targets.get(attribute(tag, "\\w+:id")) ?? ""}`);
    if (!scan || hidden) continue;
    for (const { ref } of scan.merged) merged.push({ sheet: name, ref, found: ref });
    for (const { ref, found } of scan.errors) errors.push({ sheet: name, ref, found });
    for (const { ref } of scan.emptyFormulas) emptyFormulas.push({ sheet: name, ref, found: "" });
    if (scan.firstFormula !== undefined) firstFormula ??= { sheet: name, ref: scan.firstFormula, found: "" };
    formulas += scan.formulas;
  }
  if (sheets.length > workbookLimits.sheets) {
    return problem("workbook-too-large", `${sheets.length} sheets`, `${workbookLimits.sheets}`);
  }
  if (sheets.length === 0) return problem("workbook-damaged", "", "xl/workbook.xml");
  return { kind: "survey", sheets, merged, errors, emptyFormulas, firstFormula, formulas };
}
