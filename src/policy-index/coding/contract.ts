/**
 * Coding: an expert answers the questions of an edition for one place and period. The desk brings a whole questionnaire
 * at once, so that it can be worked on for days without a connection; every change comes back as one answer, at the
 * version it was made from. Options travel without their scores: nobody codes towards a number.
 */
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { Day } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { FileOutput } from "../../base/served.ts";
import { Source } from "../../evidence/sources/contract.ts";
import { AnswerContent, AnswerField, AnswerKey, AnswerState, AnswerStatus, ChangeReason } from "../answers/contract.ts";
import { Stages } from "../editions/contract.ts";

/** Words of the instrument for one reader; with their language where it is not the reader's. */
export const Said = z.object({ words: z.string(), language: z.string().optional() });
export type Said = Readonly<z.infer<typeof Said>>;

/** An option as a coder may see it. */
export const Choice = z.object({
  key: z.string(),
  label: Said,
  /** Whoever chooses it is asked for a second source, or for more words. */
  asksMore: z.boolean(),
});

/** A question that is answered item by item, as it is asked above its items. */
export const Within = z.object({
  id: z.string(),
  title: Said,
  question: Said.optional(),
  /** Markdown. */
  guidance: Said.optional(),
});
export type Within = Readonly<z.infer<typeof Within>>;

export const Question = z.object({
  id: z.string(),
  area: z.string(),
  title: Said,
  question: Said.optional(),
  /** Markdown. */
  guidance: Said.optional(),
  /** What it is an item of. */
  within: Within.optional(),
  kind: z.enum(["choice", "number", "score"]),
  unit: Said.optional(),
  /** Bounds of a number that is itself the answer's worth. */
  range: z.tuple([z.number(), z.number()]).optional(),
  options: z.array(Choice),
});
export type Question = Readonly<z.infer<typeof Question>>;

/** A source of the last release, as it was published. */
export const PriorSource = z.object({ title: z.string(), pinpoint: z.string(), url: z.string(), issuer: z.string() });

/** What was answered last time. */
export const PriorSaid = z.object({
  release: z.string(),
  period: z.string(),
  status: AnswerStatus,
  option: z.string().optional(),
  value: z.number().optional(),
  justification: z.string(),
  sources: z.array(PriorSource),
  asOf: z.string().optional(),
  changeReason: ChangeReason.optional(),
  /** The question it answered, and the option in its words, where it is not the one that is asked now. */
  asked: Said.optional(),
  said: Said.optional(),
});
export type PriorSaid = Readonly<z.infer<typeof PriorSaid>>;

export const Prior = PriorSaid.extend({
  /** What became of the question since. */
  became: z.enum(["reworded", "split", "merged"]).optional(),
  /** Answers to the others that became this one. */
  also: z.array(PriorSaid).optional(),
});
export type Prior = Readonly<z.infer<typeof Prior>>;

/** What a coder writes: what the answer says, and a memo for themselves. */
export const Written = AnswerContent.extend({ memo: z.string().max(20_000).default("") });
export type Written = Readonly<z.infer<typeof Written>>;

/** Fields others may see, and speak of. */
const SharedField = AnswerField.exclude(["memo"]);

/** A remark on one field of an answer. Its author is a role; its time is a day. */
export const FieldComment = z.object({
  comment: z.uuid(),
  field: SharedField,
  body: z.string(),
  role: z.enum(roleNames),
  day: Day,
  /** Whether whoever reads it wrote it. */
  own: z.boolean(),
});
export type FieldComment = Readonly<z.infer<typeof FieldComment>>;

/** One's own answer to a question; version 0 while nobody has written it. */
export const OwnAnswer = z.object({
  indicator: z.string(),
  state: AnswerState,
  version: z.number(),
  contentVersion: z.number(),
  written: Written,
  /** Why it was returned, while it is. */
  returned: z.string().optional(),
  comments: z.array(FieldComment),
});
export type OwnAnswer = Readonly<z.infer<typeof OwnAnswer>>;

/** What was written, at which version of it. */
export type KeptWriting = Pick<OwnAnswer, "written" | "contentVersion">;

/** Something to mend before an answer is sent, or to look at. */
export const CodingFinding = z.object({
  indicator: z.string(),
  tier: z.enum(["error", "warning"]),
  code: z.enum([
    "answer-missing",
    "option-unknown",
    "value-outside",
    "justification-missing",
    "source-missing",
    "pinpoint-missing",
    "second-source-missing",
    "change-reason-missing",
    "change-reason-needless",
    "not-in-force",
    "some-not-in-force",
    "source-bare",
    "as-of-later",
  ]),
  field: AnswerField,
});
export type CodingFinding = Readonly<z.infer<typeof CodingFinding>>;

export const AreaOfDesk = z.object({ id: z.string(), title: Said, questions: z.array(z.string()) });

export const Questionnaire = z.object({
  edition: z.uuid(),
  editionTitle: Said,
  index: z.string(),
  place: z.string(),
  period: z.string(),
  slot: z.number(),
  role: z.enum(["author", "second-author"]),
  exercise: z.boolean(),
  open: z.boolean(),
  stages: Stages,
  referenceDay: Day,
  due: Day.optional(),
  /** What to call the coder's own corner of this device; nobody else opens it. */
  coder: z.uuid(),
  areas: z.array(AreaOfDesk),
  questions: z.array(Question),
  priors: z.record(z.string(), Prior),
  answers: z.array(OwnAnswer),
  sources: z.array(Source),
});
export type Questionnaire = Readonly<z.infer<typeof Questionnaire>>;

const edition = z.uuid();
const { place, period, indicator } = AnswerKey.shape;
const area = z.string().min(1).max(200);
const desk = { edition, place, period };

const ofAnAnswer = { "edition-closed": 409, interest: 409, "state-does-not-allow": 409, stale: 412 } as const;

export const listQuestionnaires = operation({
  name: "coding.list",
  summary: "The questionnaires somebody has to answer: how far each is, what is to be mended, by when.",
  method: "GET",
  path: "/coding",
  may: "take-part",
  from: "database",
  input: z.object({}),
  output: z.object({
    questionnaires: z.array(
      z.object({
        edition,
        editionTitle: Said,
        place,
        period,
        role: z.enum(["author", "second-author"]),
        exercise: z.boolean(),
        open: z.boolean(),
        due: Day.optional(),
        questions: z.number(),
        begun: z.number(),
        sent: z.number(),
        returned: z.number(),
        /** Answers that were begun and cannot be sent as they are. */
        toMend: z.number(),
        interest: z.boolean(),
      }),
    ),
  }),
  refusals: {},
});

export const openDesk = operation({
  name: "coding.desk",
  summary: "A whole questionnaire, to be worked on with or without a connection. Options come without their scores.",
  method: "GET",
  path: "/coding/:edition/:place/:period",
  may: "code",
  from: "database",
  input: z.object({
    ...desk,
    area: area.optional(),
    /** What keeping an answer leads to on a page without script; changes nothing here. */
    next: z.enum(["cite", "describe"]).optional(),
    /** The question for which a source is cited, or described; changes nothing here. */
    cite: indicator.optional(),
    describe: indicator.optional(),
    /** The source that is to be cited there: carried along however long the library is. */
    source: z.uuid().optional(),
  }),
  output: Questionnaire,
  refusals: { interest: 409 },
});

export const readAnswer = operation({
  name: "coding.answer",
  summary: "One's own answer to one question, as the server has it.",
  method: "GET",
  path: "/coding/:edition/:place/:period/answers/:indicator",
  may: "code",
  from: "database",
  input: z.object({ ...desk, indicator }),
  output: OwnAnswer,
  refusals: { interest: 409 },
});

export const saveAnswer = operation({
  name: "coding.save",
  summary:
    "Keeps what an answer says, whole, made from the version that `If-Match` names; `0` where nobody has written it yet.",
  method: "PUT",
  path: "/coding/:edition/:place/:period/answers/:indicator",
  may: "code",
  from: "database",
  matches: true,
  input: Written.extend({ ...desk, indicator }),
  output: OwnAnswer.omit({ comments: true, returned: true }),
  refusals: { ...ofAnAnswer, "option-unknown": 422, "source-unknown": 422 },
});

export const submitArea = operation({
  name: "coding.submit",
  summary: "Sends the answers of an area on; refused with the list of what is to be mended first.",
  method: "POST",
  path: "/coding/:edition/:place/:period/submit",
  may: "code",
  from: "database",
  input: z.object({ ...desk, area }),
  output: z.object({ area, sent: z.number() }),
  refusals: { "edition-closed": 409, interest: 409, "area-not-ready": 422, "nothing-to-send": 409 },
});

export const withdrawAnswer = operation({
  name: "coding.withdraw",
  summary:
    "Takes an answer back that was sent, in an edition without reviewers; with them, whoever asked would learn when one began.",
  method: "POST",
  path: "/coding/:edition/:place/:period/answers/:indicator/withdraw",
  may: "code",
  from: "database",
  matches: true,
  input: z.object({ ...desk, indicator }),
  output: OwnAnswer.pick({ indicator: true, state: true, version: true, contentVersion: true }),
  refusals: ofAnAnswer,
});

export const standBy = operation({
  name: "coding.stand-by",
  summary: "Keeps an answer that was returned as it is, and says why: a third person then decides.",
  method: "POST",
  path: "/coding/:edition/:place/:period/answers/:indicator/stand-by",
  may: "code",
  from: "database",
  matches: true,
  input: z.object({ ...desk, indicator, why: z.string().trim().min(1).max(5_000) }),
  output: OwnAnswer.pick({ indicator: true, state: true, version: true, contentVersion: true }),
  refusals: { ...ofAnAnswer, "stage-off": 409, "area-not-ready": 422 },
});

export const addComment = operation({
  name: "coding.comment",
  summary: "Leaves a remark on one field of an answer, for whoever works on it next. It carries a role, never a name.",
  method: "POST",
  path: "/coding/:edition/:place/:period/answers/:indicator/comments",
  may: "code",
  from: "database",
  input: z.object({ ...desk, indicator, field: SharedField, body: z.string().trim().min(1).max(5_000) }),
  output: FieldComment,
  refusals: { "edition-closed": 409, interest: 409 },
});

export const takeWorkbook = operation({
  name: "coding.workbook",
  summary:
    "A questionnaire as a workbook (XLSX) or a document (DOCX), to be answered away and brought back. Options come without their scores.",
  method: "GET",
  path: "/coding/:edition/:place/:period/workbook",
  may: "code",
  from: "database",
  exports: true,
  input: z.object({ ...desk, as: z.enum(["xlsx", "docx"]).default("xlsx") }),
  output: FileOutput,
  refusals: { interest: 409 },
});
