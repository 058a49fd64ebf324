/**
 * A word-processor document kept as one, and freed of what says who wrote it: properties, remarks, who changed what and when, what
 * belongs to a template, a session or a machine. Changes are taken over as they stand, so that what was struck out is nowhere in it; links
 * out of it become the words they stood on, as in a PDF.
 */
import type { Archive } from "./archive.ts";
import { cannotClean } from "./cannot-clean.ts";
import { common } from "./common.ts";
import { chartAt, themeAt } from "./drawings.ts";
import { cleanFields } from "./fields.ts";
import { type PartRule, type Rules, rebuilt } from "./package.ts";
import { attributeOf, childOf, type Element, elementsIn, sifted, type Verdict } from "./xml.ts";

const isWord = (uri: string): boolean => /\/wordprocessingml\/(2006\/)?main$/.test(uri);

/** What goes with all that is in it. */
const dropped = new Set([
  ...["del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"],
  ...["rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"],
  ...["tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "customXmlInsRangeStart"],
  ...["customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart"],
  ...["customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"],
  ...["commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "proofErr", "permStart", "permEnd"],
  ...["rsids", "rsid", "dataBinding", "placeholder", "alias", "tag", "smartTagPr", "customXmlPr", "attachedTemplate"],
  ...["docVars", "mailMerge", "ffData", "fldData", "divId", "printerSettings", "nsid", "tmpl", "aliases"],
  ...["embedRegular", "embedBold", "embedItalic", "embedBoldItalic", "saveThroughXslt", "documentProtection"],
]);
/** What goes, and leaves what is in it. */
const opened = new Set(["ins", "moveTo", "smartTag", "customXml"]);
/** What may hold anything, written by any program. */
const refused = new Set(["object", "control", "altChunk", "subDoc", "contentPart", "movie", "OLEObject", "relIds"]);

/** Drawings that are known here: a picture, a chart, and what is drawn in the text itself. */
const drawn = /\/(picture|chart|wordprocessingShape|wordprocessingGroup|wordprocessingCanvas)$/;

const isOff = (element: Element): boolean => ["0", "false", "off"].includes(attributeOf(element, "val") ?? "true");

function isHidden(run: Element): boolean {
  const properties = childOf(run, "rPr");
  const vanish = properties && childOf(properties, "vanish");
  return vanish !== undefined && !isOff(vanish);
}

/** A row that was struck out is so by its own mark. */
function isStruckOut(row: Element): boolean {
  const properties = childOf(row, "trPr");
  return properties !== undefined && childOf(properties, "del") !== undefined;
}

function linked(element: Element): Verdict {
  const anchor = attributeOf(element, "anchor");
  if (anchor === undefined) return "unwrap";
  for (const [name, one] of element.attributes) if (one.local !== "anchor") element.attributes.delete(name);
  return "keep";
}

/** Marks of shapes that a program counts; whatever somebody called one goes. */
function unnamed({ attributes }: Element): void {
  for (const [name, { local, value }] of attributes) {
    const isMark = local === "id" || local === "spid" || local === "title" || local === "href";
    if (isMark && !isRelationId(name) && !value.startsWith("_x0000_")) attributes.delete(name);
  }
}
const isRelationId = (name: string): boolean => name === "r:id";

function verdictOn(element: Element): Verdict {
  const { local, uri } = element;
  if (refused.has(local)) throw cannotClean;
  if (local === "graphicData" && !drawn.test(attributeOf(element, "uri") ?? "")) throw cannotClean;
  // The same drawn twice, for programs of before.
  if (local === "Fallback" || /\/word\/201[25]\//.test(uri)) return "drop";
  if (uri === "urn:schemas-microsoft-com:vml") unnamed(element);
  if (!isWord(uri)) return common(element);
  if (dropped.has(local) || (local === "r" && isHidden(element)) || (local === "tr" && isStruckOut(element)))
    return "drop";
  if (opened.has(local)) return "unwrap";
  const verdict = common(element);
  return local === "hyperlink" && verdict === "keep" ? linked(element) : verdict;
}

const cleanText = (root: Element): Element => sifted(cleanFields(root, isWord), verdictOn);

/** Of the settings only what is needed to set the pages as they were. */
const kept = new Set([
  ...["zoom", "mirrorMargins", "displayBackgroundShape", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter"],
  ...["gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone"],
  ...["doNotHyphenateCaps", "evenAndOddHeaders", "bookFoldPrinting", "characterSpacingControl", "footnotePr"],
  ...["endnotePr", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator", "mathPr"],
]);
const cleanSettings = (root: Element): Element =>
  sifted(root, (element, parent) =>
    parent === root && !kept.has(element.local) ? "drop" : element === root ? common(element) : verdictOn(element),
  );

/** What somebody called a style of theirs, or of their house. */
function cleanStyles(root: Element): Element {
  let count = 0;
  for (const style of elementsIn(root)) {
    if (style.local !== "style" || attributeOf(style, "customStyle") !== "1") continue;
    count += 1;
    const name = childOf(style, "name");
    for (const one of name?.attributes.values() ?? []) if (one.local === "val") one.value = `Style ${count}`;
  }
  return cleanText(root);
}

function cleanNumbering(root: Element): Element {
  return sifted(root, (element, parent) =>
    parent?.local === "abstractNum" && element.local === "name" ? "drop" : verdictOn(element),
  );
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const isText: PartRule["clean"] = cleanText;

const rules: Rules = new Map<string, PartRule>([
  ["styles", { name: "word/styles.xml", type: `${word}.styles+xml`, clean: cleanStyles }],
  ["numbering", { name: "word/numbering.xml", type: `${word}.numbering+xml`, clean: cleanNumbering }],
  ["settings", { name: "word/settings.xml", type: `${word}.settings+xml`, clean: cleanSettings }],
  ["fontTable", { name: "word/fontTable.xml", type: `${word}.fontTable+xml`, clean: isText }],
  ["footnotes", { name: "word/footnotes.xml", type: `${word}.footnotes+xml`, clean: isText }],
  ["endnotes", { name: "word/endnotes.xml", type: `${word}.endnotes+xml`, clean: isText }],
  ["header", { name: "word/header#.xml", type: `${word}.header+xml`, isNamed: true, clean: isText }],
  ["footer", { name: "word/footer#.xml", type: `${word}.footer+xml`, isNamed: true, clean: isText }],
  ["theme", themeAt("word/theme/theme1.xml")],
  ["chart", chartAt("word/charts/chart#.xml", () => "Sheet1!$A$1")],
]);

export const wordDocument = `${word}.document`;

/** throws  `cannotClean`, `beyondLimits`; Error: damaged */
export const cleanWord = (archive: Archive, at: string): Uint8Array =>
  rebuilt(archive, { at, rule: { name: "word/document.xml", type: `${wordDocument}.main+xml`, clean: isText } }, rules);
