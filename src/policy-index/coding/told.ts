/**
 * What coders are told of answers they have sent: that they are sent, as they were sent, until one comes back or the
 * edition is frozen. Otherwise whoever looks often enough learns when somebody reads them, and from that perhaps who.
 */

import type { Transaction } from "../../store/transaction.ts";
import type { AnswerState } from "../answers/contract.ts";
import { type AnswerHead, contentAt, type KeptAnswer, lastSent } from "../answers/store.ts";

/** States in which others have an answer and have not yet said anything of it. The window to a government opens for all at once. */
const untold: readonly AnswerState[] = ["in-review", "agreed", "contested", "adjudicated", "harmonised"];

/** @example toldState("in-review") // → "submitted" */
export const toldState = (state: AnswerState): AnswerState => (untold.includes(state) ? "submitted" : state);

/** The versions as they were when their coders last did something with them. */
export async function headsAsTold<Head extends AnswerHead>(
  tx: Transaction,
  answers: readonly Head[],
): Promise<readonly Head[]> {
  const away = answers.filter(({ state }) => untold.includes(state));
  if (away.length === 0) return answers;
  const sent = await lastSent(
    tx,
    away.map(({ id }) => id),
  );
  return answers.map((answer) => {
    const then = untold.includes(answer.state) ? sent.get(answer.id) : undefined;
    return then ? { ...answer, ...then, state: toldState(answer.state) } : answer;
  });
}

/** The same with what they said. */
export async function asTold(tx: Transaction, answers: readonly KeptAnswer[]): Promise<readonly KeptAnswer[]> {
  const told: KeptAnswer[] = [];
  for (const [at, answer] of (await headsAsTold(tx, answers)).entries()) {
    const changed = answer.contentVersion !== answers[at]?.contentVersion;
    const content = changed ? await contentAt(tx, answer.id, answer.contentVersion) : undefined;
    told.push(content ? { ...answer, content } : answer);
  }
  return told;
}
