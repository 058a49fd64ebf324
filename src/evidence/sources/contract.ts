/**
 * Sources: the laws, judgments and documents answers lean on. Everybody who works on an edition shares one library, so
 * that a law is described once; a stored copy is kept by its SHA-256, with the text inside, so that what was cited can be
 * read after its address is dead.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { FileOutput, UploadedFile } from "../../base/served.ts";
import { LocalisedText } from "../../base/text.ts";

export const sourceKinds = [
  "constitution",
  "law",
  "decree",
  "regulation",
  "circular",
  "court-decision",
  "treaty",
  "official-document",
  "statistics",
  "study",
  "other",
] as const;

export const identifierSchemes = ["eli", "celex", "ecli", "doi", "akoma-ntoso", "un-symbol"] as const;

/** Letters of a description at most. Every form goes by these and by the next two: none takes what the library would not. */
export const longest = { title: 1_000, issuer: 500, url: 2_000, date: 10, inForce: 10, identifier: 500 } as const;

/** `YYYY`, `YYYY-MM` or a day. */
export const partialDate = "\\d{4}(-\\d{2}(-\\d{2})?)?";

/** An address somebody can be led to. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/** A name by which the world finds a text; `identifiers.ts` knows what is a whole one. */
export const Identifier = z.object({
  scheme: z.enum(identifierSchemes),
  value: z.string().min(1).max(longest.identifier),
});
export type Identifier = Readonly<z.infer<typeof Identifier>>;

/** One as somebody gives it: its kind may be left to be told from itself. */
export const GivenIdentifier = Identifier.partial({ scheme: true });
export type GivenIdentifier = Readonly<z.infer<typeof GivenIdentifier>>;

/** Empty where nobody knows. */
const PartialDate = z.string().regex(new RegExp(`^(${partialDate})?$`));

const Address = z
  .string()
  .max(longest.url)
  .refine((text) => text === "" || isWebAddress(text), "must begin with https://");

/** What somebody says of a source. */
export const SourceDescription = z.object({
  title: z.string().trim().min(1).max(longest.title),
  issuer: z.string().max(longest.issuer).default(""),
  kind: z.enum(sourceKinds),
  date: PartialDate.default(""),
  /** BCP 47, as `fr` or `ar`. */
  language: z
    .string()
    .regex(/^([a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/)
    .default(""),
  url: Address.default(""),
  inForce: PartialDate.default(""),
  identifiers: z.array(Identifier).max(20).default([]),
});
export type SourceDescription = z.infer<typeof SourceDescription>;

/** The same as it is given. */
const GivenDescription = SourceDescription.extend({ identifiers: z.array(GivenIdentifier).max(20).default([]) });
export type GivenDescription = z.infer<typeof GivenDescription>;

export const StoredCopy = z.object({
  sha256: z.string(),
  bytes: z.number(),
  mediaType: z.string(),
  /** Whether text was found inside, and can be searched. */
  hasText: z.boolean(),
  scanned: z.enum(["clean", "not-scanned"]),
});

export const Source = SourceDescription.extend({
  source: z.uuid(),
  copy: StoredCopy.optional(),
  /** Answers of the edition that cite it. */
  cited: z.number(),
  version: z.number(),
});
export type Source = z.infer<typeof Source>;

const edition = z.uuid();
const source = z.uuid();

/** A piece of a text; `isFound` where it is what was looked for. */
const Piece = z.object({ text: z.string(), isFound: z.boolean() });

/** A source of a list, with the words around what was looked for, where its stored copy holds them. */
const ListedSource = Source.extend({ excerpt: z.array(Piece).optional() });

/** The edition a library belongs to. */
export const Library = z.object({ edition: z.uuid(), index: z.string(), code: z.string(), title: LocalisedText });

export const libraries = operation({
  name: "sources.libraries",
  summary: "The editions whose library of sources one may use.",
  method: "GET",
  path: "/sources",
  may: "take-part",
  from: "database",
  input: z.object({}),
  output: z.object({ libraries: z.array(Library) }),
  refusals: {},
});

export const sources = operation({
  name: "sources.list",
  summary:
    "The library of sources of an edition, by title; with `q`, those whose description or stored copy holds the words; by kind, by language, or those that answers of a place cite which one answers for.",
  method: "GET",
  path: "/editions/:edition/sources",
  may: "take-part",
  from: "database",
  input: z.object({
    edition,
    q: z.string().max(200).optional(),
    kind: z.enum(sourceKinds).optional(),
    language: z.string().max(40).optional(),
    place: z.string().max(40).optional(),
    after: z.uuid().optional(),
  }),
  output: z.object({
    library: Library,
    sources: z.array(ListedSource),
    more: z.boolean(),
    /** What the list can be narrowed to. */
    languages: z.array(z.string()),
    places: z.array(z.string()),
    mayAdd: z.boolean(),
  }),
  refusals: {},
});

/** An answer of one's own that cites a source. */
const OwnCitation = z.object({
  place: z.string(),
  period: z.string(),
  indicator: z.string(),
  /** What the question is called, and what it is an item of. */
  title: LocalisedText.optional(),
  within: LocalisedText.optional(),
  pinpoint: z.string(),
  quotation: z.string(),
  translation: z.string(),
});

export const showSource = operation({
  name: "sources.show",
  summary:
    "One source: what it says and what it said before, a part of the text of its stored copy, and which of one's own answers cite it.",
  method: "GET",
  path: "/editions/:edition/sources/:source",
  may: "take-part",
  from: "database",
  input: z.object({
    edition,
    source,
    q: z.string().max(200).optional(),
    from: z.coerce.number().int().min(0).max(5_000_000).default(0),
  }),
  output: z.object({
    library: Library,
    shown: Source,
    versions: z.array(
      z.object({
        version: z.number(),
        /** A day or a month, as far as whoever asks may know; none where they may know neither. */
        when: z
          .string()
          .regex(/^\d{4}-\d{2}(-\d{2})?$/)
          .optional(),
        said: SourceDescription,
        sha256: z.string().optional(),
      }),
    ),
    text: z.object({ pieces: z.array(Piece), from: z.number(), of: z.number(), atOnce: z.number() }).optional(),
    citations: z.array(OwnCitation),
    mayChange: z.boolean(),
    mayKeepCopy: z.boolean(),
  }),
  refusals: {},
});

export const addSource = operation({
  name: "sources.add",
  summary:
    "Describes a source, for everybody who works on the edition; of which scheme an identifier is, is told from itself where it is not said.",
  method: "POST",
  path: "/editions/:edition/sources",
  may: "take-part",
  from: "database",
  input: GivenDescription.extend({ edition }),
  output: Source,
  refusals: {
    "identifier-incomplete": 422,
    "identifier-unknown": 422,
    "edition-closed": 409,
    "library-full": 409,
    "library-share-full": 409,
  },
});

export const changeSource = operation({
  name: "sources.change",
  summary: "Mends the description of a source.",
  method: "PUT",
  path: "/editions/:edition/sources/:source",
  may: "take-part",
  from: "database",
  matches: true,
  input: GivenDescription.extend({ edition, source }),
  output: Source,
  refusals: {
    "identifier-incomplete": 422,
    "identifier-unknown": 422,
    "edition-closed": 409,
    stale: 412,
    interest: 409,
    "source-in-use": 409,
  },
});

export const keepCopy = operation({
  name: "sources.keep-copy",
  summary:
    "Keeps a copy of a source: a PDF or a picture (PNG, JPEG, WebP) without what it says of whoever made it, the words of a DOCX document or an HTML page, or plain text; kept by its SHA-256.",
  method: "POST",
  path: "/editions/:edition/sources/:source/copy",
  may: "take-part",
  from: "database",
  matches: true,
  takesFiles: true,
  input: z.object({ edition, source, file: UploadedFile.optional(), text: z.string().max(900_000).optional() }),
  output: Source,
  refusals: {
    "file-empty": 422,
    "file-kind-unknown": 415,
    "file-damaged": 422,
    "file-locked": 422,
    "file-beyond-limits": 422,
    "file-infected": 422,
    "reading-busy": 503,
    "edition-closed": 409,
    stale: 412,
    interest: 409,
    "source-in-use": 409,
  },
});

export const storedCopy = operation({
  name: "sources.copy",
  summary:
    "The stored copy of a source, or the one that a version before had, to be saved, never shown in the site's own name.",
  method: "GET",
  path: "/editions/:edition/sources/:source/copy",
  may: "take-part",
  from: "database",
  input: z.object({ edition, source, version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  output: FileOutput,
  refusals: {},
});

export const copyText = operation({
  name: "sources.copy-text",
  summary: "The text inside a stored copy, a hundred thousand letters at a time.",
  method: "GET",
  path: "/editions/:edition/sources/:source/copy-text",
  may: "take-part",
  from: "database",
  input: z.object({ edition, source, from: z.coerce.number().int().min(0).max(5_000_000).default(0) }),
  output: z.object({ text: z.string(), from: z.number(), of: z.number() }),
  refusals: {},
});
