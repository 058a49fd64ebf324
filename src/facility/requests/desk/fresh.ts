/** The clock of a line on the board: as it was kept with the last step, or worked out where nobody has touched the request since it came. */
import type { Programme } from "../../programme/contract.ts";
import { clockOf } from "../life/clock.ts";
import { lifeOf, wayOf } from "../life/life.ts";
import type { DeskLine } from "./contract.ts";
import { dayAtHome, shownClock } from "./views.ts";

/** A line as it is kept. */
type BoardLine = Omit<DeskLine, "sentOn" | "clock"> & {
  readonly sent: string;
  readonly due_day?: string | undefined;
  readonly warns_day?: string | undefined;
  readonly is_paused: boolean;
  readonly is_fresh: boolean;
};

function standingOn(line: BoardLine, today: string): "running" | "told" | "late" {
  if (line.due_day !== undefined && line.due_day < today) return "late";
  return line.warns_day !== undefined && line.warns_day <= today ? "told" : "running";
}

function clockOn(line: BoardLine, programme: Programme, now: Date): DeskLine["clock"] {
  if (line.stage === "returned") return undefined;
  if (line.is_paused) return { standing: "stands-still" };
  if (!line.is_fresh)
    return line.due_day === undefined
      ? undefined
      : { standing: standingOn(line, dayAtHome(programme, now)), dueOn: line.due_day };
  const at = new Date(line.sent);
  const came = lifeOf(programme, [{ kind: "submitted", by: "requester", at }]);
  const clock = clockOf(programme, { ...came, state: line.stage, moves: [{ stage: line.stage, at }] }, now);
  return clock && shownClock(clock);
}

export function freshClock(line: BoardLine, programme: Programme | undefined, now: Date): DeskLine {
  const { request, number, title, institution, sent } = line;
  const known = { request, number, title, institution };
  if (!programme) return { ...known, stage: line.stage, sentOn: sent.slice(0, 10) };
  // A programme may begin with another stage than most.
  const stage = line.stage === "acknowledgement" && line.is_fresh ? (wayOf(programme)[0] ?? line.stage) : line.stage;
  const clock = clockOn({ ...line, stage }, programme, now);
  return { ...known, stage, sentOn: dayAtHome(programme, new Date(sent)), ...(clock ? { clock } : {}) };
}
