/** What an instrument asks, as a coder may see it: in their language, and without what any answer is worth. */
import { inLanguage, type LocalisedText } from "../../base/text.ts";
import { type Question as AskedQuestion, areasOf, questionsOf } from "../editions/questions.ts";
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import type { Question, Questionnaire, Said } from "./contract.ts";

/** Words for a reader, with their language where it is another. */
export function saidIn(text: LocalisedText, language: string, own: string): Said {
  const said = inLanguage(text, language, own);
  return said.language === language ? { words: said.words } : said;
}

/** Options worth least ask for more: of those that are worth anything at all, where they are not all worth the same. */
function asksMore(indicator: SimpleIndicator): ReadonlySet<string> {
  if (indicator.kind !== "choice") return new Set();
  const worth = indicator.options.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const least = Math.min(...worth);
  if (worth.every((score) => score === least)) return new Set();
  return new Set(indicator.options.filter(({ score }) => score === least).map(({ key }) => key));
}

function questionIn({ indicator, area, within }: AskedQuestion, language: string, own: string): Question {
  const said = (text: LocalisedText | undefined) => (text === undefined ? undefined : saidIn(text, language, own));
  const more = asksMore(indicator);
  return {
    id: indicator.id,
    area,
    title: saidIn(indicator.title, language, own),
    question: said(indicator.question),
    guidance: said(indicator.guidance),
    within: within && {
      id: within.id,
      title: saidIn(within.title, language, own),
      question: said(within.question),
      guidance: said(within.guidance),
    },
    kind: indicator.kind === "measured" ? "number" : indicator.kind,
    unit: "unit" in indicator ? said(indicator.unit) : undefined,
    range: indicator.kind === "score" ? [indicator.range[0], indicator.range[1]] : undefined,
    options:
      indicator.kind === "choice"
        ? indicator.options.map(({ key, label }) => ({
            key,
            label: saidIn(label, language, own),
            asksMore: more.has(key),
          }))
        : [],
  };
}

export type Asked = Pick<Questionnaire, "areas" | "questions">;

/**
 * The questions of an edition, area by area, for those areas somebody answers.
 *
 * @example questionnaireIn(instrument, "fr", (area) => area === "birth").questions.map(({ id }) => id) // → ["second-generation", …]
 */
export function questionnaireIn(
  instrument: Instrument,
  language: string,
  isTheirs: (area: string) => boolean = () => true,
): Asked {
  const { language: own } = instrument;
  const areas = areasOf(instrument).filter(({ id }) => isTheirs(id));
  const byId = new Map(questionsOf(instrument).map((question) => [question.indicator.id, question]));
  return {
    areas: areas.map(({ id, title, questions }) => ({
      id,
      title: saidIn(title, language, own),
      questions: [...questions],
    })),
    questions: areas.flatMap(({ questions }) =>
      questions.flatMap((id) => {
        const found = byId.get(id);
        return found ? [questionIn(found, language, own)] : [];
      }),
    ),
  };
}

const byId = new WeakMap<Instrument, ReadonlyMap<string, AskedQuestion>>();

/** One question of an instrument, and its area; undefined for none. Looked up, for an answer is saved with every pause. */
export function askedIn(instrument: Instrument, id: string) {
  const known = byId.get(instrument);
  if (known) return known.get(id);
  const made = new Map(questionsOf(instrument).map((question) => [question.indicator.id, question]));
  byId.set(instrument, made);
  return made.get(id);
}

/** Whether an answer says what its question lets it: an option it has, a number where it has none. */
export function mayBeSaid(indicator: SimpleIndicator, option: string | undefined, value: number | undefined): boolean {
  if (indicator.kind !== "choice") return option === undefined;
  return value === undefined && (option === undefined || indicator.options.some(({ key }) => key === option));
}
