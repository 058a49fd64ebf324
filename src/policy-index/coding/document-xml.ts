/** Pieces of a word-processing document (WordprocessingML), as text. A piece knows which way its words are read. */
import { direction } from "../../base/text.ts";
import { escapedForXml } from "../../base/xml-text.ts";

/** Words and the language they are in; undefined where nobody said. */
export type Spoken = { readonly words: string; readonly language?: string | undefined };

const arabic = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Which way words are read: by their language, or, where nobody said it, by their first letter. */
const isRightToLeft = ({ words, language }: Spoken): boolean =>
  language === undefined ? arabic.test(words) : direction(language) === "rtl";

const languageMark = ({ language }: Spoken, rtl: boolean): string =>
  language === undefined ? "" : rtl ? `<w:lang w:bidi="${language}"/>` : `<w:lang w:val="${language}"/>`;

/** A run of text; its line breaks stay. */
export function run(said: Spoken, style = ""): string {
  const rtl = isRightToLeft(said);
  const marks = [style && `<w:rStyle w:val="${style}"/>`, rtl ? "<w:rtl/>" : "", languageMark(said, rtl)].join("");
  const lines = said.words.replaceAll("\r\n", "\n").split("\n");
  const text = lines.map((line) =>
    line
      .split("\t")
      .map((part) => `<w:t xml:space="preserve">${escapedForXml(part)}</w:t>`)
      .join("<w:tab/>"),
  );
  return `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}${text.join("<w:br/>")}</w:r>`;
}

/** A paragraph around what is in it, read as the first words given are. */
export function paragraph(said: Spoken, inside = run(said), style = ""): string {
  const marks = [style && `<w:pStyle w:val="${style}"/>`, isRightToLeft(said) ? "<w:bidi/>" : ""].join("");
  return `<w:p>${marks && `<w:pPr>${marks}</w:pPr>`}${inside}</w:p>`;
}

/** What may be chosen in a control, by its key. */
export type Item = { readonly key: string; readonly words: string };

export type Control = {
  readonly kind: "text" | "day" | "choice" | "choice-or-text" | "fixed";
  readonly tag: string;
  readonly id: number;
  readonly alias: string;
  /** What stands there while nothing is written. */
  readonly hint: Spoken;
  readonly items?: readonly Item[];
};

const listed = (element: string, items: readonly Item[]): string =>
  `<w:${element}>${items
    .map(({ key, words }) => `<w:listItem w:displayText="${escapedForXml(words)}" w:value="${escapedForXml(key)}"/>`)
    .join("")}</w:${element}>`;

/** A text is in a control for any text: LibreOffice loses the line breaks of one for plain text, and some of it twice. */
const kindOf = ({ kind, items = [] }: Control): string => {
  if (kind === "choice") return listed("dropDownList", items);
  if (kind === "choice-or-text") return listed("comboBox", items);
  if (kind === "day")
    return '<w:date><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="en-GB"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>';
  return "";
};

/** A control that holds what is written in it; it can be filled in, and not taken out. */
export function control(of: Control, said: Spoken): string {
  const empty = said.words === "";
  const lock = of.kind === "fixed" ? "sdtContentLocked" : "sdtLocked";
  const about = `<w:alias w:val="${escapedForXml(of.alias)}"/><w:tag w:val="${escapedForXml(of.tag)}"/><w:id w:val="${of.id}"/><w:lock w:val="${lock}"/>`;
  const content = empty ? run(of.hint, "Hint") : run(said);
  return `<w:sdt><w:sdtPr>${about}${empty ? "<w:showingPlcHdr/>" : ""}${kindOf(of)}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

const cell = (width: number, inside: string, shade = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade && `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`}</w:tcPr>${inside}</w:tc>`;

/** Twentieths of a point: A4 between its margins. */
const widths = [2600, 7038] as const;

export const tableRow = (label: string, value: string): string =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(widths[0], label, "F3F4F6")}${cell(widths[1], value)}</w:tr>`;

const edges = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="C9CDD3"/>`)
  .join("");

export const table = (rows: readonly string[], rtl: boolean): string =>
  `<w:tbl><w:tblPr>${rtl ? "<w:bidiVisual/>" : ""}<w:tblW w:w="${widths[0] + widths[1]}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
