/** `expected.csv`: scores published elsewhere, to be reproduced. Whether they are is asked by `score --check` and by an import. */
import { Period } from "../../base/day.ts";
import type { Instrument, InstrumentNode } from "../instrument/contract.ts";
import { type DecimalMarks, numberIn } from "./answer-text.ts";
import type { ExpectedRow, PlaceRow } from "./contract.ts";
import type { Expected, Gather } from "./gather.ts";
import type { PackageFiles } from "./package-files.ts";
import { placeResolver } from "./place-resolver.ts";
import { readTable } from "./read-table.ts";
import { suggestedFrom } from "./suggested.ts";
import type { PackageCode } from "./words.ts";

const file = "expected.csv";

export async function readExpected(
  files: PackageFiles,
  instrument: Instrument,
  places: readonly PlaceRow[],
  gather: Gather,
): Promise<readonly ExpectedRow[]> {
  const rows: ExpectedRow[] = [];
  const marks: DecimalMarks = { point: undefined, comma: undefined, unclear: undefined, unclearText: "" };
  const resolve = placeResolver(places);
  const nodes = new Map(instrument.measures.map(({ id, tree }) => [id, namesIn(tree, instrument)]));
  const seen = new Map<string, number>();
  const required = ["measure", "node", "place", "period", "score"];
  await readTable(files, file, { required, optional: [] }, gather, ({ cell, line }) => {
    let sound = true;
    const wrong = (code: PackageCode, column: string, found: string, expected?: Expected): void => {
      sound = false;
      gather.say("error", code, { file, row: line, column, found, expected });
    };
    const [measure, node, placeText, period] = [cell("measure"), cell("node"), cell("place"), cell("period")];
    const known = nodes.get(measure);
    if (!known) wrong("measure-unknown", "measure", measure, suggestedFrom(measure, nodes.keys()));
    else if (!known.has(node)) wrong("node-unknown", "node", node, suggestedFrom(node, known));
    const place = resolve(placeText);
    if (place.kind !== "place") wrong("place-unknown", "place", placeText);
    if (!Period.safeParse(period).success) wrong("period-invalid", "period", period, "2024, 2024-01, 2024-01-31");
    const text = cell("score");
    const score = numberIn(text, line, marks);
    if (!Number.isFinite(score)) wrong(text === "" ? "cell-empty" : "number-unreadable", "score", text);
    if (!sound || place.kind !== "place") return;
    const key = [measure, node, place.code, period].join("\n");
    const first = seen.get(key);
    if (first !== undefined) {
      return gather.say("error", "row-id-repeated", {
        file,
        row: line,
        found: key.replaceAll("\n", " "),
        facts: { first },
      });
    }
    seen.set(key, line);
    rows.push({ measure, node, place: place.code, period, score, line });
  });
  if (marks.comma !== undefined && marks.point !== undefined) {
    const facts = { point: marks.point, comma: marks.comma };
    gather.say("error", "decimal-mixed", { file, row: Math.max(marks.point, marks.comma), facts });
  } else if (marks.unclear !== undefined && marks.comma === undefined)
    gather.say("error", "decimal-unclear", { file, row: marks.unclear, column: "score", found: marks.unclearText });
  return rows;
}

/** What a row may name: the measure's nodes, and any indicator or item. */
function namesIn(tree: InstrumentNode, instrument: Instrument): ReadonlySet<string> {
  const names = new Set<string>();
  const gatherNodes = (node: InstrumentNode): void => {
    names.add(node.id);
    for (const child of node.children) if (child.kind === "node") gatherNodes(child);
  };
  gatherNodes(tree);
  for (const indicator of instrument.indicators) {
    names.add(indicator.id);
    if (indicator.kind === "compound") for (const item of indicator.items) names.add(item.indicator.id);
  }
  return names;
}
