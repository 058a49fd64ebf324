/** A document to print, as data: what it says, block by block. How it is set is the typesetter's. */
import type { Language } from "../../base/text.ts";

export type PrintedBlock =
  | { readonly kind: "heading"; readonly words: string; readonly level: 2 | 3 }
  | { readonly kind: "paragraph"; readonly words: string; readonly tone?: "lede" | "small" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Terms in a narrow column beside what is said of them; each text runs its own way. */
  | { readonly kind: "rows"; readonly rows: readonly PrintedRow[] }
  | { readonly kind: "terms"; readonly items: readonly { readonly term: string; readonly meaning: string }[] }
  | {
      readonly kind: "table";
      readonly columns: readonly PrintedColumn[];
      readonly rows: readonly (readonly PrintedCell[])[];
    };

export type PrintedRow = { readonly term: string; readonly text: string; readonly way?: "ltr" | "rtl" };

export type PrintedColumn = { readonly title: string; readonly kind: "text" | "figure" | "range" };

/** A text, or a range drawn on a scale from 0 to 1 with the place something stands at. */
export type PrintedCell = string | { readonly low: number; readonly high: number; readonly at: number };

export type PrintedDocument = {
  readonly language: Language;
  /** A report unless it says otherwise; a sheet is as much as goes on one page; a letter has a head, a subject and its words. */
  readonly form?: "report" | "sheet" | "letter";
  readonly title: string;
  /** Where the title runs another way than the language. */
  readonly titleWay?: "ltr" | "rtl";
  /** Above the title: what it is of. */
  readonly kicker: string;
  /** At the foot of every page: source and date. */
  readonly foot: string;
  /** ISO day, for the document's own date: not that of the machine. */
  readonly day: string;
  readonly blocks: readonly PrintedBlock[];
};
