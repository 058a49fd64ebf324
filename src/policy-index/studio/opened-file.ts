/** An instrument out of what somebody sent: an instrument.yaml, or the zip of an index package. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "../../base/finding.ts";
import type { UploadedFile } from "../../base/served.ts";
import type { Instrument } from "../instrument/contract.ts";
import type { Crosswalk } from "../instrument/crosswalk.ts";
import { readInstrument } from "../instrument/read-instrument.ts";
import { gatherer } from "../package/gather.ts";
import { openFiles } from "../package/open-files.ts";
import { bytesOf, fileProblemIn, limits } from "../package/package-files.ts";
import { textOf } from "../package/text-of.ts";
import { readCrosswalkCsv } from "./crosswalk-csv.ts";

type Opened = {
  readonly instrument?: Instrument;
  readonly findings: readonly Finding[];
  /** What it says became of the questions of the version before; it fits or not where that version is known. */
  readonly crosswalk?: Crosswalk | undefined;
};

const file = "instrument.yaml";
const crosswalkFile = "crosswalk.csv";

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function read(bytes: Buffer): Opened {
  const gather = gatherer();
  const text = textOf(bytes, file, gather);
  return text === undefined ? { findings: gather.list() } : readInstrument(text, file);
}

/** A zip is read where it lies, so that what it says of its sizes need not be believed. */
async function unzipped(bytes: Uint8Array): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-"));
  const gather = gatherer();
  try {
    const path = join(folder, "package.zip");
    await writeFile(path, bytes);
    const files = await openFiles(path, gather);
    if (!files) return { findings: gather.list() };
    try {
      if (files.names.includes(file)) {
        const opened = read(await bytesOf(files, file, limits.yaml));
        if (!files.names.includes(crosswalkFile)) return opened;
        const table = await bytesOf(files, crosswalkFile, limits.yaml);
        const crosswalk = readCrosswalkCsv(table.toString("utf8"));
        if (!crosswalk) gather.say("warning", "crosswalk-unreadable", { file: crosswalkFile, found: crosswalkFile });
        return { ...opened, crosswalk, findings: [...opened.findings, ...gather.list()] };
      }
      gather.say("error", "file-missing", { file, expected: file });
    } catch (thrown) {
      const problem = fileProblemIn(thrown);
      if (!problem) throw thrown;
      gather.say("error", problem.code, { file: problem.file, found: problem.found });
    } finally {
      files.close();
    }
    return { findings: gather.list() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const instrumentInFile = ({ bytes }: UploadedFile): Promise<Opened> =>
  isZip(bytes) ? unzipped(bytes) : Promise.resolve(read(Buffer.from(bytes)));
