/**
 * When a committee has decided. Whoever has an interest is nobody here: their vote is not counted, their silence is no consent, and
 * they do not make up a quorum.
 *
 * Every rule is asked at the moment of the decision, of the ties that are declared by then: a tie declared after somebody voted takes
 * the vote with it.
 */
import type { Day } from "../../../base/day.ts";
import { dayIn } from "../../clocks/days.ts";
import type { Programme } from "../../programme/contract.ts";
import { type Outcome, outcomes } from "./contract.ts";
import type { Life, Matter } from "./life.ts";

export type Committee = Programme["committees"][number];

/** Somebody who sits on a committee today, with the places they have a tie to. */
export type Member = { readonly person: string; readonly ties: ReadonlySet<string> };

export type Bar = "interest" | "recused" | "has-assessed";

/** Why a member has no part in a matter; undefined where nothing stands in the way. */
export function barOf(
  life: Pick<Life, "recusals" | "haveAssessed">,
  member: Member,
  places: readonly string[],
): Bar | undefined {
  if (places.some((place) => member.ties.has(place))) return "interest";
  if (life.recusals.some((one) => one.member === member.person)) return "recused";
  return life.haveAssessed.includes(member.person) ? "has-assessed" : undefined;
}

/**
 * How many must take part where some are barred: as many as the programme says, or the same share of the seats that are left, rounded
 * up; never nobody.
 *
 * @example quorumOf({ seats: 5, quorum: 3, recusal: "quorum-of-those-left" }, 2) // → 2, three fifths of three, rounded up
 * @example quorumOf({ seats: 5, quorum: 3, recusal: "quorum-of-all" }, 2) // → 3
 */
export function quorumOf(
  { seats, quorum, recusal }: Pick<Committee, "seats" | "quorum" | "recusal">,
  barred: number,
): number {
  if (recusal === "quorum-of-all") return quorum;
  return Math.max(1, Math.ceil((quorum * Math.max(0, seats - barred)) / seats));
}

/** What more than half of those who did not abstain want; undefined where there is no such thing. */
export function majority(votes: Matter["votes"]): Outcome | undefined {
  const said = votes.filter(({ vote }) => vote !== "abstain").length;
  return outcomes.find((outcome) => votes.filter(({ vote }) => vote === outcome).length * 2 > said);
}

/** Whether more than half of all who have a part want the same: whoever has not voted could change nothing. */
const isBeyondChange = (votes: Matter["votes"], all: number): boolean =>
  outcomes.some((outcome) => votes.filter(({ vote }) => vote === outcome).length * 2 > all);

export type Verdict = {
  /** Undefined while nothing is decided. */
  readonly outcome?: Outcome | undefined;
  /** Why not yet, or not this way. */
  readonly why?: "too-early" | "objection" | "no-quorum" | "no-majority" | undefined;
  /** Members who take part, and how many it needs. */
  readonly present: number;
  readonly needed: number;
  /** The procedure is at its end: if nothing is decided by now, nothing will be. */
  readonly isOver: boolean;
};

/** What a committee has decided by a moment. Members are those who sit on it at that moment; a vote of anybody else is none. */
export function verdict(
  { calendars }: Pick<Programme, "calendars">,
  committee: Committee,
  life: Pick<Life, "recusals" | "haveAssessed">,
  matter: Matter,
  members: readonly Member[],
  places: readonly string[],
  now: Date,
): Verdict {
  const zone = calendars.find(({ id }) => id === committee.calendar)?.zone ?? "UTC";
  const today: Day = dayIn(zone, now);
  const barred = members.filter((member) => barOf(life, member, places) !== undefined);
  const left = new Set(members.filter((member) => !barred.includes(member)).map(({ person }) => person));
  const needed = quorumOf(committee, barred.length);
  const votes = matter.votes.filter(({ member }) => left.has(member));

  if (matter.procedure === "no-objection") {
    const [present, isPast] = [left.size, today > matter.until];
    if (matter.objections.some(({ member }) => left.has(member)))
      return { why: "objection", present, needed, isOver: true };
    if (!isPast) return { why: "too-early", present, needed, isOver: false };
    if (present < needed) return { why: "no-quorum", present, needed, isOver: true };
    return { outcome: matter.proposes, present, needed, isOver: true };
  }

  const present = votes.length;
  const haveAll = present > 0 && present === left.size;
  // A procedure at its end may be begun again, where nothing came of it.
  const isOver = today > matter.until || haveAll;
  if (!isOver && !isBeyondChange(votes, left.size)) return { why: "too-early", present, needed, isOver };
  if (present < needed) return { why: "no-quorum", present, needed, isOver };
  const outcome = majority(votes);
  return outcome === undefined
    ? { why: "no-majority", present, needed, isOver }
    : { outcome, present, needed, isOver: true };
}
