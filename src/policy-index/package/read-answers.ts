/**
 * Answers, long or wide, a row at a time → the answer table, or everything that is wrong with them.
 *
 * The rows may come from a CSV file or from the sheets of a workbook; what a row means is decided here, once.
 */
import { Day, Period } from "../../base/day.ts";
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import { type Header, headerOf } from "./answer-header.ts";
import { answerHeap } from "./answer-heap.ts";
import { type AnswerText, answerReader, type DecimalMarks, type ReadAnswer } from "./answer-text.ts";
import {
  type AnswerNotes,
  type AnswerTable,
  type ChangeReason,
  changeReasons,
  type PlaceRow,
  type SourceRow,
  statuses,
} from "./contract.ts";
import type { Expected, Gather } from "./gather.ts";
import { unguarded } from "./guarded-text.ts";
import { placeResolver } from "./place-resolver.ts";
import { suggestedFrom, wordedAs } from "./suggested.ts";

export type AnswerRows = {
  /** The first call gives the header. */
  readonly row: (cells: readonly string[], line: number) => void;
  /** A further sheet begins: its first row is a header again. */
  readonly sheet: (name: string) => void;
  readonly end: () => AnswerTable | undefined;
};

/** The simple indicators of an instrument, a compound's items in its place: the columns of the table. */
export const simpleIndicators = (instrument: Instrument): readonly SimpleIndicator[] =>
  instrument.indicators.flatMap((indicator) =>
    indicator.kind === "compound" ? indicator.items.map((item) => item.indicator) : [indicator],
  );

const answered = statuses.indexOf("answered");
const missing = statuses.indexOf("missing");
const notApplicable = statuses.indexOf("not-applicable");

/** The id of the place somebody wrote the name of. */
function titled(places: readonly PlaceRow[], text: string): string | undefined {
  const named = places.filter(({ title }) => wordedAs(title, text));
  return named.length === 1 ? named[0]?.id : undefined;
}

export function answerRows(
  instrument: Instrument,
  places: readonly PlaceRow[],
  sources: readonly SourceRow[],
  file: string,
  gather: Gather,
): AnswerRows {
  const simple = simpleIndicators(instrument);
  const columnOf = new Map(simple.map(({ id }, at) => [id, at]));
  const compounds = new Map(
    instrument.indicators.flatMap((one) =>
      one.kind === "compound" ? [[one.id, one.items.map((item) => item.indicator.id)] as const] : [],
    ),
  );
  const marks: DecimalMarks = { point: undefined, comma: undefined, unclear: undefined, unclearText: "" };
  const readers = simple.map((indicator): ReadAnswer => answerReader(indicator, marks));
  const heap = answerHeap();
  const resolve = placeResolver(places);
  const placeKnown = new Map<string, number>();
  const periodKnown = new Map<string, number>();
  const rewritten = new Set<string>();
  const sourceIds = new Set(sources.map(({ id }) => id));
  const sourceLists = new Map<string, readonly string[]>();
  let header: Header | undefined;
  let headerSeen = false;
  let sheet: string | undefined;
  let rows = 0;

  const say = (
    tier: "error" | "note",
    code: Parameters<Gather["say"]>[1],
    row: number,
    column: string,
    found: string,
    expected?: Expected,
  ): void => {
    gather.say(tier, code, {
      file,
      row,
      column,
      found,
      expected,
      ...(sheet === undefined ? {} : { facts: { sheet } }),
    });
  };

  const placeOf = (text: string, line: number): number => {
    const seen = placeKnown.get(text);
    if (seen !== undefined) return seen;
    if (text === "") say("error", "cell-empty", line, "place", "");
    const found = resolve(text);
    const at = found.kind === "place" ? heap.placeAt(own(found.code)) : -1;
    if (at >= 0) placeKnown.set(own(text), at);
    if (found.kind === "place" && found.exact === 0)
      say("note", "place-small-letters", line, "place", text, found.code);
    if (found.kind === "group") say("error", "place-is-group", line, "place", text);
    if (found.kind === "unknown" && text !== "") {
      say(
        "error",
        "place-unknown",
        line,
        "place",
        text,
        () =>
          titled(places, text) ??
          suggestedFrom(
            text,
            places.map(({ id }) => id),
          )(),
      );
    }
    return at;
  };
  const periodOf = (text: string, line: number): number => {
    const seen = periodKnown.get(text);
    if (seen !== undefined) return seen;
    const valid = Period.safeParse(text).success;
    if (text === "") say("error", "cell-empty", line, "period", "");
    else if (!valid) say("error", "period-invalid", line, "period", text, "2024, 2024-01, 2024-01-31");
    const at = valid ? heap.periodAt(own(text)) : -1;
    if (valid) periodKnown.set(own(text), at);
    return at;
  };
  const answerIn = (column: number, text: string, line: number, name: string): AnswerText | undefined => {
    const read = readers[column]!(text, line);
    if (read.kind === "fault") {
      say("error", read.code, line, name, text, read.expected === "" ? undefined : read.expected);
      return undefined;
    }
    if (read.meant !== undefined && !rewritten.has(`${column} ${text}`)) {
      rewritten.add(`${column} ${text}`);
      say("note", "option-read-as", line, name, text, read.meant);
    }
    return read;
  };

  const wideRow = (head: Extract<Header, { layout: "wide" }>, cells: readonly string[], line: number): void => {
    const place = placeOf(trimmed(cells[head.place]!), line);
    const period = periodOf(trimmed(cells[head.period]!), line);
    if (place >= 0 && period >= 0) heap.cover(place, period);
    for (const { at, column } of head.indicators) {
      const text = trimmed(cells[at]!);
      if (text === "") continue;
      const read = answerIn(column, text, line, head.names[at]!);
      if (place >= 0 && period >= 0 && read) heap.keep(place, period, column, answered, read.value, line);
    }
  };

  const longRow = (head: Extract<Header, { layout: "long" }>, cells: readonly string[], line: number): void => {
    const place = placeOf(trimmed(cells[head.place]!), line);
    const period = periodOf(trimmed(cells[head.period]!), line);
    const asked = trimmed(cells[head.indicator]!);
    const column = columnOf.get(asked);
    if (column === undefined) {
      const items = compounds.get(asked);
      if (asked === "") say("error", "cell-empty", line, "indicator", "");
      else if (items) say("error", "compound-answered", line, "indicator", asked, items.join(", "));
      else say("error", "indicator-unknown", line, "indicator", asked, suggestedFrom(asked, columnOf.keys()));
    }
    const text = trimmed(cells[head.answer]!);
    const read = text === "" || column === undefined ? undefined : answerIn(column, text, line, "answer");
    const written = head.notes.status === undefined ? "" : trimmed(cells[head.notes.status]!);
    let status = text === "" ? missing : answered;
    if (written !== "") {
      const stated = (statuses as readonly string[]).indexOf(written);
      if (stated === -1) say("error", "status-unknown", line, "status", written, statuses.join(", "));
      else if (text !== "" && stated !== answered) {
        // `99` with the status not-applicable says the same thing twice, if 99 is the option that does not apply.
        const agrees = stated === notApplicable && (read?.notApplicable ?? true);
        if (!agrees) say("error", "answer-with-status", line, "status", written, text);
      } else if (text === "" && stated === answered) say("error", "status-without-answer", line, "status", written);
      else status = stated;
    }
    const notes = notesOf(head, cells, line);
    if (place < 0 || period < 0 || column === undefined) return;
    heap.cover(place, period);
    if (status === answered && !read) return;
    const kept = heap.keep(place, period, column, status, read?.value ?? Number.NaN, line);
    if (notes) heap.note(kept, notes);
  };

  const notesOf = (
    head: Extract<Header, { layout: "long" }>,
    cells: readonly string[],
    line: number,
  ): AnswerNotes | undefined => {
    const { justification, sources: cited, as_of, confidence, change_reason, coder } = head.notes;
    const text = (at: number | undefined): string => (at === undefined ? "" : trimmed(cells[at]!));
    const notes: { -readonly [Key in keyof AnswerNotes]: AnswerNotes[Key] } = {};
    const why = justification === undefined ? "" : cells[justification]!;
    if (why !== "") notes.justification = own(unguarded(why));
    const list = text(cited);
    if (list !== "") notes.sources = sourcesIn(list, line);
    const day = text(as_of);
    if (day !== "") {
      if (!Day.safeParse(day).success) say("error", "day-invalid", line, "as_of", day, "2024-01-31");
      notes.asOf = own(day);
    }
    const sure = text(confidence);
    if (sure !== "") notes.confidence = own(unguarded(sure));
    const reason = text(change_reason);
    if (reason !== "") {
      if (isReason(reason)) notes.changeReason = changeReasons[changeReasons.indexOf(reason)]!;
      else say("error", "change-reason-unknown", line, "change_reason", reason, changeReasons.join(", "));
    }
    const who = text(coder);
    if (who !== "") notes.coder = own(unguarded(who));
    return Object.keys(notes).length === 0 ? undefined : notes;
  };

  const sourcesIn = (list: string, line: number): readonly string[] => {
    const seen = sourceLists.get(list);
    if (seen) return seen;
    const ids = list
      .split(/[;|]/)
      .map((id) => own(id.trim()))
      .filter((id) => id !== "");
    const unknown = ids.filter((id) => !sourceIds.has(id));
    for (const id of unknown) say("error", "source-unknown", line, "sources", id, suggestedFrom(id, sourceIds));
    if (unknown.length === 0) sourceLists.set(own(list), ids);
    return ids;
  };

  return {
    sheet: (name) => {
      sheet = name;
      headerSeen = false;
      header = undefined;
    },
    row: (cells, line) => {
      if (!headerSeen) {
        headerSeen = true;
        header = headerOf(cells, columnOf, compounds, file, line, gather);
        return;
      }
      if (!header || cells.every((cell) => cell === "")) return;
      rows++;
      const width = header.names.length;
      if (cells.length !== width && !(cells.length > width && cells.slice(width).every((cell) => cell === ""))) {
        gather.say("error", "row-length", { file, row: line, found: String(cells.length), expected: String(width) });
        return;
      }
      if (header.layout === "long") longRow(header, cells, line);
      else wideRow(header, cells, line);
    },
    end: () => {
      const { point, comma, unclear, unclearText } = marks;
      if (comma !== undefined && point !== undefined) {
        gather.say("error", "decimal-mixed", { file, row: Math.max(comma, point), facts: { point, comma } });
      } else if (unclear !== undefined && comma === undefined) {
        gather.say("error", "decimal-unclear", { file, row: unclear, found: unclearText });
      }
      if (headerSeen && header && rows === 0) gather.say("warning", "answers-none", { file });
      // Laid out whatever else is wrong: only then is it seen which answers were given twice.
      const table = heap.table(
        simple.map(({ id }) => id),
        file,
        gather,
      );
      return gather.hasErrors() ? undefined : table;
    },
  };
}

const isReason = (text: string): text is ChangeReason => (changeReasons as readonly string[]).includes(text);

/** Trims only where there is something to trim: most cells have nothing. */
const trimmed = (text: string): string => {
  const last = text.length - 1;
  if (last < 0) return text;
  const [left, right] = [text.charCodeAt(0), text.charCodeAt(last)];
  return (left > 32 && left < 160 && right > 32 && right < 160) || (left > 160 && right > 160) ? text : text.trim();
};

/** A copy that holds on to nothing: a slice would keep the whole chunk of the file it was cut from. */
const own = (text: string): string => (text.length < 13 ? text : Buffer.from(text, "utf8").toString("utf8"));
