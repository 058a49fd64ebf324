/** Parts every desk of review is set from: a question, an answer, its sources, what happened to it. */
import type { ReactNode } from "react";
import { inLanguage, type Language, type LocalisedText } from "../../base/text.ts";
import { Pieces } from "../../evidence/sources/library/Pieces.tsx";
import { passage } from "../../evidence/sources/passages.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { placeName } from "../../places/gazetteer.ts";
import { count, day } from "../../ui/kit/numbers.ts";
import { colon, say } from "../../ui/words/words.ts";
import { codingWords } from "../coding/words.ts";
import type { ShownAnswer, ShownCitation, ShownQuestion, ShownRemark, Step, Value } from "./contract.ts";
import { saidBy } from "./shown.ts";
import { actWords, reviewWords, standingReasons } from "./words.ts";

/** Who reads, and the language the index is written in. */
export type Reading = { readonly language: Language; readonly own: string };

export function Text({ of, reading }: { readonly of: LocalisedText; readonly reading: Reading }) {
  const { words, language } = inLanguage(of, reading.language, reading.own);
  return language === reading.language ? words : <span lang={language}>{words}</span>;
}

/** Why an author keeps an answer against an opinion, where that is the last thing that happened: in sight, not only in its history. */
export function KeptBecause({ steps, language }: { readonly steps: readonly Step[]; readonly language: Language }) {
  const last = steps.at(-1);
  if (last?.act !== "stand-by") return null;
  return (
    <blockquote className="review-reply">
      <p className="small soft">{say(reviewWords.keptBecause, language)}</p>
      <p dir="auto">{last.why}</p>
    </blockquote>
  );
}

export const textOf = (of: LocalisedText, { language, own }: Reading): string => inLanguage(of, language, own).words;

const statuses = {
  "not-applicable": codingWords.notApplicable,
  "no-data": codingWords.noData,
  "competence-elsewhere": codingWords.elsewhere,
};

export const statusChoices = (["not-applicable", "no-data", "competence-elsewhere"] as const).map((status) => ({
  status,
  words: statuses[status],
}));

const figure = (value: number, language: Language): string =>
  Number.isInteger(value) ? count(value, language) : String(value);

/** A value in the words of its question. */
export function valueWords(value: Value | undefined, question: ShownQuestion, reading: Reading): string {
  const { language } = reading;
  if (value === undefined) return say(codingWords.noneYet, language);
  if (value.status !== "answered") return say(statuses[value.status], language);
  if (value.value !== undefined) {
    const unit = question.unit === undefined ? "" : ` ${textOf(question.unit, reading)}`;
    return `${figure(value.value, language)}${unit}`;
  }
  const option = question.options.find(({ key }) => key === value.option);
  return option ? textOf(option.label, reading) : (value.option ?? "");
}

type ChosenProps = { readonly question: ShownQuestion; readonly value: Value | undefined; readonly reading: Reading };

/** What was answered, and a step away what else could have been. */
export function Chosen({ question, value, reading }: ChosenProps) {
  const others = question.options.filter(({ key }) => value?.status !== "answered" || key !== value.option);
  return (
    <>
      <p className="review-given">{valueWords(value, question, reading)}</p>
      {others.length > 0 && (
        <details className="small">
          <summary>{say(reviewWords.otherOptions, reading.language)}</summary>
          <ul className="review-others">
            {others.map(({ key, label }) => (
              <li key={key}>
                <Text of={label} reading={reading} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Why, how sure, as of when. */
export function Reasons({ answer, language }: { readonly answer: Partial<ShownAnswer>; readonly language: Language }) {
  const confidence = answer.confidence && codingWords[answer.confidence];
  const reasons = {
    "law-changed": codingWords.lawChanged,
    "coding-error": codingWords.codingError,
    "better-source": codingWords.betterSource,
    reworded: codingWords.reworded,
  };
  const facts = [
    confidence && `${say(reviewWords.certainty, language)}${colon(language)} ${say(confidence, language)}`,
    answer.asOf && `${say(codingWords.asOf, language)} ${day(answer.asOf, language)}`,
    answer.changeReason &&
      `${say(reviewWords.changedSince, language)}${colon(language)} ${say(reasons[answer.changeReason], language)}`,
  ].filter(Boolean);
  return (
    <>
      {answer.justification && (
        <>
          <h3>{say(codingWords.justification, language)}</h3>
          <p className="review-text" dir="auto">
            {answer.justification}
          </p>
        </>
      )}
      {facts.length > 0 && <p className="small soft">{facts.join(" · ")}</p>}
    </>
  );
}

const sizeWords = (bytes: number, language: Language): string =>
  bytes >= 1_000_000
    ? `${count(Math.round(bytes / 1_000_000), language)} MB`
    : `${count(Math.ceil(bytes / 1_000), language)} kB`;

/** A day is written out; a month or a year stays as it is. */
const dateWords = (date: string, language: Language): string => (date.length === 10 ? day(date, language) : date);

const kinds: Readonly<Record<string, string>> = {
  ...{ "application/pdf": "PDF", "text/html": "HTML", "text/plain": "TXT" },
  ...{ "image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WebP" },
};
const kindOf = (mediaType: string): string => kinds[mediaType.split(";")[0] ?? ""] ?? "TXT";

/** Whether whoever reads is shown the stored copies, may only save them, or has none. */
type Copies = "shown" | "saved" | "none";

/** What is always shown of a source; more of it where whoever reads may know more. */
type ReadCitation = Pick<ShownCitation, "title" | "url" | "pinpoint" | "quotation" | "translation"> &
  Partial<ShownCitation>;

type CitationProps = { readonly citation: ReadCitation; readonly language: Language; readonly copies: Copies };

/** The part of a copy that is shown, from a little before the words quoted, which are marked. */
function foundIn(extract: string, quotation: string) {
  const pieces = passage(extract, quotation);
  if (!pieces) return undefined;
  const around = pieces.map(({ text }) => text).join("");
  return { pieces, after: extract.slice(extract.indexOf(around) + around.length) };
}

function SaveCopy({
  copy,
  language,
}: {
  readonly copy: NonNullable<ShownCitation["copy"]>;
  readonly language: Language;
}) {
  return (
    <p className="small">
      <a href={copy.href} download>
        {say(reviewWords.saveCopy, language, { kind: kindOf(copy.mediaType), size: sizeWords(copy.bytes, language) })}
      </a>
    </p>
  );
}

function StoredCopy({ citation, language }: Omit<CitationProps, "copies">) {
  const { copy } = citation;
  if (!copy) return <p className="small faint">{say(reviewWords.noCopy, language)}</p>;
  const found = foundIn(copy.extract, citation.quotation);
  return (
    <>
      {copy.extract === "" ? (
        <p className="small faint">{say(reviewWords.noText, language)}</p>
      ) : (
        <details className="small" open>
          <summary>{say(reviewWords.storedCopy, language)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <p className="review-copy" lang={citation.language || undefined} dir="auto" tabIndex={0}>
            {found ? (
              <>
                <Pieces pieces={found.pieces} />
                {found.after}
              </>
            ) : (
              copy.extract
            )}
          </p>
          {citation.quotation !== "" && !found && <p className="small faint">{say(reviewWords.notInCopy, language)}</p>}
        </details>
      )}
      <SaveCopy copy={copy} language={language} />
    </>
  );
}

/** One source: what it is, where in it, its words, what they mean, and the copy that was kept. */
function Citation({ citation, language, copies }: CitationProps) {
  const about = [citation.issuer, citation.date && dateWords(citation.date, language)].filter(Boolean).join(", ");
  return (
    <li className="review-citation">
      <p>
        <bdi>
          <cite>{citation.title}</cite>
          {citation.pinpoint && `, ${citation.pinpoint}`}
        </bdi>
      </p>
      {about && (
        <p className="small soft">
          <bdi>{about}</bdi>
        </p>
      )}
      {citation.inForce && (
        <p className="small soft">
          {say(reviewWords.inForce, language, { day: dateWords(citation.inForce, language) })}
        </p>
      )}
      {citation.quotation && (
        <blockquote lang={citation.language || undefined} dir="auto">
          {citation.quotation}
        </blockquote>
      )}
      {citation.translation && (
        <p className="review-translation" dir="auto">
          {citation.translation}
        </p>
      )}
      {citation.url && (
        <p className="small">
          <a href={citation.url} rel="noreferrer noopener nofollow">
            {say(reviewWords.toPage, language)}
          </a>
        </p>
      )}
      {copies === "shown" && <StoredCopy citation={citation} language={language} />}
      {copies === "saved" && citation.copy && <SaveCopy copy={citation.copy} language={language} />}
    </li>
  );
}

type CitationsProps = {
  readonly citations: readonly ReadCitation[];
  readonly language: Language;
  readonly copies?: Copies;
};

export function Citations({ citations, language, copies = "shown" }: CitationsProps) {
  if (citations.length === 0) return <p className="small faint">{say(reviewWords.noCitations, language)}</p>;
  return (
    <ol className="review-citations">
      {citations.map((citation, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer may lean twice on one place
        <Citation key={at} citation={citation} language={language} copies={copies} />
      ))}
    </ol>
  );
}

type AnswerProps = {
  readonly answer: ShownAnswer;
  readonly question: ShownQuestion;
  readonly reading: Reading;
  /** Below the reasons. */
  readonly children?: ReactNode;
};

/** What was answered and why, beside the sources it leans on. */
export function AnswerRead({ answer, question, reading, children }: AnswerProps) {
  const { language } = reading;
  return (
    <div className="review-sides">
      <div>
        <Chosen question={question} value={saidBy(answer)} reading={reading} />
        <Reasons answer={answer} language={language} />
        {children}
      </div>
      <div>
        <h3>{say(codingWords.sources, language)}</h3>
        <Citations citations={answer.citations} language={language} />
      </div>
    </div>
  );
}

type TiesProps = {
  readonly places: readonly { readonly place: string; readonly tied: boolean }[];
  readonly language: Language;
};

/** Which places what is done for all leaves out: those whoever does it has a tie to. */
export function LeftForTies({ places, language }: TiesProps) {
  const tied = places.filter((one) => one.tied).map(({ place }) => placeName(place, language));
  if (tied.length === 0) return null;
  const listed = new Intl.ListFormat(language, { type: "unit" }).format(tied);
  return <p className="small soft">{say(reviewWords.leftForTies, language, { places: listed })}</p>;
}

export const fieldWords = {
  option: reviewWords.option,
  justification: reviewWords.justificationField,
  confidence: reviewWords.confidenceField,
  asOf: reviewWords.asOfField,
  changeReason: reviewWords.changeReasonField,
  citations: reviewWords.citationsField,
};

type RemarksProps = { readonly remarks: readonly ShownRemark[]; readonly language: Language };

export function Remarks({ remarks, language }: RemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3>{say(reviewWords.remarks, language)}</h3>
      <ul className="review-said">
        {remarks.map(({ field, role, text, on }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no names
          <li key={at}>
            <p dir="auto">{text}</p>
            <p className="small soft">
              {say(reviewWords.stepBy, language, { day: day(on, language), role: say(roleWords[role], language) })} ·{" "}
              {say(reviewWords.remarkOn, language, { field: say(fieldWords[field], language) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isStanding = (act: Step["act"]): act is keyof typeof standingReasons => Object.hasOwn(standingReasons, act);

/** Why a step was taken: in the words of whoever took it, or by the rule that it follows. */
function Why({ step: { act, why }, language }: { readonly step: Step; readonly language: Language }) {
  if (why) return <span dir="auto"> — {why}</span>;
  return isStanding(act) ? <span className="soft"> — {say(standingReasons[act], language)}</span> : null;
}

/** What happened to an answer: what, which role, which day, why. */
export function History({ steps, language }: { readonly steps: readonly Step[]; readonly language: Language }) {
  if (steps.length === 0) return null;
  return (
    <details className="small">
      <summary>{say(reviewWords.history, language)}</summary>
      <ol className="review-steps">
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names, and only their order
          <li key={at}>
            {say(actWords[step.act], language)}{" "}
            <span className="soft">
              {say(reviewWords.stepBy, language, {
                day: day(step.on, language),
                role: say(roleWords[step.role], language),
              })}
            </span>
            <Why step={step} language={language} />
          </li>
        ))}
      </ol>
    </details>
  );
}
