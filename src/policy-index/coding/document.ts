/**
 * A questionnaire as the parts of a document (WordprocessingML), for those who must answer in one: a table a question, a
 * row a field. A field is marked twice, by the tag of its control and by a bookmark in its label, for one word processor
 * keeps the one and another the other. Nothing in it says who took it away, or when. Pure.
 */

import { direction, type Language } from "../../base/text.ts";
import { escapedForXml } from "../../base/xml-text.ts";
import { countryName } from "../../places/countries.ts";
import { say } from "../../ui/words/words.ts";
import type { KeptWriting, Question, Said, Within } from "./contract.ts";
import { documentWords as words } from "./document-words.ts";
import { type Control, control, type Item, paragraph, run, type Spoken, table, tableRow } from "./document-xml.ts";
import { plainGuidance } from "./plain-guidance.ts";
import { emptyWritten, noneKey, noneStatuses } from "./rules.ts";
import { confidenceWords, noneWords, reasonWords } from "./sayings.ts";
import { codingWords as own } from "./words.ts";
import { answerOf, citedIn, type Whole } from "./workbook.ts";

/** Fields of a question, by which they are found again. */
export const documentFields = [
  "question",
  "answer",
  "justification",
  "confidence",
  "asOf",
  "changeReason",
  "version",
] as const;
export type DocumentField = (typeof documentFields)[number];

/** What is chosen to choose nothing. */
export const nothingChosen = "—";

/** As much of an option as a list shows in every word processor. */
const mostOfAnItem = 250;

export type Titled = {
  readonly title: Said;
  readonly place: string;
  readonly period: string;
  readonly areas: readonly { readonly title: Said; readonly questions: readonly string[] }[];
};

type Row = { readonly label: string; readonly said: Spoken; readonly items?: readonly Item[] };

/** Items with words of their own each: two that read the same could not be told apart. */
function distinct(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.map(({ key, words: said }) => {
    const short = said.length > mostOfAnItem ? `${said.slice(0, mostOfAnItem)}… (${key})` : said;
    const shown = short.trim() === "" || seen.has(short) ? `${short} (${key})` : short;
    seen.add(shown);
    return { key, words: shown };
  });
}

function choices(question: Question, language: Language): readonly Item[] {
  const options = question.options.map(({ key, label }) => ({ key, words: label.words }));
  const none = noneStatuses.map((status) => ({ key: noneKey(status), words: say(noneWords[status], language) }));
  return distinct([{ key: "", words: nothingChosen }, ...options, ...none]);
}

const among = (messages: Readonly<Record<string, Parameters<typeof say>[0]>>, language: Language): readonly Item[] =>
  distinct([
    { key: "", words: nothingChosen },
    ...Object.entries(messages).map(([key, message]) => ({ key, words: say(message, language) })),
  ]);

const shownOf = (key: string, items: readonly Item[]): string =>
  key === "" ? "" : (items.find((item) => item.key === key)?.words ?? key);

function rowsOf(question: Question, { written, contentVersion }: KeptWriting, language: Language) {
  const offered = choices(question, language);
  const certainties = among(confidenceWords, language);
  const reasons = among(reasonWords, language);
  const here = (text: string): Spoken => ({ words: text, language });
  const left = `(${say(words.leave, language)})`;
  const rows: Readonly<Record<DocumentField, Row>> = {
    question: { label: `${say(words.question, language)} ${left}`, said: { words: question.id, language: "en" } },
    answer: { label: say(own.answer, language), said: here(shownOf(answerOf(written), offered)), items: offered },
    justification: { label: say(own.justification, language), said: { words: written.justification } },
    confidence: {
      ...{ label: say(own.confidence, language), items: certainties },
      said: here(shownOf(written.confidence ?? "", certainties)),
    },
    asOf: { label: say(own.asOf, language), said: { words: written.asOf ?? "", language: "en" } },
    changeReason: {
      ...{ label: say(own.changeReason, language), items: reasons },
      said: here(shownOf(written.changeReason ?? "", reasons)),
    },
    version: {
      ...{ label: `${say(words.version, language)} ${left}` },
      said: { words: String(contentVersion), language: "en" },
    },
  };
  return rows;
}

function kindOf(field: DocumentField, question: Question): Control["kind"] {
  if (field === "question" || field === "version") return "fixed";
  if (field === "answer") return question.kind === "choice" ? "choice" : "choice-or-text";
  if (field === "asOf") return "day";
  return field === "justification" ? "text" : "choice";
}

const hints = {
  text: words.write,
  day: words.day,
  choice: words.choose,
  "choice-or-text": words.chooseOrNumber,
} as const;

function questionTable(question: Question, kept: KeptWriting, at: number, language: Language): string {
  const rows = Object.entries(rowsOf(question, kept, language)).map(([name, { label, said, items }], nth) => {
    const field = documentFields.find((one) => one === name) ?? "question";
    const id = at * documentFields.length + nth + 1;
    const kind = kindOf(field, question);
    const marked = `<w:bookmarkStart w:id="${id}" w:name="passerelle_${at + 1}_${field}"/>${run({ words: label, language }, "Label")}<w:bookmarkEnd w:id="${id}"/>`;
    const hint = { words: kind === "fixed" ? "" : say(hints[kind], language), language };
    const of = { kind, tag: `passerelle:${field}`, id: 1_000 + id, alias: label, hint, ...(items ? { items } : {}) };
    const way = field === "justification" && said.words !== "" ? said : { words: label, language };
    return tableRow(paragraph({ words: label, language }, marked), paragraph(way, control(of, said)));
  });
  return table(rows, direction(language) === "rtl");
}

const spoken = ({ words: said, language }: Said, reader: Language): Spoken => ({
  words: said,
  language: language ?? reader,
});

const styled = (text: Said | undefined, style: string, language: Language): string =>
  text === undefined ? "" : paragraph(spoken(text, language), undefined, style);

type Asked = Within & { readonly unit?: Said | undefined; readonly number?: number };

/** What is asked: its title, its question where that is another, and how it is answered; counted as at the desk. */
function askedPart({ title, question, guidance, unit, number }: Asked, as: string, language: Language) {
  const counted = number === undefined ? title : { ...title, words: `${number}. ${title.words}` };
  const plain = guidance && { ...guidance, words: plainGuidance(guidance.words) };
  return [
    styled(counted, as, language),
    styled(question?.words === title.words ? undefined : question, "Asked", language),
    styled(unit, "Soft", language),
    styled(plain, "Soft", language),
  ].join("");
}

type Part = {
  readonly question: Question;
  readonly kept: KeptWriting;
  readonly cited: readonly string[];
  readonly at: number;
  /** Of an item: whether the question it is an item of is asked above it. */
  readonly isFirstWithin: boolean;
};

function questionPart({ question, kept, cited, at, isFirstWithin }: Part, language: Language) {
  const { within } = question;
  const sources = cited.map((source) => paragraph({ words: source }, undefined, "Soft"));
  const heading = paragraph({ words: say(own.sources, language), language }, undefined, "Soft");
  return [
    within && isFirstWithin ? askedPart(within, "Heading2", language) : "",
    askedPart({ ...question, number: at + 1 }, within ? "Heading3" : "Heading2", language),
    questionTable(question, kept, at, language),
    ...(sources.length > 0 ? [heading, ...sources] : []),
    "<w:p/>",
  ].join("");
}

/** The document's own part. */
export function documentOf(whole: Whole, { title, place, period, areas }: Titled, language: Language): string {
  const titles = new Map(whole.sources.map(({ source, title }) => [source, title]));
  const kept = new Map(whole.answers.map((answer) => [answer.indicator, answer]));
  const nothing: KeptWriting = { written: emptyWritten, contentVersion: 0 };
  const order = new Map(whole.questions.map((question, at) => [question.id, { question, at }]));
  const parts = areas.map(({ title: area, questions }) => {
    const each = questions.flatMap((id, nth) => {
      const found = order.get(id);
      if (!found) return [];
      const { question, at } = found;
      const answer = kept.get(id) ?? nothing;
      const isFirstWithin = question.within?.id !== order.get(questions[nth - 1] ?? "")?.question.within?.id;
      const cited = citedIn(answer.written, titles);
      return [questionPart({ question, kept: answer, cited, at, isFirstWithin }, language)];
    });
    return paragraph(spoken(area, language), undefined, "Heading1") + each.join("");
  });
  const head = [
    paragraph(spoken(title, language), undefined, "Title"),
    paragraph({ words: `${countryName(place, language) ?? place} · ${period}`, language }, undefined, "Subtitle"),
    paragraph({ words: say(words.lede, language), language }),
  ];
  const section = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>${direction(language) === "rtl" ? "<w:bidi/>" : ""}</w:sectPr>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${head.join("")}${parts.join("")}${section}</w:body></w:document>`;
}

type Style = readonly [id: string, kind: "paragraph" | "character", name: string, paragraph: string, run: string];

const styles: readonly Style[] = [
  ["Title", "paragraph", "Title", '<w:spacing w:after="60"/>', '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>'],
  [
    "Subtitle",
    "paragraph",
    "Subtitle",
    '<w:spacing w:after="240"/>',
    '<w:color w:val="5B6470"/><w:sz w:val="26"/><w:szCs w:val="26"/>',
  ],
  [
    "Heading1",
    "paragraph",
    "heading 1",
    '<w:keepNext/><w:spacing w:before="480" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>',
  ],
  [
    "Heading2",
    "paragraph",
    "heading 2",
    '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:bCs/><w:sz w:val="25"/><w:szCs w:val="25"/>',
  ],
  [
    "Heading3",
    "paragraph",
    "heading 3",
    '<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="2"/>',
    '<w:b/><w:bCs/><w:sz w:val="22"/><w:szCs w:val="22"/>',
  ],
  ["Asked", "paragraph", "Question", '<w:spacing w:after="100"/>', '<w:sz w:val="23"/><w:szCs w:val="23"/>'],
  [
    "Soft",
    "paragraph",
    "Guidance",
    '<w:spacing w:after="100"/>',
    '<w:color w:val="5B6470"/><w:sz w:val="19"/><w:szCs w:val="19"/>',
  ],
  ["Label", "character", "Label", "", '<w:color w:val="3A414B"/><w:sz w:val="19"/><w:szCs w:val="19"/>'],
  ["Hint", "character", "Placeholder Text", "", '<w:color w:val="6B7280"/>'],
];

/** How it looks, and in which language it is spelt. */
export function stylesOf(language: Language): string {
  const latin = language === "ar" ? "en" : language;
  const each = styles.map(
    ([id, kind, name, ofParagraph, ofRun]) =>
      `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${escapedForXml(name)}"/>${kind === "paragraph" ? '<w:basedOn w:val="Normal"/>' : ""}<w:qFormat/>${ofParagraph && `<w:pPr>${ofParagraph}</w:pPr>`}<w:rPr>${ofRun}</w:rPr></w:style>`,
  );
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${latin}" w:bidi="ar"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${normal}${each.join("")}</w:styles>`;
}
