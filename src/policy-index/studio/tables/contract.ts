/** What the studio shows, as files to take away. */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { FileOutput } from "../../../base/served.ts";
import { previewDraft, showChanges } from "../contract.ts";

export const previewFile = operation({
  name: "studio.preview-file",
  summary: "The same as a table: a place a row, nothing rounded.",
  method: "GET",
  path: "/studio/drafts/:draft/preview-file",
  may: "take-part",
  from: "database",
  input: previewDraft.input,
  output: FileOutput,
  refusals: {},
});

export const changesFile = operation({
  name: "studio.changes-file",
  summary: "What changed since a version, as a table: a text, score, weight or rule a row.",
  method: "GET",
  path: "/studio/drafts/:draft/changes-file",
  may: "take-part",
  from: "database",
  input: showChanges.input,
  output: FileOutput,
  refusals: {},
});

export const versionFile = operation({
  name: "studio.version-file",
  summary: "A version as an index package, with what became of each question since the version before.",
  method: "GET",
  path: "/studio/versions/:index/package",
  may: "take-part",
  from: "database",
  input: z.object({ index: z.string().max(100), version: z.string().max(200) }),
  output: FileOutput,
  refusals: {},
});
