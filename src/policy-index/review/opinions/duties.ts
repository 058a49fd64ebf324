/** What a reviewer may see and has still to judge. Pure. */
import type { Actor } from "../../../base/actor.ts";
import { roleOver } from "../../../base/actor.ts";
import type { AnswerState } from "../../answers/contract.ts";
import type { Edition } from "../../editions/contract.ts";
import { areasOf } from "../../editions/questions.ts";
import type { Instrument } from "../../instrument/contract.ts";
import type { Step } from "../contract.ts";
import { isBeingWritten } from "../shown.ts";
import { open } from "./rules.ts";

type Head = {
  readonly id: string;
  readonly indicator: string;
  readonly state: AnswerState;
  readonly contentVersion: number;
};

/** Areas of an edition in which somebody reviews a place, in the instrument's order. */
export const areasReviewed = (instrument: Instrument, actor: Actor, edition: string, place: string) =>
  areasOf(instrument).filter(({ id: area }) => roleOver(actor, ["reviewer"], { edition, place, area }) !== undefined);

/** Places somebody reviews, each once, in the order of their codes. */
export function placesReviewed(actor: Actor): readonly { readonly edition: string; readonly place: string }[] {
  if (actor.kind !== "person") return [];
  const held = new Map<string, { readonly edition: string; readonly place: string }>();
  for (const { role, edition, place } of actor.roles)
    if (role === "reviewer" && edition !== undefined && place !== undefined)
      held.set(`${edition} ${place}`, { edition, place });
  return [...held].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, both]) => both);
}

/**
 * An answer as its reviewer may know of it. While its author is writing, it stands as they last read it: a version, a state
 * or an opinion out of date would tell, to whoever looks often, when its author begins and when they save.
 *
 * @example asRead({ …, state: "returned", contentVersion: 7 }, 5) // → { …, contentVersion: 5 }
 */
export const asRead = <One extends Head>(head: One, judged: number | undefined): One =>
  isBeingWritten(head.state)
    ? {
        ...head,
        state: head.state === "unassigned" ? "drafting" : head.state,
        contentVersion: judged ?? 0,
      }
    : head;

const byAuthor = ({ role }: { readonly role: string }): boolean => role === "author" || role === "second-author";

/** What happened to an answer, as far as a reviewer may know: its author's part when it is sent. */
export function stepsUntilSent(state: AnswerState, steps: readonly Step[]): Step[] {
  if (!isBeingWritten(state)) return [...steps];
  const last = steps.findLastIndex((step) => !byAuthor(step) || step.act === "submit");
  return steps.slice(0, last + 1);
}

/** Whether an answer waits for somebody: it can be judged, and they have not judged what it says now. */
export const isWaiting = (head: Head, judged: ReadonlyMap<string, number>): boolean =>
  open.includes(head.state) && judged.get(head.id) !== head.contentVersion;

/**
 * How far each area is. Of an edition that is frozen nothing waits any more.
 *
 * @param judged  the newest content version somebody judged, by answer
 */
export function progressOf(
  areas: ReturnType<typeof areasOf>,
  heads: readonly Head[],
  judged: ReadonlyMap<string, number>,
  state: Edition["state"],
) {
  return areas.map(({ id, title, questions }) => {
    const own = heads.filter(({ indicator }) => questions.includes(indicator));
    return {
      area: id,
      title,
      questions: questions.length,
      waiting: state === "open" ? own.filter((head) => isWaiting(head, judged)).length : 0,
      judged: own.filter((head) => judged.get(head.id) === head.contentVersion).length,
    };
  });
}
