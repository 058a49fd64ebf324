/**
 * A table of what several coders answered, as CSV or a workbook → units by coders.
 *
 * Long, a row an answer: `place,period,indicator,coder,answer`. Wide, a row a unit and a column a coder:
 * `place,period,indicator,anna,ben`. What a unit is follows from whichever of `unit`, `place`, `period`, `indicator` there
 * are. The coder called “settled” is nobody: it is the answer that was settled on.
 */
import type { Finding } from "../base/finding.ts";
import type { Gather } from "../policy-index/package/gather.ts";
import { unguarded } from "../policy-index/package/guarded-text.ts";
import type { AnswerRows } from "../policy-index/package/read-answers.ts";
import { suggestedFrom } from "../policy-index/package/suggested.ts";

/** One answer: `group` is its indicator or area, `unit` everything that tells units apart. */
export type Coding = {
  readonly unit: string;
  readonly group: string;
  readonly coder: string;
  readonly answer: string;
  readonly line: number;
  /** Where the answer stands: in a wide table each coder has a column. */
  readonly column: string;
  /** Of a workbook. */
  readonly sheet?: string;
};

export type Grouping = "indicator" | "area" | "all";

export const settledBy = "settled";

const unitColumns = ["unit", "place", "period", "indicator"] as const;
const besides: readonly string[] = [
  "area",
  "justification",
  "sources",
  "as_of",
  "confidence",
  "status",
  "change_reason",
];

type Header = {
  readonly names: readonly string[];
  readonly unit: readonly number[];
  readonly group: number | undefined;
  /** Column of each coder (wide), or of the coder and the answer (long). */
  readonly coders: readonly { readonly name: string; readonly at: number }[];
  readonly long: { readonly coder: number; readonly answer: number } | undefined;
};

/** Rows as `readCsv` and `readWorkbook` hand them over; `codings` is filled as they come. */
export function codingRows(
  file: string,
  by: Grouping,
  gather: Gather,
): { readonly rows: AnswerRows; readonly codings: readonly Coding[] } {
  const codings: Coding[] = [];
  const seen = new Map<string, number>();
  let header: Header | undefined;
  let begun = false;
  let sheet: string | undefined;
  const where = (row: number, column: string) => ({
    file,
    row,
    column,
    ...(sheet === undefined ? {} : { facts: { sheet } }),
  });

  const keep = (cells: readonly string[], line: number, coder: string, written: string, column: string): void => {
    const known = header!;
    const answer = unguarded(written.trim());
    if (answer === "") return;
    if (answer === "NA") {
      gather.add([{ tier: "note", code: "coding-na", found: answer, ...where(line, column) }]);
      return;
    }
    const unit = known.unit.map((at) => (cells[at] ?? "").trim()).join("\u001f");
    const key = `${unit}\u001e${coder}`;
    const first = seen.get(key);
    if (first !== undefined) {
      gather.add([repeated(first, coder, where(line, column))]);
      return;
    }
    seen.set(key, line);
    codings.push({
      unit,
      group: known.group === undefined ? "" : (cells[known.group] ?? "").trim(),
      coder,
      answer,
      line,
      column,
      ...(sheet === undefined ? {} : { sheet }),
    });
  };

  const row = (cells: readonly string[], line: number): void => {
    if (!begun) {
      begun = true;
      header = headerOf(
        cells.map((cell) => cell.trim()),
        { file, line, by, gather },
      );
      return;
    }
    if (!header || cells.every((cell) => cell.trim() === "")) return;
    const { names, unit, coders, long } = header;
    const beyond = cells.slice(names.length).some((cell) => cell.trim() !== "");
    if (beyond || cells.length < names.length) {
      gather.say("error", "row-length", { file, row: line, found: `${cells.length}`, expected: `${names.length}` });
      return;
    }
    const empty = unit.find((at) => cells[at]!.trim() === "");
    if (empty !== undefined) {
      gather.say("error", "cell-empty", where(line, names[empty]!));
      return;
    }
    if (!long) {
      for (const { name, at } of coders) keep(cells, line, name, cells[at]!, name);
      return;
    }
    const coder = unguarded(cells[long.coder]!.trim());
    if (coder === "") gather.say("error", "cell-empty", where(line, names[long.coder]!));
    else keep(cells, line, coder, cells[long.answer]!, names[long.answer]!);
  };

  return {
    codings,
    rows: {
      row,
      sheet: (name) => {
        sheet = name;
        begun = false;
        header = undefined;
      },
      end: () => undefined,
    },
  };
}

const repeated = (
  first: number,
  coder: string,
  where: { readonly file: string; readonly row: number; readonly column: string },
): Finding => ({ tier: "error", code: "coding-repeated", found: coder, ...where, facts: { first } });

/** undefined where the header lacks something; what is wrong is said. */
function headerOf(
  names: readonly string[],
  {
    file,
    line,
    by,
    gather,
  }: { readonly file: string; readonly line: number; readonly by: Grouping; readonly gather: Gather },
): Header | undefined {
  const at = (name: string): number | undefined => (names.includes(name) ? names.indexOf(name) : undefined);
  const missing = (found: string, expected: string): undefined => {
    gather.say("error", "header-missing", { file, row: line, found, expected });
    return undefined;
  };
  const twice = names.find((name, where) => name !== "" && names.indexOf(name) !== where);
  if (twice !== undefined) {
    gather.say("error", "header-repeated", { file, row: line, column: twice, found: twice });
    return undefined;
  }
  const unit = unitColumns.flatMap((name) => at(name) ?? []);
  if (unit.length === 0) {
    gather.add([
      {
        tier: "error",
        code: "coding-unit-missing",
        file,
        row: line,
        found: names.filter((name) => name !== "").join(", "),
      },
    ]);
    return undefined;
  }
  const group = by === "all" ? undefined : at(by);
  // Without a column of indicators, all is one question.
  if (by === "area" && group === undefined) {
    gather.add([{ tier: "error", code: "coding-area-missing", file, row: line }]);
    return undefined;
  }
  const coder = at("coder");
  const answer = at("answer");
  if (coder !== undefined || answer !== undefined) {
    if (coder === undefined) return missing("coder", "coder, answer");
    if (answer === undefined) return missing("answer", "coder, answer");
    const known = [...unitColumns, "coder", "answer", ...besides];
    const strange = names.find((name) => !known.includes(name));
    if (strange !== undefined) {
      const expected = suggestedFrom(strange, known);
      gather.say("error", "header-unknown", { file, row: line, column: strange, found: strange, expected });
      return undefined;
    }
    return { names, unit, group, coders: [], long: { coder, answer } };
  }
  const coders = names.flatMap((name, where) =>
    name === "" || besides.includes(name) || unit.includes(where) ? [] : [{ name: unguarded(name), at: where }],
  );
  return { names, unit, group, coders, long: undefined };
}
