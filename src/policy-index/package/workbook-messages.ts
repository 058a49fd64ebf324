/** What the thread that reads a workbook and the one that asked tell each other. */

/** A cell as text; a date is written after this mark, which no cell can hold. */
export const dateMark = "\u0000";

/** A cell of a sheet: `D5` of “Answers”. */
export type CellAt = { readonly sheet: string; readonly ref: string; readonly found: string };

export type WorkbookProblem = {
  readonly kind: "problem";
  readonly code: "workbook-damaged" | "workbook-too-large" | "workbook-doctype";
  readonly found: string;
  readonly expected: string;
};

export type WorkbookMessage =
  | WorkbookProblem
  /** What was seen on the way through all parts, before any row is given. */
  | {
      readonly kind: "survey";
      readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
      readonly merged: readonly CellAt[];
      readonly errors: readonly CellAt[];
      readonly emptyFormulas: readonly CellAt[];
      readonly firstFormula: CellAt | undefined;
      readonly formulas: number;
    }
  /** Rows of one sheet, 1-based as the spreadsheet numbers them. The next come when these are acknowledged. */
  | { readonly kind: "rows"; readonly sheet: string; readonly rows: readonly WorkbookRow[] }
  | { readonly kind: "end" };

export type WorkbookRow = { readonly line: number; readonly cells: readonly string[] };

export const workbookLimits = {
  entries: 2000,
  /** One for each place there is, and some: texts shared by the sheets are read again with every sheet. */
  sheets: 400,
  /** Bytes of all parts, inflated. */
  inflated: 400 * 1024 ** 2,
  /** Inflated for stored, once a part is past ten megabytes. */
  ratio: 400,
  cells: 5_000_000,
  /** Sum over rows of the position of the last cell: what reading it dense costs. */
  span: 20_000_000,
  merges: 10_000,
  memory: 768,
  seconds: 120,
} as const;
