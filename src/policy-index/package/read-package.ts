/**
 * Reads an index package, wherever it lies: everything that is wrong with it at once, and the package where nothing is.
 *
 * Bad input is never thrown: a missing file, a zip bomb, a cell of fifty megabytes are findings. What is thrown is a
 * defect of ours.
 */
import type { Finding } from "../../base/finding.ts";
import type { Instrument } from "../instrument/contract.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import type { AnswerTable, IndexPackage, PlaceRow, SourceRow } from "./contract.ts";
import { type Gather, gatherer } from "./gather.ts";
import { openFiles } from "./open-files.ts";
import { bytesOf, fileProblemIn, limits, type PackageFiles } from "./package-files.ts";
import { placeResolver } from "./place-resolver.ts";
import { answerRows } from "./read-answers.ts";
import { readCsv } from "./read-csv.ts";
import { readDoubleCoding } from "./read-double-coding.ts";
import { readExpected } from "./read-expected.ts";
import { readPlaces } from "./read-places.ts";
import { readReview } from "./read-review.ts";
import { readSources } from "./read-sources.ts";
import { readWorkbook } from "./read-workbook.ts";
import { resolvePreparation } from "./resolve-preparation.ts";
import { textOf } from "./text-of.ts";

export type PackageRead = { readonly package?: IndexPackage; readonly findings: readonly Finding[] };

export type ReadOptions = {
  /** Bytes of answers read so far, and of how many. */
  readonly progress?: (read: number, of: number | undefined) => void;
};

/**
 * @param path a folder, a `.zip`, or a `.csv` or `.xlsx` of answers with its `instrument.yaml` beside it
 * @example const { package: found, findings } = await readPackage("examples/citizenship-law/2020.0");
 */
export async function readPackage(path: string, options: ReadOptions = {}): Promise<PackageRead> {
  const gather = gatherer();
  const files = await openFiles(path, gather);
  if (!files) return { findings: gather.list() };
  try {
    const made = await packageIn(files, gather, options);
    return made && !gather.hasErrors() ? { package: made, findings: gather.list() } : { findings: gather.list() };
  } catch (thrown) {
    const problem = fileProblemIn(thrown);
    if (!problem) throw thrown;
    const { code, file, found, expected } = problem;
    gather.say("error", code, { file, found, ...(expected === "" ? {} : { expected }) });
    return { findings: gather.list() };
  } finally {
    files.close();
  }
}

async function packageIn(files: PackageFiles, gather: Gather, options: ReadOptions): Promise<IndexPackage | undefined> {
  const has = (name: string): boolean => files.names.includes(name);
  const lacks = (file: string, expected: string): void => gather.say("error", "file-missing", { file, expected });
  if (!has("instrument.yaml")) lacks("instrument.yaml", "instrument.yaml");
  if (!has("answers.csv") && !has("answers.xlsx")) lacks("answers.csv", "answers.csv, answers.xlsx");
  if (has("answers.csv") && has("answers.xlsx")) {
    gather.say("error", "answers-twice", { file: "answers.xlsx", found: "answers.csv, answers.xlsx" });
    return undefined;
  }
  const instrument = has("instrument.yaml") ? await instrumentIn(files, gather) : undefined;
  const places = has("places.csv") ? await readPlaces(files, gather) : [];
  const sources = has("sources.csv") ? await readSources(files, gather) : [];
  if (!instrument) return undefined;
  const expected = has("expected.csv") ? await readExpected(files, instrument, places, gather) : [];
  const answers = await answersIn(files, instrument, places, sources, gather, options);
  if (answers === undefined) return undefined;
  const reviews = has("review.csv") ? await readReview(files, answers, places, gather) : [];
  const doubleCoding = has("double-coding.csv") ? await readDoubleCoding(files, instrument, gather) : [];
  return {
    ...{ instrument: resolvePreparation(instrument, places, answers, gather), answers, places, sources, expected },
    ...(reviews.length === 0 ? {} : { reviews }),
    ...(doubleCoding.length === 0 ? {} : { doubleCoding }),
  };
}

async function instrumentIn(files: PackageFiles, gather: Gather): Promise<Instrument | undefined> {
  const file = "instrument.yaml";
  const text = textOf(await bytesOf(files, file, limits.yaml), file, gather);
  if (text === undefined) return undefined;
  const { instrument, findings } = readInstrument(text, file);
  gather.add(findings);
  return instrument;
}

async function answersIn(
  files: PackageFiles,
  instrument: Instrument,
  places: readonly PlaceRow[],
  sources: readonly SourceRow[],
  gather: Gather,
  { progress }: ReadOptions,
): Promise<AnswerTable | undefined> {
  const file = files.names.find((name) => name === "answers.csv" || name === "answers.xlsx");
  if (file === undefined) return undefined;
  const rows = answerRows(instrument, places, sources, file, gather);
  if (file === "answers.xlsx") {
    await readWorkbook(await bytesOf(files, file, limits.workbook), file, gather, rows, placeResolver(places));
    return rows.end();
  }
  let read = 0;
  const of = files.size(file);
  const { separator } = await readCsv(files.open(file), file, gather, rows.row, (bytes) => {
    read += bytes;
    progress?.(read, of);
  });
  if (separator === "\t") gather.say("error", "csv-separator", { file, row: 1, found: "tab" });
  return rows.end();
}
