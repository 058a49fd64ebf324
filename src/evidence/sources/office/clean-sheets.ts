/**
 * A workbook kept as one, and freed of what says who wrote it: its cells, how they are set, charts and pictures stay; remarks, links out of
 * it, connections, views and scenarios of persons, tables that are worked out of others do not. A formula that leads out of the workbook
 * becomes the value that stood there. What its reader does not see is refused, since whoever receives it can.
 */
import type { Archive } from "./archive.ts";
import { cannotClean, hidesSomething } from "./cannot-clean.ts";
import { common } from "./common.ts";
import { chartAt, themeAt } from "./drawings.ts";
import { type PartRule, type Rules, rebuilt } from "./package.ts";
import { attributeOf, type Element, elementsIn, sifted, type Verdict } from "./xml.ts";

const textIn = ({ children }: Element): string => children.filter((child) => typeof child === "string").join("");

/** Another workbook by its number or its name, a path, an address, or a program. */
const leadsOut =
  /(^|[^\p{L}\p{N}_.\]])\[\d+\]|\[[^\]]*\.xl|[\\|]|:\/\/|\b(HYPERLINK|WEBSERVICE|FILTERXML|RTD|CALL|REGISTER\.ID|CUBE\w+)\s*\(/iu;

const isOn = (element: Element, name: string): boolean => ["1", "true"].includes(attributeOf(element, name) ?? "");

function without(element: Element, names: readonly string[]): void {
  for (const [key, { local }] of element.attributes) if (names.includes(local)) element.attributes.delete(key);
}

const inBook = new Set(["workbookPr", "bookViews", "sheets", "definedNames"]);

const cleanBook = (root: Element): Element =>
  sifted(root, (element, parent) => {
    if (parent === root && !inBook.has(element.local)) return "drop";
    if (element.local === "sheet" && (attributeOf(element, "state") ?? "visible") !== "visible") throw hidesSomething;
    if (element.local === "definedName") {
      const isOwn = attributeOf(element, "name")?.startsWith("_xlnm.") === true;
      if (leadsOut.test(textIn(element)) || (isOn(element, "hidden") && !isOwn)) return "drop";
      without(element, ["comment", "description", "help", "statusBar", "customMenu", "shortcutKey", "xlm", "function"]);
    }
    if (element.local === "workbookPr")
      for (const [key, { local }] of element.attributes) if (local !== "date1904") element.attributes.delete(key);
    return common(element);
  });

const inSheet = new Set([
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "sortState"],
  ...["mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions"],
  ...["pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors", "drawing", "tableParts"],
]);

/** A rule of cells that asks outside of the workbook is none. */
const asksOutside = (element: Element): boolean =>
  elementsIn(element).some((one) => one.local.startsWith("formula") && leadsOut.test(textIn(one)));

function inCells(element: Element): Verdict {
  switch (element.local) {
    case "f":
      return leadsOut.test(textIn(element)) ? "drop" : common(element);
    case "c":
      without(element, ["cm", "vm"]);
      return common(element);
    case "row":
    case "col":
    case "sheetFormatPr":
      if (isOn(element, "hidden") || isOn(element, "zeroHeight")) throw hidesSomething;
      return common(element);
    case "dataValidation":
    case "cfRule":
      return asksOutside(element) ? "drop" : common(element);
    case "hyperlink":
      if (attributeOf(element, "location") === undefined || leadsOut.test(attributeOf(element, "location") ?? ""))
        return "drop";
      without(element, ["id", "tooltip", "display"]);
      return common(element);
    case "sheetPr":
      without(element, ["codeName", "syncRef", "published"]);
      return common(element);
    case "pageSetup":
      without(element, ["id"]);
      return common(element);
    default:
      return common(element);
  }
}

function cleanSheet(root: Element): Element {
  sifted(root, (element, parent) => {
    if (element.local === "oleObjects" || element.local === "controls") throw cannotClean;
    return parent === root && !inSheet.has(element.local) ? "drop" : inCells(element);
  });
  // A list of which nothing is left is no list.
  const lists = ["hyperlinks", "dataValidations", "conditionalFormatting"];
  root.children = root.children.filter(
    (child) => typeof child === "string" || !lists.includes(child.local) || elementsIn(child).length > 0,
  );
  for (const one of elementsIn(root)) without(one, ["count"]);
  return root;
}

const cleanStrings = (root: Element): Element => sifted(root, common);

/** What somebody called a style of theirs, or of their house. */
function cleanStyles(root: Element): Element {
  let count = 0;
  return sifted(root, (element) => {
    if (element.local === "tableStyles") return "drop";
    if (element.local === "cellStyle" && attributeOf(element, "builtinId") === undefined) {
      count += 1;
      for (const one of element.attributes.values()) if (one.local === "name") one.value = `Style ${count}`;
    }
    return common(element);
  });
}

const cleanTable = (root: Element): Element =>
  sifted(root, (element) => {
    if (["xmlColumnPr", "queryTableFields"].includes(element.local)) return "drop";
    without(element, ["tableType", "connectionId", "queryTableFieldId", "comment", "published"]);
    if (element.local.endsWith("Formula") && leadsOut.test(textIn(element))) return "drop";
    return common(element);
  });

const cleanDrawing = (root: Element): Element =>
  sifted(root, (element) => {
    if (element.local === "AlternateContent") return "drop";
    if (element.local === "contentPart" || element.local === "oleObj") throw cannotClean;
    if (element.local === "graphicData" && !(attributeOf(element, "uri") ?? "").endsWith("/chart")) throw cannotClean;
    for (const one of element.attributes.values()) if (one.local === "macro") one.value = "";
    without(element, ["textlink", "fPublished"]);
    return common(element);
  });

const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const rangeOf = (formula: string): string => (leadsOut.test(formula) ? "#REF!" : formula);

const rules: Rules = new Map<string, PartRule>([
  ["worksheet", { name: "xl/worksheets/sheet#.xml", type: `${sheet}.worksheet+xml`, isNamed: true, clean: cleanSheet }],
  ["sharedStrings", { name: "xl/sharedStrings.xml", type: `${sheet}.sharedStrings+xml`, clean: cleanStrings }],
  ["styles", { name: "xl/styles.xml", type: `${sheet}.styles+xml`, clean: cleanStyles }],
  ["theme", themeAt("xl/theme/theme1.xml")],
  ["table", { name: "xl/tables/table#.xml", type: `${sheet}.table+xml`, isNamed: true, clean: cleanTable }],
  [
    "drawing",
    {
      ...{ name: "xl/drawings/drawing#.xml", type: "application/vnd.openxmlformats-officedocument.drawing+xml" },
      ...{ isNamed: true, clean: cleanDrawing },
    },
  ],
  ["chart", chartAt("xl/charts/chart#.xml", rangeOf)],
]);

export const sheetDocument = `${sheet}.sheet`;

/** throws  `cannotClean`, `hidesSomething`, `beyondLimits`; Error: damaged */
export const cleanSheets = (archive: Archive, at: string): Uint8Array =>
  rebuilt(
    archive,
    { at, rule: { name: "xl/workbook.xml", type: `${sheetDocument}.main+xml`, clean: cleanBook } },
    rules,
  );
