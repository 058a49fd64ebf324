/** `review.csv`: how answers were settled, by role: verdicts counted, and what was written to be published. */
import { Period } from "../../base/day.ts";
import {
  type AnswerTable,
  cellOf,
  type PlaceRow,
  type ReviewRow,
  reviewParts,
  reviewRoles,
  statuses,
  verdicts,
} from "./contract.ts";
import type { Gather } from "./gather.ts";
import { unguarded } from "./guarded-text.ts";
import type { PackageFiles } from "./package-files.ts";
import { placeResolver } from "./place-resolver.ts";
import { readTable, type TableRow } from "./read-table.ts";

const file = "review.csv";

const required = ["place", "period", "indicator", "part", "role"] as const;
const optional = ["verdict", "status", "option", "value", "count", "words"] as const;

export const reviewColumns = [...required, ...optional] as const;

/** A cell that holds one of a few words, or says that it does not. */
type Chosen = <W extends string>(column: string, words: readonly W[], may: "empty" | "needed") => W | undefined;

const chooser =
  ({ cell, line }: TableRow, gather: Gather): Chosen =>
  (column, words, may) => {
    const found = cell(column);
    const word = words.find((one) => one === found);
    if (word === undefined && !(may === "empty" && found === ""))
      gather.say("error", "review-cell-unknown", { file, row: line, column, found, expected: words.join(", ") });
    return word;
  };

function numberAt(
  { cell, line }: TableRow,
  column: string,
  fits: (value: number) => boolean,
  gather: Gather,
): number | undefined {
  const found = cell(column);
  if (found === "") return undefined;
  const value = Number(found);
  if (fits(value)) return value;
  gather.say("error", "number-unreadable", { file, row: line, column, found });
  return undefined;
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1_000_000;

const missing = statuses.indexOf("missing");
const ofAnswered = reviewParts.filter((part) => part !== "left-out");

/** What a row may say of an answer: that it was left out, of one that is missing and of no other. */
function partsOf(answers: AnswerTable, place: string, period: string, indicator: string) {
  const { indicators, periods, places } = answers;
  const cell = cellOf(answers, indicators.indexOf(indicator), periods.indexOf(period), places.indexOf(place));
  return answers.status[cell] === missing ? reviewParts : ofAnswered;
}

/** Every row is about an answer the package has a column, a period and a place for. */
export async function readReview(
  files: PackageFiles,
  answers: AnswerTable,
  places: readonly PlaceRow[],
  gather: Gather,
): Promise<readonly ReviewRow[]> {
  const rows: ReviewRow[] = [];
  const resolve = placeResolver(places);
  await readTable(files, file, { required, optional }, gather, (row) => {
    const { cell, line } = row;
    const chosen = chooser(row, gather);
    const place = resolve(cell("place"));
    const [period, indicator] = [cell("period"), cell("indicator")];
    const known =
      place.kind === "place" &&
      answers.places.includes(place.code) &&
      answers.periods.includes(period) &&
      answers.indicators.includes(indicator) &&
      Period.safeParse(period).success;
    if (!known) {
      const found = [cell("place"), period, indicator].join(" ");
      return gather.say("error", "review-answer-unknown", { file, row: line, found });
    }
    const part = chosen("part", partsOf(answers, place.code, period, indicator), "needed");
    const role = chosen("role", reviewRoles, "needed");
    const verdict = part === "opinion" ? chosen("verdict", verdicts, "needed") : undefined;
    const status = chosen("status", statuses, "empty");
    const value = numberAt(row, "value", Number.isFinite, gather);
    const count = numberAt(row, "count", isCount, gather) ?? 1;
    const [option, words] = [unguarded(cell("option")), unguarded(cell("words"))];
    if (part === undefined || role === undefined || (part === "opinion" && verdict === undefined)) return;
    rows.push({
      ...{ place: place.code, period, indicator, part, role, count },
      ...(verdict === undefined ? {} : { verdict }),
      ...(status === undefined ? {} : { status }),
      ...(option === "" ? {} : { option }),
      ...(value === undefined ? {} : { value }),
      ...(words === "" ? {} : { words }),
    });
  });
  return rows;
}
