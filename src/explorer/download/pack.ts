/** Downloads as files, written while they are sent. */
import { refuse } from "../../base/refusal.ts";
import type { FileOutput } from "../../base/served.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { type ExportFile, saidFiles, sealedManifest } from "../../policy-index/releases/export-package.ts";
import { citationText, licenceText } from "../../policy-index/releases/export-texts.ts";
import { zipStream } from "../../policy-index/releases/zip-stream.ts";
import { say } from "../../ui/words/words.ts";
import type { DownloadInput } from "./contract.ts";
import { countRows, type Selection, selection } from "./selection.ts";
import { type Table, tablesOf } from "./tables.ts";
import { aboutRows, filterText, readmeParts, readmeText } from "./texts.ts";
import { fileWords } from "./words.ts";
import { type Sheet, workbookFiles } from "./workbook.ts";
import { csvPieces, jsonPieces } from "./write-tables.ts";

/** A name for the file that says what is in it. */
function nameOf({ open, state, node }: Selection): string {
  const { record } = open.release;
  const parts = [record.index, record.id, node?.node.id, state.group, state.period, open.language];
  const some = state.places.length > 0 || state.indicators.length > 0 ? ["selection"] : [];
  return [...parts.filter((part) => part !== undefined), ...some].join("-").replace(/[^\w.-]+/g, "-");
}

const fixed = (name: string, text: string): ExportFile => ({ name, pieces: () => [text] });

export function zipOfDownload(archive: Archive, input: DownloadInput): FileOutput {
  const chosen = selection(archive, input);
  if (input.format === "package") return wholePackage(archive, chosen);
  const extension = input.format === "json" ? ".json" : ".csv";
  const pieces = input.format === "json" ? jsonPieces : csvPieces;
  const { release } = chosen.open;
  const tables = tablesOf(chosen, countRows(chosen));
  const name = nameOf(chosen);
  const files: readonly ExportFile[] = [
    fixed("README.md", readmeText(readmeParts(chosen, tables, extension))),
    ...tables.map((table) => ({ name: `${table.name}${extension}`, pieces: () => pieces(table) })),
    fixed("filter.json", filterText(chosen, tables)),
    fixed("CITATION.cff", citationText(release)),
    fixed("LICENSE", licenceText(release)),
  ];
  return {
    mediaType: "application/zip",
    fileName: `${name}.zip`,
    pieces: zipStream(files, { folder: `${name}/`, day: release.record.publishedOn }),
  };
}

/** The release as `passerelle export` writes it, to the byte. */
function wholePackage(archive: Archive, { open }: Selection): FileOutput {
  const { release } = open;
  const name = `${release.record.index}-${release.record.id}`;
  const names = ["manifest.json", ...(archive.seal ? ["manifest.json.minisig"] : [])];
  return {
    mediaType: "application/zip",
    fileName: `${name}.zip`,
    pieces: zipStream(saidFiles(release), {
      folder: `${name}/`,
      day: release.record.publishedOn,
      last: { names, files: (listed) => sealedManifest(release, listed, archive.seal) },
    }),
  };
}

const sheetWords = {
  answers: fileWords.answersSheet,
  scores: fileWords.scoresSheet,
  prepared: fileWords.preparedSheet,
  codebook: fileWords.codebookSheet,
} as const;

const widths = {
  answers: [14, 9, 9, 8, 24, 12, 30, 9, 40, 12, 9, 40, 18, 12, 12, 14],
  scores: [14, 9, 9, 8, 24, 12, 24, 18, 30, 20, 14, 9],
  prepared: [14, 9, 9, 8, 24, 12, 30, 12, 12, 9, 14, 30, 100],
  codebook: [14, 9, 12, 30, 60, 12, 9, 9, 9, 60, 9],
} as const;

/** throws  Refusal input-invalid: a format, which only a zip has */
export function workbookOfDownload(archive: Archive, input: DownloadInput): FileOutput {
  if (input.format !== "csv") refuse("input-invalid", { fields: ["format"] });
  const chosen = selection(archive, input);
  const { language, release } = chosen.open;
  const tables = tablesOf(chosen, countRows(chosen));
  const about = aboutRows(readmeParts(chosen, tables, ""));
  const sheet = (table: Table): Sheet => ({
    ...table,
    name: say(sheetWords[table.name], language),
    widths: widths[table.name],
  });
  const name = say(fileWords.about, language);
  const sheets: readonly Sheet[] = [
    ...tables.map(sheet),
    { name, columns: [name, ""], rows: () => about, length: about.length, widths: [30, 100] },
  ];
  return {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileName: `${nameOf(chosen)}.xlsx`,
    pieces: zipStream(workbookFiles(sheets), { folder: "", day: release.record.publishedOn }),
  };
}
