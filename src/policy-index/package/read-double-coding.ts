/** `double-coding.csv`: how often two people who did not see each other's answers said the same, and what they said where not. */
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import { type DoubleCodingRow, statuses } from "./contract.ts";
import type { Gather } from "./gather.ts";
import type { PackageFiles } from "./package-files.ts";
import { readTable } from "./read-table.ts";
import { suggestedFrom } from "./suggested.ts";

const file = "double-coding.csv";

export const doubleCodingColumns = ["indicators", "one", "other", "pairs"] as const;

/** What can be said of a choice, in this order: its options, then why there is no answer. */
export const sayable = (choice: Extract<SimpleIndicator, { readonly kind: "choice" }>): readonly string[] => [
  ...choice.options.map(({ key }) => key),
  ...statuses.filter((status) => status !== "answered"),
];

/** Every row is of choices of the instrument and of what can be said of each of them. */
export async function readDoubleCoding(
  files: PackageFiles,
  instrument: Instrument,
  gather: Gather,
): Promise<readonly DoubleCodingRow[]> {
  const said = new Map(
    instrument.indicators
      .flatMap((one) => (one.kind === "compound" ? one.items.map(({ indicator }) => indicator) : [one]))
      .flatMap((one) => (one.kind === "choice" ? [[one.id, sayable(one)] as const] : [])),
  );
  const rows: DoubleCodingRow[] = [];
  const lines = new Map<string, number>();
  await readTable(files, file, { required: doubleCodingColumns, optional: [] }, gather, ({ cell, line }) => {
    const wrong = (code: Parameters<Gather["say"]>[1], column: string, expected?: string): void =>
      gather.say("error", code, { file, row: line, column, found: cell(column), expected });
    const indicators = cell("indicators")
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== "");
    const unknown = indicators.find((id) => !said.has(id));
    if (unknown !== undefined) {
      const expected = suggestedFrom(unknown, said.keys());
      return gather.say("error", "indicator-unknown", {
        file,
        row: line,
        column: "indicators",
        found: unknown,
        expected,
      });
    }
    const known = indicators.length === 0 ? [""] : (said.get(indicators[0]!) ?? []);
    for (const column of ["one", "other"]) {
      const found = cell(column);
      const isSaid = indicators.length === 0 ? found === "" : indicators.every((id) => said.get(id)?.includes(found));
      if (!isSaid) return wrong("option-unknown", column, known.join(", "));
    }
    const pairs = Number(cell("pairs"));
    if (!(Number.isSafeInteger(pairs) && pairs > 0 && pairs <= 1_000_000_000))
      return wrong("number-unreadable", "pairs");
    const [one = "", other = ""] = [cell("one"), cell("other")].sort((a, b) => known.indexOf(a) - known.indexOf(b));
    const key = JSON.stringify([indicators, one, other]);
    const first = lines.get(key);
    if (first !== undefined) {
      const found = [cell("indicators"), one, other].join(" ");
      return gather.say("error", "row-id-repeated", { file, row: line, found, facts: { first } });
    }
    lines.set(key, line);
    rows.push({ indicators, one, other, pairs });
  });
  return rows;
}
