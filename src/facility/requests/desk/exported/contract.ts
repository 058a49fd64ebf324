/** The requests of a programme as a file, for whoever runs its desk: what was asked, by which institutions, and where it stands; no person. */
import { z } from "zod";
import { operation } from "../../../../base/operation.ts";
import { FileOutput } from "../../../../base/served.ts";
import { ProgrammeCode } from "../../../programme/contract.ts";

export const forms = ["csv", "jsonl"] as const;

export const exportRequests = operation({
  name: "desk.requests-file",
  summary:
    "Every request that was sent to a programme, with where it stands, as CSV or JSON lines; no person is in it.",
  method: "GET",
  path: "/facility-desk-file",
  may: "handle-requests",
  from: "database",
  exports: true,
  input: z.object({ programme: ProgrammeCode, form: z.enum(forms).default("csv") }),
  output: FileOutput,
  refusals: {},
});
