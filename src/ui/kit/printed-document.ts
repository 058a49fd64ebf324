/** A document to print, as data: what it says, block by block. How it is set is the typesetter's. */
import type { Language } from "../../base/text.ts";

export type PrintedBlock =
  | { readonly kind: "heading"; readonly words: string; readonly level: 2 | 3 }
  | { readonly kind: "paragraph"; readonly words: string; readonly tone?: "lede" | "small" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "terms"; readonly items: readonly { readonly term: string; readonly meaning: string }[] }
  | {
      readonly kind: "table";
      readonly columns: readonly PrintedColumn[];
      readonly rows: readonly (readonly PrintedCell[])[];
    };

export type PrintedColumn = { readonly title: string; readonly kind: "text" | "figure" | "range" };

/** A text, or a range drawn on a scale from 0 to 1 with the place something stands at. */
export type PrintedCell = string | { readonly low: number; readonly high: number; readonly at: number };

export type PrintedDocument = {
  readonly language: Language;
  readonly title: string;
  /** Above the title: what it is of. */
  readonly kicker: string;
  /** At the foot of every page: source and date. */
  readonly foot: string;
  /** ISO day, for the document's own date: not that of the machine. */
  readonly day: string;
  readonly blocks: readonly PrintedBlock[];
};
