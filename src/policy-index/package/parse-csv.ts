/**
 * CSV by RFC 4180, a piece of text at a time, one call a row. Nothing is held but the row being read, and of a cell that
 * is too long not even that, so a file of any size is read in little memory.
 *
 * Written here rather than taken: it names the physical line of every fault, refuses a cell without holding it, and
 * reads a million rows in about a second.
 */
export const longestCell = 100_000;
export const widestRow = 20_000;

export type CsvFault = "csv-quote-stray" | "csv-quote-open" | "cell-too-long" | "row-too-wide";

export type CsvParser = { readonly push: (text: string) => void; readonly end: () => void };

const quote = 34;
const carriageReturn = 13;
const lineFeed = 10;

type Mode = "start" | "plain" | "quoted" | "after-quote";

/**
 * `onRow` is given the cells and the 1-based physical line where the row begins; the array is reused, so what is kept
 * of it must be copied. `onFault` is given the line, and the 0-based cell.
 */
export function csvParser(
  separator: "," | ";" | "\t",
  onRow: (cells: readonly string[], line: number) => void,
  onFault: (fault: CsvFault, line: number, cell: number) => void,
): CsvParser {
  const between = separator.charCodeAt(0);
  const cells: string[] = [];
  let mode: Mode = "start";
  let before = "";
  let tooLong = false;
  let tooWide = false;
  let line = 1;
  let rowLine = 1;
  let openLine = 1;
  let skipLineFeed = false;
  let faulty = false;

  const hold = (text: string, from: number, to: number): void => {
    if (tooLong || from >= to) return;
    if (before.length + (to - from) > longestCell) {
      tooLong = true;
      before = "";
    } else before = before === "" ? text.slice(from, to) : before + text.slice(from, to);
  };
  const fault = (code: CsvFault, at: number): void => {
    faulty = true;
    onFault(code, at, cells.length);
  };
  const endCell = (): void => {
    if (tooLong) fault("cell-too-long", openLine);
    if (cells.length < widestRow) cells.push(before);
    else tooWide = true;
    before = "";
    tooLong = false;
    mode = "start";
  };
  const endRow = (): void => {
    endCell();
    if (tooWide) fault("row-too-wide", rowLine);
    if (!faulty && !(cells.length === 1 && cells[0] === "")) onRow(cells, rowLine);
    cells.length = 0;
    tooWide = false;
    faulty = false;
    line++;
    rowLine = line;
  };

  const push = (text: string): void => {
    const length = text.length;
    let at = 0;
    if (skipLineFeed && length > 0) {
      if (text.charCodeAt(0) === lineFeed) at = 1;
      skipLineFeed = false;
    }
    const lineEnds = (code: number): void => {
      endRow();
      at++;
      if (code !== carriageReturn) return;
      if (at === length) skipLineFeed = true;
      else if (text.charCodeAt(at) === lineFeed) at++;
    };
    while (at < length) {
      const code = text.charCodeAt(at);
      if (mode === "start") {
        openLine = line;
        if (code === quote) {
          mode = "quoted";
          at++;
        } else mode = "plain";
      } else if (mode === "plain") {
        const from = at;
        let here = code;
        while (here !== between && here !== lineFeed && here !== carriageReturn && here !== quote) {
          at++;
          if (at === length) break;
          here = text.charCodeAt(at);
        }
        hold(text, from, at);
        if (at === length) return;
        if (here === between) {
          endCell();
          at++;
        } else if (here === quote) {
          fault("csv-quote-stray", line);
          at++;
        } else lineEnds(here);
      } else if (mode === "quoted") {
        const from = at;
        let here = code;
        while (here !== quote) {
          if (here === lineFeed) line++;
          at++;
          if (at === length) break;
          here = text.charCodeAt(at);
        }
        hold(text, from, at);
        if (at === length) return;
        mode = "after-quote";
        at++;
      } else if (code === quote) {
        hold('"', 0, 1);
        mode = "quoted";
        at++;
      } else if (code === between) {
        endCell();
        at++;
      } else if (code === lineFeed || code === carriageReturn) lineEnds(code);
      else {
        fault("csv-quote-stray", line);
        mode = "plain";
      }
    }
  };

  const end = (): void => {
    if (mode === "quoted") {
      tooLong = false;
      fault("csv-quote-open", openLine);
    } else if (mode !== "start" || cells.length > 0) endRow();
  };
  return { push, end };
}
