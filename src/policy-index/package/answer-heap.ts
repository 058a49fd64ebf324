/**
 * Answers as they come by, in growing typed arrays; at the end laid out dense, in code and time order. Which row said
 * what first is kept, so that a second answer to the same question is named with both rows.
 */
import { type AnswerNotes, type AnswerTable, statuses } from "./contract.ts";
import type { Gather } from "./gather.ts";

/** More cells than this are not an index but a mistake: a period a row, for instance. */
export const mostCells = 30_000_000;

/** Room for the periods of a place in one number that names both. */
const perPlace = 2 ** 26;

export type Heap = {
  /** Positions are those of `placeAt` and `periodAt`. Answers the position of the answer kept, for its notes. */
  readonly keep: (place: number, period: number, column: number, status: number, value: number, line: number) => number;
  readonly note: (answer: number, notes: AnswerNotes) => void;
  readonly cover: (place: number, period: number) => void;
  readonly placeAt: (code: string) => number;
  readonly periodAt: (period: string) => number;
  readonly table: (indicators: readonly string[], file: string, gather: Gather) => AnswerTable | undefined;
};

export function answerHeap(): Heap {
  const places = new Map<string, number>();
  const periods = new Map<string, number>();
  const covered = new Set<number>();
  const notes = new Map<number, AnswerNotes>();
  let room = 1 << 14;
  let count = 0;
  let place = new Uint32Array(room);
  let period = new Uint32Array(room);
  let column = new Uint32Array(room);
  let line = new Uint32Array(room);
  let status = new Uint8Array(room);
  let value = new Float64Array(room);
  let lastCovered = -1;

  const grow = (): void => {
    room *= 2;
    const wider = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(room);
      to.set(from);
      return to;
    };
    [place, period, column, line] = [wider(place), wider(period), wider(column), wider(line)];
    const statusWider = new Uint8Array(room);
    statusWider.set(status);
    status = statusWider;
    const valueWider = new Float64Array(room);
    valueWider.set(value);
    value = valueWider;
  };
  const at = (known: Map<string, number>, name: string): number => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    known.set(name, known.size);
    return known.size - 1;
  };

  return {
    placeAt: (code) => at(places, code),
    periodAt: (name) => at(periods, name),
    cover: (placed, timed) => {
      const key = placed * perPlace + timed;
      if (key === lastCovered) return;
      lastCovered = key;
      covered.add(key);
    },
    keep: (placed, timed, asked, stated, worth, found) => {
      if (count === room) grow();
      place[count] = placed;
      period[count] = timed;
      column[count] = asked;
      status[count] = stated;
      value[count] = worth;
      line[count] = found;
      return count++;
    },
    note: (answer, said) => notes.set(answer, said),
    table: (indicators, file, gather) => {
      const codes = [...places.keys()].sort();
      const times = [...periods.keys()].sort();
      const rows = codes.length * times.length;
      const cells = rows * indicators.length;
      if (cells > mostCells) {
        const facts = { places: codes.length, periods: times.length, indicators: indicators.length };
        gather.say("error", "table-too-large", { file, found: String(cells), expected: String(mostCells), facts });
        return undefined;
      }
      const placeRank = ranks(codes, places);
      const periodRank = ranks(times, periods);
      const table = {
        places: codes,
        periods: times,
        indicators,
        covered: new Uint8Array(rows),
        status: new Uint8Array(cells).fill(statuses.indexOf("missing")),
        value: new Float64Array(cells).fill(Number.NaN),
        notes: new Map<number, AnswerNotes>(),
      };
      for (const key of covered) {
        const placed = placeRank[Math.floor(key / perPlace)]!;
        table.covered[periodRank[key % perPlace]! * codes.length + placed] = 1;
      }
      const first = new Uint32Array(cells);
      for (let answer = 0; answer < count; answer++) {
        const row = periodRank[period[answer]!]! * codes.length + placeRank[place[answer]!]!;
        const cell = column[answer]! * rows + row;
        const said = notes.get(answer);
        if (first[cell] !== 0) {
          const same =
            table.status[cell] === status[answer] &&
            Object.is(table.value[cell], value[answer]) &&
            JSON.stringify(table.notes.get(cell)) === JSON.stringify(said);
          const code = same ? "answer-repeated" : "answer-contradicted";
          const where = `${codes[placeRank[place[answer]!]!]} ${times[periodRank[period[answer]!]!]} ${indicators[column[answer]!]}`;
          const facts = { first: first[cell]!, second: line[answer]! };
          gather.say(same ? "warning" : "error", code, { file, row: line[answer]!, found: where, facts });
          continue;
        }
        first[cell] = line[answer]!;
        table.status[cell] = status[answer]!;
        table.value[cell] = value[answer]!;
        if (said) table.notes.set(cell, said);
      }
      return table;
    },
  };
}

const ranks = (sorted: readonly string[], known: ReadonlyMap<string, number>): Uint32Array => {
  const rank = new Uint32Array(sorted.length);
  sorted.forEach((name, at) => {
    rank[known.get(name)!] = at;
  });
  return rank;
};
