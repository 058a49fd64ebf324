/**
 * A portfolio: actions a facility did, as a published list tells of them, with where each fact is from. An action is a
 * short series of activities in one country or several, numbered per country with Roman numerals; it may follow an
 * earlier one, and it may be regional.
 *
 * A portfolio is imported whole; a file that says something else makes a new dated version, and the old ones stay
 * readable. What a source does not print is absent, never guessed and never zero.
 */
import { z } from "zod";
import { Day, Period } from "../../base/day.ts";
import { Finding } from "../../base/finding.ts";
import { operation } from "../../base/operation.ts";
import { Language, LocalisedText } from "../../base/text.ts";

const Code = z.string().min(1).max(100);
const Codes = z.array(Code).max(100);

/** Part of an address, so small letters, digits and hyphens only. */
export const ActionId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How an activity of one that was published here went. */
export const activityStandings = ["planned", "done", "postponed", "cancelled"] as const;

/** What a programme of this installation says of an action it published here, beside what any list says of one. */
const OwnFacts = z.object({
  programme: Code,
  programmeTitle: LocalisedText,
  /** Of the title and of whatever else was written for it. */
  language: Language,
  /** Why it has its status, in words for everybody. */
  reason: z.string().min(1).max(2_000).optional(),
  activities: z
    .array(
      z.object({
        title: z.string().max(300),
        kind: LocalisedText.optional(),
        ...{ start: Day.optional(), end: Day.optional() },
        standing: z.enum(activityStandings),
      }),
    )
    .max(20),
  /** Those that were public when it was published, at their own address. */
  deliverables: z.array(z.object({ id: z.uuid(), title: LocalisedText })).max(400),
});

export const Action = z.object({
  id: ActionId,
  /** As published. */
  title: z.string().min(1).max(300),
  /** Within its country, or its regional series. */
  number: z.number().int().positive().optional(),
  /** Alpha-3 codes of the countries it reached; empty where it was of an organisation. */
  countries: Codes,
  /** One of the portfolio's own regions. */
  region: Code,
  reach: z.enum(["country", "regional"]),
  areas: Codes,
  topics: Codes,
  /** Topics as the source words them that are in no list of ours. */
  topicsPrinted: Codes,
  /** Who asked, as published. */
  institution: z.string().min(1).max(500).optional(),
  institutionKinds: Codes,
  start: Period.optional(),
  end: Period.optional(),
  /** For how long it took to decide and to begin. */
  requestedOn: Day.optional(),
  decidedOn: Day.optional(),
  firstActivityOn: Day.optional(),
  status: Code.optional(),
  /** When it had that status, where the source says so. */
  statusAt: Period.optional(),
  activitiesCount: z.number().int().positive().max(1000).optional(),
  kinds: Codes,
  /** What it consisted of, in the words of the source. */
  activitiesPrinted: Codes,
  /** Countries its experts came from, alpha-3. */
  experts: Codes,
  expertKinds: Codes,
  products: Codes,
  /** The action it follows. */
  predecessor: ActionId.optional(),
  /** Objectives of the Global Compact for Migration, by number. */
  objectives: Codes,
  /** Targets of the Sustainable Development Goals, as `10.7`. */
  targets: Codes,
  sourceUrl: z.string().max(2_000),
  sourceKind: Code,
  /** What is to be known of the row: a doubt, a contradiction. */
  note: LocalisedText.optional(),
  /** Of one that was done and published here; an import neither brings nor removes it. */
  own: OwnFacts.optional(),
});

export type Action = z.infer<typeof Action>;

/** The title and the reason stay, at the address it had. */
const TakenBack = z.object({
  id: ActionId,
  title: z.string().max(300),
  ...{ language: Language, programme: Code, programmeTitle: LocalisedText },
  on: Day,
  reason: z.string().min(1).max(2_000),
});

export type TakenBack = z.infer<typeof TakenBack>;

export const Portfolio = z.object({
  title: LocalisedText,
  /** What it is and is not. */
  about: LocalisedText.optional(),
  /** Whose facts they are: stands wherever they are shown. */
  attribution: LocalisedText,
  publisher: z.string().min(1).max(300),
  /** BCP 47 language of what stands as published. */
  language: z.string().min(2).max(20),
  source: z.string().max(2_000),
  licence: z.string().min(1).max(200).optional(),
  regions: z.array(z.object({ id: Code, title: LocalisedText })).max(100),
  actions: z.array(Action).max(20_000),
  /** What is left of actions that were published here and taken back. */
  withdrawn: z.array(TakenBack).max(20_000).optional(),
});

export type Portfolio = z.infer<typeof Portfolio>;

/** `2026-11-26`, and `2026-11-26.2` for the second of that day. */
export const VersionCode = z
  .string()
  .max(20)
  .regex(/^\d{4}-\d{2}-\d{2}(\.[1-9]\d*)?$/);

export const PortfolioRecord = z.object({
  version: VersionCode,
  publishedOn: Day,
  /** SHA-256 (hex) of the content: the same file twice has the same digest. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  actions: z.number().int(),
});

export type PortfolioRecord = z.infer<typeof PortfolioRecord>;

/** Import a portfolio: all of it or nothing, and the same twice changes nothing. */
export const importPortfolio = operation({
  name: "portfolio.import",
  summary: "Import a portfolio of actions as a new dated version.",
  method: "POST",
  path: "/portfolio",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({
    /** A folder with portfolio.yaml and actions.csv, or one of the two, on this machine. */
    path: z.string().min(1),
    /** Today, unless said. */
    publishedOn: Day.optional(),
  }),
  output: z.object({
    outcome: z.enum(["published", "already-published"]),
    record: PortfolioRecord,
    findings: z.array(Finding),
  }),
  refusals: { "portfolio-invalid": 422 },
});

/** What the database holds, for keeping the files of the site in step with it. */
export const portfolioVersions = operation({
  name: "portfolio.versions-kept",
  summary: "Every version of the portfolio in the database, in order of publication.",
  method: "GET",
  path: "/portfolio/versions",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({}),
  output: z.object({ versions: z.array(PortfolioRecord) }),
  refusals: {},
});

export const portfolioContent = operation({
  name: "portfolio.content",
  summary: "What one version of the portfolio says, as its file has it.",
  method: "GET",
  path: "/portfolio/versions/:version",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({ version: VersionCode }),
  output: z.object({ content: z.string() }),
  refusals: {},
});
