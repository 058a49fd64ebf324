/** Writing a letter: seen first, with a step or without one; sent by the step that was seen with it, or by itself. */
import { z } from "zod";
import { operation } from "../../../../base/operation.ts";
import { ProgrammeCode } from "../../../programme/contract.ts";
import { deskStep } from "../../desk/contract.ts";
import { DeskLetter, LetterKind, letterRefusals, More, PlannedLetter, Seen, WrittenKind } from "../contract.ts";

const { request, ...said } = deskStep.input.shape;

/** A letter that no step sends. */
const Written = {
  letter: WrittenKind.optional(),
  subject: z.string().trim().max(200).optional(),
  text: z.string().trim().max(5_000).optional(),
};

const { seen: _, ...shown } = said;

export const previewLetter = operation({
  name: "desk.preview-letter",
  summary: "The letter that a step would send, or one of its own, exactly as it would go; nothing is done.",
  method: "POST",
  path: "/facility-desk/:request/letters/preview",
  may: "handle-requests",
  from: "database",
  matches: true,
  input: z.object({ request, ...shown, kind: shown.kind.optional(), ...Written }),
  output: z.object({
    request: z.uuid(),
    /** What was seen of the request: the step, or the letter, is sent with it. */
    version: z.number().int(),
    letter: PlannedLetter,
    /** What was said, to be said again when it is sent. */
    said: z.record(z.string(), z.string()),
  }),
  refusals: { ...deskStep.refusals, "no-letter": 422 },
});
export type Preview = Readonly<z.output<typeof previewLetter.output>>;

export const writeLetter = operation({
  name: "desk.write-letter",
  summary: "Send whoever asks a letter that no step sends, as it was seen.",
  method: "POST",
  path: "/facility-desk/:request/letters",
  may: "handle-requests",
  from: "database",
  matches: true,
  input: z.object({ request, ...Written, letter: WrittenKind, more: More, seen: Seen }),
  output: z.object({ request: z.uuid(), programme: ProgrammeCode, letter: z.number().int(), kind: LetterKind }),
  refusals: { ...letterRefusals, stale: 412, interest: 409 },
});

export const deskLetter = operation({
  name: "desk.letter",
  summary: "A letter as it went, and what became of it.",
  method: "GET",
  path: "/facility-desk/:request/letters/:letter",
  may: "handle-requests",
  from: "database",
  input: z.object({ request, letter: z.coerce.number().int().min(1).max(10_000) }),
  output: DeskLetter.extend(
    PlannedLetter.pick({ number: true, programme: true, programmeTitle: true, institution: true, askers: true }).shape,
  ),
  refusals: {},
});
export type OneLetter = Readonly<z.output<typeof deskLetter.output>>;
