/**
 * Letters of a programme to those who ask. Each is made from a template of the programme in the language of the request, is seen exactly
 * as it will go before it goes, and is kept as it went.
 */
import { z } from "zod";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { Language, LocalisedText } from "../../../base/text.ts";
import { ProgrammeCode } from "../../programme/contract.ts";

/** What a letter is about. Those of the second list are written without a step. */
export const stepKinds = ["acknowledged", "returned", "approved", "declined"] as const;
export const writtenKinds = ["free", "paused", "resumed"] as const;
export const letterKinds = [...stepKinds, ...writtenKinds] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;
export const WrittenKind = z.enum(writtenKinds);

/** What stands for something of the request in a template, as `{number}`. */
export const placeholders = [
  ...(["number", "title", "programme", "institution", "asker", "day"] as const),
  ...(["by", "question", "reason", "wayOn", "pause", "text", "subject"] as const),
] as const;
export type Placeholder = (typeof placeholders)[number];

export const addresseeKinds = ["requester", "partner"] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];

/** In all languages, or it is the product's own that is sent. */
export const LetterTemplate = z.object({ subject: LocalisedText, body: LocalisedText });
export type LetterTemplate = Readonly<z.infer<typeof LetterTemplate>>;

export const TemplateSet = z.partialRecord(LetterKind, LetterTemplate);
export type TemplateSet = Readonly<z.infer<typeof TemplateSet>>;

export const LetterWords = z.object({ subject: z.string(), paragraphs: z.array(z.string()) });
export type LetterWords = Readonly<z.infer<typeof LetterWords>>;

/** What became of a letter: on its page alone, waiting for the post, sent, refused so far, or given up. */
export const letterStandings = ["on-the-page", "waits", "sent", "refused", "not-delivered"] as const;

/** A letter that went, as whoever runs the desk and whoever asked are shown it. */
export const SentLetter = z.object({
  letter: z.number().int(),
  kind: LetterKind,
  language: Language,
  words: LetterWords,
  on: Day,
});
export type SentLetter = Readonly<z.output<typeof SentLetter>>;

export const DeskLetter = SentLetter.extend({
  addressees: z.array(z.enum(addresseeKinds)),
  standing: z.enum(letterStandings),
  templateVersion: z.number().int(),
  sha256: z.string(),
});
export type DeskLetter = Readonly<z.output<typeof DeskLetter>>;

/** A letter as it will go; `seen` stands for all of it. */
export const PlannedLetter = DeskLetter.omit({ letter: true, standing: true, sha256: true }).extend({
  seen: z.string(),
  number: z.string(),
  programme: ProgrammeCode,
  programmeTitle: LocalisedText,
  institution: LocalisedText,
  askers: z.array(z.string()),
});
export type PlannedLetter = Readonly<z.output<typeof PlannedLetter>>;

/** What is said with the step, or with a letter of its own, and decides what the letter says. */
export const Seen = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional();
export const More = z.string().trim().max(2_400).optional();

export const letterRefusals = { "letter-unseen": 409, "letter-changed": 409, "letter-empty": 422 } as const;

/** Of a programme's letters: what each says in each language, and what may be used in it. */
const ShownTemplate = z.object({
  kind: LetterKind,
  subject: LocalisedText,
  body: LocalisedText,
  isOwn: z.boolean(),
  mayUse: z.array(z.enum(placeholders)),
});

export const letterTemplates = operation({
  name: "letters.templates",
  summary: "The letters of a programme to those who ask, by kind and language, with what may be used in each.",
  method: "GET",
  path: "/programmes-desk/:programme/letters",
  may: "manage",
  from: "database",
  input: z.object({ programme: ProgrammeCode }),
  output: z.object({
    programme: ProgrammeCode,
    title: LocalisedText,
    version: z.number().int(),
    templates: z.array(ShownTemplate),
  }),
  refusals: {},
});
export type TemplatesView = Readonly<z.output<typeof letterTemplates.output>>;

const InEach = z.object({
  ...{ en: z.string().trim().max(6_000).default(""), fr: z.string().trim().max(6_000).default("") },
  ...{ es: z.string().trim().max(6_000).default(""), pt: z.string().trim().max(6_000).default("") },
  ar: z.string().trim().max(6_000).default(""),
});
export const emptyInEach = { en: "", fr: "", es: "", pt: "", ar: "" };

export const keepTemplate = operation({
  name: "letters.keep-template",
  summary: "Change what a kind of letter says, in every language; left empty, it is said as the product says it.",
  method: "POST",
  path: "/programmes-desk/:programme/letters",
  may: "manage",
  from: "database",
  matches: true,
  input: z.object({
    programme: ProgrammeCode,
    kind: LetterKind,
    subject: InEach.default(emptyInEach),
    body: InEach.default(emptyInEach),
  }),
  output: z.object({ programme: ProgrammeCode, kind: LetterKind, version: z.number().int() }),
  refusals: { stale: 412, "placeholder-unknown": 422, "template-partial": 422 },
});
