/**
 * A questionnaire that was filled in away, brought back. First it is looked at: what would change, what was changed here
 * as well, what cannot be taken and why; nothing is written. Then whoever looked says what to take, and everything is
 * asked again as if it had never been looked at: what comes back is no more believed than any other answer.
 */
import { z } from "zod";
import { operation } from "../../../base/operation.ts";
import { UploadedFile } from "../../../base/served.ts";
import { AnswerContent, AnswerField, AnswerKey } from "../../answers/contract.ts";
import { Question, Said } from "../contract.ts";

/** What a file can say of an answer: sources are cited at the desk, and a memo stays there. */
export const BroughtField = AnswerField.exclude(["citations", "memo"]);
export type BroughtField = z.infer<typeof BroughtField>;

export const BroughtSaid = AnswerContent.omit({ citations: true });
export type BroughtSaid = Readonly<z.infer<typeof BroughtSaid>>;

/** Of two sayings: what is here stays, what is in the file is taken, or both texts, one after the other. */
const Way = z.enum(["here", "file", "both"]);

/** What is decided of fields that were changed on both sides; what is not decided stays as it is here. */
const Settled = z.object({
  option: Way.optional(),
  justification: Way.optional(),
  confidence: Way.optional(),
  asOf: Way.optional(),
  changeReason: Way.optional(),
});

const contentVersion = z.number().int().min(0);

/** One answer of a file. */
export const BroughtRow = BroughtSaid.extend({
  indicator: AnswerKey.shape.indicator,
  /** The version of what the answer said from which the file was made. */
  base: contentVersion,
  /** The version of the answer beside which it was looked at. */
  seen: z.number().int().min(0),
  settled: Settled.optional(),
});
export type BroughtRow = Readonly<z.infer<typeof BroughtRow>>;

export const ComparedAnswer = z.object({
  question: Question.omit({ guidance: true, area: true }),
  base: contentVersion,
  seen: z.number(),
  file: BroughtSaid,
  here: BroughtSaid,
  /** Fields that would say what the file says. */
  changed: z.array(BroughtField),
  /** Fields that were changed here as well, in another way, since the file was made. */
  conflicts: z.array(BroughtField),
});
export type ComparedAnswer = Readonly<z.infer<typeof ComparedAnswer>>;

/** Something in the file that is not taken. */
export const NotTaken = z.object({
  /** As the file names it. */
  indicator: z.string(),
  title: Said.optional(),
  /** Where it is one field; the others are taken. */
  field: BroughtField.optional(),
  why: z.enum(["no-such-question", "version-missing", "on-its-way", "not-understood"]),
  found: z.string(),
});
export type NotTaken = Readonly<z.infer<typeof NotTaken>>;

export const Compared = z.object({
  answers: z.array(ComparedAnswer),
  notTaken: z.array(NotTaken),
  /** Questions of which the file says what is kept here. */
  same: z.number(),
  /** Questions the file does not have. */
  absent: z.number(),
});
export type Compared = Readonly<z.infer<typeof Compared>>;

/** What a file had besides what could be taken, as it was looked at: said again once the rest is taken over. */
export const Besides = z.object({
  /** Questions of which something could not be taken, as the file names them. */
  refused: z.array(z.string().max(200)).max(500).default([]),
  same: z.number().int().min(0).max(5_000).default(0),
  absent: z.number().int().min(0).max(5_000).default(0),
});

/** What was taken over, area by area in the order of the desk, and what was not. */
export const TakenOver = z.object({
  areas: z.array(
    z.object({
      area: z.string(),
      title: Said,
      questions: z.array(z.object({ indicator: z.string(), number: z.number(), title: Said })),
    }),
  ),
  /** Answers that stay as they are here, because that was chosen. */
  kept: z.number(),
  refused: z.array(z.object({ indicator: z.string(), title: Said.optional() })),
  same: z.number(),
  absent: z.number(),
});
export type TakenOver = Readonly<z.infer<typeof TakenOver>>;

const desk = { edition: z.uuid(), place: AnswerKey.shape.place, period: AnswerKey.shape.period };

const refusals = { "edition-closed": 409, interest: 409 } as const;

export const previewWorkbook = operation({
  name: "coding.preview-workbook",
  summary:
    "Looks at a workbook or a document that was filled in away: field by field what would change, what was changed here as well, what is not taken and why. Writes nothing.",
  method: "POST",
  path: "/coding/:edition/:place/:period/workbook/preview",
  may: "code",
  from: "database",
  takesFiles: true,
  input: z.object({ ...desk, file: UploadedFile }),
  output: Compared,
  refusals: { ...refusals, "workbook-unreadable": 422, "workbook-elsewhere": 409 },
});

export const bringWorkbook = operation({
  name: "coding.bring-workbook",
  summary:
    "Takes over answers that were filled in away, each at the version beside which it was looked at; where one of them has moved on since, nothing, and it is to be looked at again.",
  method: "POST",
  path: "/coding/:edition/:place/:period/workbook",
  may: "code",
  from: "database",
  input: z.object({ ...desk, rows: z.array(BroughtRow).max(2_000), besides: Besides.optional() }),
  output: z.object({ changed: z.number(), again: Compared.optional(), taken: TakenOver.optional() }),
  refusals: { ...refusals, "option-unknown": 422 },
});
