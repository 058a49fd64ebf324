/**
 * Download: a whole release as the package it was published from, or a part of it as tables that explain themselves.
 * What is chosen is in the address, so a colleague can be sent the same file, and is written into the file too.
 */
import { z } from "zod";
import { Period } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput } from "../../base/served.ts";
import { ReleaseId } from "../../policy-index/releases/contract.ts";
import { Edition, Labelled, readingInput } from "../reading/contract.ts";

/** Codes joined by commas, or the parameter more than once. */
const Codes = z.union([z.string().max(8_000), z.array(z.string().max(8_000)).max(500)]);

const text = z.string().min(1).max(200);

export const DownloadInput = z.object({
  ...{ index: readingInput.index, release: readingInput.release, lang: readingInput.lang },
  /** A node by id, or `measure:node`: its scores, those below it, and the answers they are made of. */
  node: text.optional(),
  /** A region (M49 code), an organisation, or a group of the index's own. */
  group: text.optional(),
  places: Codes.optional(),
  indicators: Codes.optional(),
  /** All periods unless one is named. */
  period: Period.optional(),
  /** What a zip holds: tables as CSV or as JSON, or the whole release as an index package, which takes no choice. */
  format: z.enum(["csv", "json", "package"]).default("csv"),
});

export type DownloadInput = z.output<typeof DownloadInput>;

/** What is chosen, settled; empty or absent is everything. */
export const DownloadState = z.object({
  node: z.string().optional(),
  group: z.string().optional(),
  places: z.array(z.string()),
  indicators: z.array(z.string()),
  period: z.string().optional(),
});

export type DownloadState = z.infer<typeof DownloadState>;

const Choice = Labelled.extend({ value: z.string(), depth: z.number().int() });

export const DownloadView = z.object({
  edition: Edition,
  state: DownloadState,
  /** The same in words, for people: what is chosen, by its label. */
  chosen: z.object({
    node: Labelled.optional(),
    group: Labelled.optional(),
    places: z.array(Labelled),
    indicators: z.array(Labelled),
  }),
  /** How much that is. */
  holds: z.object({
    places: z.number().int(),
    periods: z.number().int(),
    indicators: z.number().int(),
    answers: z.number().int(),
    scores: z.number().int(),
    /** Whether there is a table of what was prepared. */
    prepared: z.boolean().optional(),
  }),
  options: z.object({
    measures: z.array(z.object({ measure: Labelled, nodes: z.array(Choice) })),
    groups: z.array(z.object({ kind: z.string(), groups: z.array(Labelled) })),
    periods: z.array(z.string()),
  }),
  /** Up to this one, the newest first. */
  releases: z.array(
    z.object({
      release: ReleaseId,
      publishedOn: z.string(),
      periods: z.array(z.string()),
      places: z.number().int(),
      answers: z.number().int(),
      digest: z.string(),
    }),
  ),
});

export type DownloadView = z.infer<typeof DownloadView>;

export const download = operation({
  name: "explorer.download",
  summary: "What can be downloaded of a release, what a choice holds, and every release with its digest.",
  method: "GET",
  path: "/:index/:release/download",
  may: "read",
  from: "released",
  input: DownloadInput,
  output: DownloadView,
  refusals: {},
});

export const downloadZip = operation({
  name: "explorer.downloadZip",
  summary:
    "A part of a release as a zip of tables with codebook, README, citation, licence and filter; or the whole as a package.",
  method: "GET",
  path: "/:index/:release/download.zip",
  may: "read",
  from: "released",
  input: DownloadInput,
  output: FileOutput,
  refusals: {},
  immutable: true,
});

export const downloadWorkbook = operation({
  name: "explorer.downloadWorkbook",
  summary: "A part of a release as a spreadsheet, with the codebook as a sheet of its own.",
  method: "GET",
  path: "/:index/:release/download.xlsx",
  may: "read",
  from: "released",
  input: DownloadInput,
  output: FileOutput,
  refusals: {},
  immutable: true,
});
