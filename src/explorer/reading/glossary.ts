/**
 * The glossary every page shares: the same words on the glossary's own page and in the note that opens where a term
 * stands. A term's anchor is its key in kebab-case and is stable: people link to it.
 */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { meaningWords, type TermKey, termWords } from "./glossary-words.ts";
import { glossaryPath, type Where } from "./paths.ts";

export type GlossaryEntry = {
  readonly key: TermKey;
  /** Part of the address: `/en/law/2024.0/glossary#rank-range`. */
  readonly anchor: string;
  readonly term: string;
  readonly meaning: string;
  /** Terms that help to understand this one. */
  readonly see: readonly TermKey[];
};

/** By subject, in the order in which one is best read after the other. */
export const glossarySubjects = {
  asked: ["index", "instrument", "indicator", "option", "answer", "place", "period", "source"],
  scored: ["score", "points", "measure", "area", "weight", "combination", "band", "typology"],
  compared: [
    "rank",
    "rankRange",
    "sensitivityRange",
    "tieGroup",
    "average",
    "median",
    "quartile",
    "peers",
    "region",
    "nearest",
  ],
  published: ["edition", "release", "digest", "codebook"],
  moved: ["reform", "correction", "methodChange", "unexplained"],
  absent: ["missing", "notApplicable", "notCovered"],
} as const satisfies Readonly<Record<string, readonly TermKey[]>>;

export type GlossarySubject = keyof typeof glossarySubjects;

const related: Partial<Readonly<Record<TermKey, readonly TermKey[]>>> = {
  instrument: ["edition", "measure"],
  measure: ["area", "combination"],
  area: ["indicator", "weight"],
  option: ["points", "codebook"],
  answer: ["source", "release"],
  score: ["points", "band", "combination"],
  weight: ["combination"],
  band: ["score"],
  typology: ["area"],
  rank: ["rankRange", "sensitivityRange"],
  sensitivityRange: ["rank", "tieGroup"],
  tieGroup: ["sensitivityRange"],
  average: ["median"],
  quartile: ["median"],
  peers: ["region", "nearest"],
  edition: ["release", "instrument"],
  release: ["edition", "digest"],
  reform: ["correction", "methodChange"],
  correction: ["reform", "release"],
  methodChange: ["instrument"],
  unexplained: ["reform", "correction"],
  missing: ["notApplicable", "notCovered"],
  notApplicable: ["missing"],
  notCovered: ["missing"],
};

/** @example anchorOf("rankRange") // → "rank-range" */
export const anchorOf = (key: TermKey): string => key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

export const glossaryEntry = (key: TermKey, language: Language): GlossaryEntry => ({
  key,
  anchor: anchorOf(key),
  term: say(termWords[key], language),
  meaning: say(meaningWords[key], language),
  see: related[key] ?? [],
});

/** The address of a term's explanation. */
export const termPath = (where: Where, key: TermKey): string => `${glossaryPath(where)}#${anchorOf(key)}`;
