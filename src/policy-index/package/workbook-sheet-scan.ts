/**
 * One pass over a worksheet's XML, a piece at a time: what the row reader would pass over in silence (formulas, errors,
 * merged cells), and how much there is, so that too much is refused before anything is built from it.
 */
import { workbookLimits } from "./workbook-messages.ts";

export type SheetScan = {
  readonly merged: { ref: string }[];
  readonly errors: { ref: string; found: string }[];
  readonly emptyFormulas: { ref: string }[];
  firstFormula: string | undefined;
  formulas: number;
  cells: number;
  span: number;
  merges: number;
};

const kept = 1000;

/** Quoted attributes may hold `>`; every branch begins with another character, so this is linear. */
const tag = /<(\/?)(?:\w+:)?(\w+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

export function sheetScanner(): { readonly scan: SheetScan; readonly push: (text: string) => void } {
  const scan: SheetScan = {
    merged: [],
    errors: [],
    emptyFormulas: [],
    firstFormula: undefined,
    formulas: 0,
    cells: 0,
    span: 0,
    merges: 0,
  };
  let held = "";
  let ref = "";
  let isError = false;
  let hasFormula = false;
  let valueFrom = -1;
  let value = "";
  let last = 0;

  const open = (name: string, attributes: string, closed: boolean): void => {
    if (name === "c") {
      ref = attribute(attributes, r);
      isError = attribute(attributes, t) === "e";
      hasFormula = false;
      value = "";
      scan.cells++;
      last = ref === "" ? last + 1 : columnOf(ref);
      if (closed) close("c");
    } else if (name === "row") last = 0;
    else if (name === "f") hasFormula = true;
    else if (name === "mergeCell") {
      scan.merges++;
      if (scan.merged.length < kept) scan.merged.push({ ref: attribute(attributes, ofMerge) });
    }
  };
  const close = (name: string): void => {
    if (name === "row") scan.span += last;
    if (name !== "c") return;
    if (hasFormula) {
      scan.formulas++;
      scan.firstFormula ??= ref;
      if (value === "" && scan.emptyFormulas.length < kept) scan.emptyFormulas.push({ ref });
    }
    if (isError && scan.errors.length < kept) scan.errors.push({ ref, found: value });
  };

  const push = (piece: string): void => {
    const text = held + piece;
    tag.lastIndex = 0;
    let done = 0;
    for (let match = tag.exec(text); match; match = tag.exec(text)) {
      const [, slash = "", name = "", attributes = ""] = match;
      done = tag.lastIndex;
      if (slash === "/") {
        if (name === "v" && valueFrom >= 0) value = text.slice(valueFrom, match.index).slice(0, 100);
        if (name === "v") valueFrom = -1;
        close(name);
      } else {
        const closed = attributes.endsWith("/");
        open(name, attributes, closed);
        if (name === "v" && !closed) valueFrom = done;
        // An inline string is a value too.
        if (name === "is") value = "…";
      }
    }
    // A value begun here is held until its end has come; it is short, or the file is refused.
    const begun = text.lastIndexOf("<");
    const from = valueFrom >= 0 ? valueFrom : begun >= done ? begun : text.length;
    held = text.length - from > 1_000_000 ? "" : text.slice(from);
    valueFrom = valueFrom >= 0 ? (held === "" ? -1 : 0) : -1;
  };
  return { scan, push };
}

/** What of a limit is passed, if any. */
export function tooMuch(scan: SheetScan): { found: string; expected: string } | undefined {
  const { cells, span, merges } = workbookLimits;
  if (scan.cells > cells) return { found: `${scan.cells} cells`, expected: `${cells}` };
  if (scan.span > span) return { found: `${scan.span} cells, counting empty ones`, expected: `${span}` };
  if (scan.merges > merges) return { found: `${scan.merges} merged ranges`, expected: `${merges}` };
  return undefined;
}

const attribute = (attributes: string, sought: RegExp): string => {
  const match = sought.exec(attributes);
  return match?.[1] ?? match?.[2] ?? "";
};

const r = /(?:^|\s)r=(?:"([^"]*)"|'([^']*)')/;
const t = /(?:^|\s)t=(?:"([^"]*)"|'([^']*)')/;
const ofMerge = /(?:^|\s)ref=(?:"([^"]*)"|'([^']*)')/;

/** @example columnOf("AB12") // → 28 */
export function columnOf(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column;
}
