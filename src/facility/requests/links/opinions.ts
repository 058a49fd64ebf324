/** What those who were consulted said, as the desk, the assessors and the committee read it: by body, never by person. */
import type { Day } from "../../../base/day.ts";
import { dayIn, endOf } from "../../clocks/days.ts";
import type { Stance } from "../life/contract.ts";

/** Somebody who was asked, with the last they said. */
export type KeptConsultation = {
  readonly consultation: string;
  readonly number: number;
  readonly body: string;
  readonly address: string | undefined;
  readonly language: "en" | "fr" | "es" | "pt" | "ar";
  readonly question: string;
  readonly answeredBy: string;
  readonly askedAt: Date;
  readonly opinion?:
    | { readonly number: number; readonly at: Date; readonly stance: Stance; readonly words: string }
    | undefined;
};

type Asked = { readonly consultation: string; readonly until: Day; readonly isWithdrawn: boolean };

/** `silent` once the last day is over: whoever reads it is told that there was no reply, and not left to wait. */
export type OpinionStanding = "answered" | "awaited" | "silent" | "withdrawn";

export function standingOf(one: KeptConsultation, asked: Asked, today: Day): OpinionStanding {
  if (one.opinion) return "answered";
  if (asked.isWithdrawn) return "withdrawn";
  return today > asked.until ? "silent" : "awaited";
}

/** By body, in the order in which they were asked; whoever was not asked after all, and said nothing, is not there. */
export function shownOpinions(
  kept: readonly KeptConsultation[],
  asked: readonly Asked[],
  on: (at: Date) => Day,
  now: Date,
) {
  return kept.flatMap((one) => {
    const step = asked.find(({ consultation }) => consultation === one.consultation);
    const standing = step && standingOf(one, step, on(now));
    if (!step || standing === undefined || standing === "withdrawn") return [];
    const { body, question, opinion } = one;
    return [
      {
        ...{ body, question, standing, until: step.until },
        ...(opinion ? { stance: opinion.stance, words: opinion.words, answeredOn: on(opinion.at) } : {}),
      },
    ];
  });
}

/**
 * When whoever runs the desk is told of an opinion that is given now: of the first at once, of corrections when their day is over, so
 * that ten of them are one letter. Undefined where a letter of that day waits already.
 *
 * @example toldFrom(undefined, now, "UTC") // → now
 */
export function toldFrom(before: KeptConsultation["opinion"], now: Date, zone: string): Date | undefined {
  if (!before) return now;
  const today = dayIn(zone, now);
  return before.number > 1 && dayIn(zone, before.at) === today ? undefined : endOf(zone, today);
}
