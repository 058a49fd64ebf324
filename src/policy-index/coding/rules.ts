/** What an answer needs before it is sent; the same on the screen and on the server. */
import { typedNumber } from "../../base/typed-number.ts";
import type { Source } from "../../evidence/sources/contract.ts";
import type { AnswerField } from "../answers/contract.ts";
import type { CodingFinding, OwnAnswer, Prior, Question, Written } from "./contract.ts";

/** A justification this long (in letters) may stand where a second source would. */
export const longJustification = 400;

/** Guidance longer than this is folded. */
export const longGuidance = 700;

/** Why there may be no answer. */
export const noneStatuses = ["not-applicable", "no-data", "competence-elsewhere"] as const;

/** Why there is no answer, as one of the choices of a form: the same group of buttons offers it. */
export const noneKey = (status: string): string => `none:${status}`;

/** A draft says what it can: an option is an answer, an answer that does not arise has no option. */
export function normalWritten(written: Written): Written {
  const none = noneStatuses.find((one) => written.option === noneKey(one));
  const { status, option, value, ...rest } = none ? { ...written, option: undefined, status: none } : written;
  if (status !== undefined && status !== "answered") return { ...rest, status };
  if (option !== undefined) return { ...rest, status: "answered", option };
  if (value !== undefined) return { ...rest, status: "answered", value };
  return rest;
}

type Saying = Pick<Written, "status" | "option" | "value">;

/** Whether somebody chose anything at all. */
export const isAnswered = ({ status }: Saying): boolean => status !== undefined;

/** Whether an answer is another one than the last edition's; not, where there is none to compare with, or only to a part. */
export const isChanged = (said: Saying, prior: Prior | undefined): boolean =>
  prior !== undefined &&
  prior.became !== "split" &&
  prior.became !== "merged" &&
  isAnswered(said) &&
  (said.status !== prior.status || said.option !== prior.option || said.value !== prior.value);

/** Why a second source or more words are asked for; undefined where they are not. */
export type AskedMore = "lowest" | "uncertain" | "changed";

export function whyMore(question: Question, written: Written, prior: Prior | undefined): AskedMore | undefined {
  if (question.options.some(({ key, asksMore }) => asksMore && key === written.option)) return "lowest";
  if (written.confidence === "low") return "uncertain";
  return isChanged(written, prior) ? "changed" : undefined;
}

/** What a finding needs to know of a source. */
export type CitedSource = Pick<Source, "source" | "inForce"> &
  Partial<Pick<Source, "issuer" | "url" | "date" | "identifiers" | "copy">>;

/** Whether a source is a title and nothing else: nobody else would find it. */
const isBare = (known: CitedSource | undefined): boolean =>
  known?.identifiers?.length === 0 && known.copy === undefined && !known.issuer && !known.url && !known.date;

export type FindingsAsked = {
  readonly question: Question;
  readonly written: Written;
  readonly prior: Prior | undefined;
  /** Sources by id; one that is not known is taken to be in force. */
  readonly sources: ReadonlyMap<string, CitedSource>;
  /** What is not in force on this day does not count. */
  readonly referenceDay: string;
};

type Found = readonly [tier: CodingFinding["tier"], code: CodingFinding["code"], field: AnswerField];

/** A part of a date is later than a day only where all of it is. */
const isLater = (date: string, day: string): boolean => date !== "" && date > day.slice(0, date.length);

function ofTheSaying({ question, written }: FindingsAsked): readonly Found[] {
  const { option, value, status } = written;
  if (!isAnswered(written)) return [["error", "answer-missing", "option"]];
  if (status !== "answered") return [];
  if (question.kind === "choice")
    return question.options.some(({ key }) => key === option) ? [] : [["error", "option-unknown", "option"]];
  const [least, most] = question.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return value === undefined || value < least || value > most ? [["error", "value-outside", "option"]] : [];
}

function ofTheSources({ question, written, prior, sources, referenceDay }: FindingsAsked): readonly Found[] {
  const { status, citations, justification } = written;
  if (status !== "answered") return [];
  if (citations.length === 0) return [["error", "source-missing", "citations"]];
  const found: Found[] = [];
  if (citations.every(({ pinpoint }) => pinpoint.trim() === "")) found.push(["error", "pinpoint-missing", "citations"]);
  const different = new Set(citations.map(({ source }) => source)).size;
  const enough = different > 1 || justification.trim().length >= longJustification;
  if (whyMore(question, written, prior) && !enough) found.push(["error", "second-source-missing", "citations"]);
  if (citations.some(({ source }) => isBare(sources.get(source)))) found.push(["warning", "source-bare", "citations"]);
  const late = citations.filter(({ source }) => isLater(sources.get(source)?.inForce ?? "", referenceDay)).length;
  if (late === citations.length) found.push(["error", "not-in-force", "citations"]);
  else if (late > 0) found.push(["warning", "some-not-in-force", "citations"]);
  return found;
}

function ofTheRest({ written, prior, referenceDay }: FindingsAsked): readonly Found[] {
  const found: Found[] = [];
  if (isAnswered(written) && written.justification.trim() === "")
    found.push(["error", "justification-missing", "justification"]);
  const changed = isChanged(written, prior);
  if (changed && written.changeReason === undefined) found.push(["error", "change-reason-missing", "changeReason"]);
  if (!changed && prior && isAnswered(written) && written.changeReason !== undefined)
    found.push(["warning", "change-reason-needless", "changeReason"]);
  if (written.asOf !== undefined && written.asOf > referenceDay) found.push(["warning", "as-of-later", "asOf"]);
  return found;
}

/**
 * What is to be mended (errors: the answer is not sent) or looked at (warnings) in one answer, in the order in which it
 * is written.
 *
 * @example findingsOf({ question, written: { justification: "", citations: [], memo: "" }, … }) // → [{ code: "answer-missing", … }]
 */
export function findingsOf(asked: FindingsAsked): readonly CodingFinding[] {
  const found = [...ofTheSaying(asked), ...ofTheRest(asked), ...ofTheSources(asked)];
  return found.map(([tier, code, field]) => ({ indicator: asked.question.id, tier, code, field }));
}

export const hasErrors = (findings: readonly CodingFinding[]): boolean => findings.some(({ tier }) => tier === "error");

/** Findings by what they are, with the questions they are about; in the order in which they are first met. */
export function countedFindings(findings: readonly CodingFinding[]): readonly {
  readonly code: CodingFinding["code"];
  readonly tier: CodingFinding["tier"];
  readonly at: readonly string[];
}[] {
  const counted = new Map<CodingFinding["code"], { tier: CodingFinding["tier"]; at: string[] }>();
  for (const { code, tier, indicator } of findings) {
    const before = counted.get(code);
    if (before) before.at.push(indicator);
    else counted.set(code, { tier, at: [indicator] });
  }
  return [...counted].map(([code, { tier, at }]) => ({ code, tier, at }));
}

/** Whether its coder may change it now: it is not on its way, and its edition is open. */
export const isWritable = ({ state }: Pick<OwnAnswer, "state">): boolean =>
  state === "unassigned" || state === "drafting" || state === "returned";

/** Where the work goes on: the next area, from one and round again, with an answer that is still its coder's to write. */
export function nextArea<Area extends { readonly id: string; readonly questions: readonly string[] }>(
  { areas }: { readonly areas: readonly Area[] },
  answers: ReadonlyMap<string, Pick<OwnAnswer, "state">>,
  from?: string,
): Area | undefined {
  const at = areas.findIndex(({ id }) => id === from);
  return [...areas.slice(at + 1), ...areas.slice(0, Math.max(at, 0))].find(({ questions }) =>
    questions.some((id) => isWritable(answers.get(id) ?? { state: "unassigned" })),
  );
}

/** An answer nobody has written. */
export const emptyWritten: Written = { justification: "", citations: [], memo: "" };

/** Whether an answer says anything. */
export const isBegun = (written: Written): boolean =>
  isAnswered(written) ||
  written.justification !== "" ||
  written.citations.length > 0 ||
  written.confidence !== undefined ||
  written.asOf !== undefined ||
  written.changeReason !== undefined;

/** What is cited, and a source with it; the place in it is still to be said. */
export const withCited = ({ citations }: Pick<Written, "citations">, source: string): Pick<Written, "citations"> => ({
  citations: [...citations, { source, pinpoint: "", quotation: "", translation: "" }],
});

/**
 * Whether somebody came to a desk from itself. An address that others can send them brings them to a question; it writes
 * nothing into their answer.
 *
 * @example cameFromDesk("https://index.example/en/desk/coding/e/FRA/2027/ways?describe=birth", "https://index.example/en/desk/coding/e/FRA/2027") // → true
 */
export const cameFromDesk = (from: string, desk: string): boolean =>
  from === desk || from.startsWith(`${desk}/`) || from.startsWith(`${desk}?`);

/**
 * What a number says that is being typed; a field left empty takes the answer back. Undefined where it is no number yet, or
 * may be two: nothing is kept of it then.
 *
 * @example numberSaid("1,000") // → undefined
 */
export function numberSaid(text: string): Saying | undefined {
  const value = typedNumber(text);
  if (value !== undefined) return { option: undefined, value, status: "answered" };
  return text.trim() === "" ? { option: undefined, value: undefined, status: undefined } : undefined;
}
