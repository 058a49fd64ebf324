/** Reads the table that `passerelle agreement --confusion` writes, against the instrument it is to be used with. */
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Finding } from "../base/finding.ts";
import type { Instrument } from "../policy-index/instrument/contract.ts";
import { gatherer } from "../policy-index/package/gather.ts";
import { unguarded } from "../policy-index/package/guarded-text.ts";
import { codeOf } from "../policy-index/package/open-files.ts";
import { readCsv } from "../policy-index/package/read-csv.ts";
import { type Confused, choicesIn, coderShares } from "../policy-index/robustness/coders.ts";
import type { CoderShares } from "../policy-index/robustness/variations/contract.ts";

const columns = ["indicator", "given", "other", "count"] as const;

type Column = (typeof columns)[number];

export async function readConfusion(
  path: string,
  instrument: Instrument,
): Promise<{ readonly coders?: CoderShares; readonly findings: readonly Finding[] }> {
  const file = basename(path);
  const gather = gatherer();
  const choices = choicesIn(instrument);
  const table: Confused[] = [];
  let header: readonly string[] | undefined;

  const confused = (cellOf: (column: Column) => string, row: number): void => {
    const [indicator, given, other] = [cellOf("indicator"), cellOf("given"), cellOf("other")];
    const count = cellOf("count") === "" ? Number.NaN : Number(cellOf("count"));
    const options = choices.get(indicator)?.options.map(({ key }) => key);
    const wrong = (code: "indicator-unknown" | "option-unknown" | "number-unreadable", column: Column): void =>
      gather.say("error", code, { file, row, column, found: cellOf(column), expected: options?.join(", ") });
    if (!options) wrong("indicator-unknown", "indicator");
    else if (!options.includes(given)) wrong("option-unknown", "given");
    else if (!options.includes(other)) wrong("option-unknown", "other");
    else if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) wrong("number-unreadable", "count");
    else table.push({ indicator, given, other, count });
  };

  try {
    await readCsv(createReadStream(path), file, gather, (cells, row) => {
      if (header === undefined) {
        header = cells.map((cell) => cell.trim());
        for (const name of columns)
          if (!header.includes(name))
            gather.say("error", "header-missing", { file, row, found: name, expected: columns.join(", ") });
        return;
      }
      const known = header;
      if (columns.some((name) => !known.includes(name)) || cells.every((cell) => cell.trim() === "")) return;
      confused((name) => unguarded((cells[known.indexOf(name)] ?? "").trim()), row);
    });
  } catch (fault) {
    const code = codeOf(fault);
    if (code === undefined) throw fault;
    const absent = code === "ENOENT";
    gather.say("error", absent ? "package-absent" : "file-unreadable", { file, found: absent ? path : code });
  }
  const findings = gather.list();
  return gather.hasErrors() ? { findings } : { coders: coderShares(instrument, table), findings };
}
