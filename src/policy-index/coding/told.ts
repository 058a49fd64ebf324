/**
 * What coders are told of answers they have sent: that they are sent, as they were sent, until one comes back or the
 * edition is frozen. Otherwise whoever looks often enough learns when somebody reads them, and from that perhaps who.
 */
import type { AnswerContent, AnswerState } from "../answers/contract.ts";

/** States in which others have an answer and have not yet said anything of it. The window to a government opens for all at once. */
const untold: readonly AnswerState[] = ["in-review", "agreed", "contested", "adjudicated", "harmonised"];

type Head = {
  readonly id: string;
  readonly state: AnswerState;
  readonly version: number;
  readonly contentVersion: number;
};

/** An answer as its coder last did something with it. */
export type Sent = Pick<Head, "version" | "contentVersion"> & { readonly content: AnswerContent };

/** @example toldState("in-review") // → "submitted" */
export const toldState = (state: AnswerState): AnswerState => (untold.includes(state) ? "submitted" : state);

/** Ids of the answers that others have, of which it has to be known how they were sent. */
export const away = (answers: readonly Pick<Head, "id" | "state">[]): readonly string[] =>
  answers.filter(({ state }) => untold.includes(state)).map(({ id }) => id);

/** Where answers stand, as their coders are told. */
export const headsAsTold = <Kept extends Head>(
  answers: readonly Kept[],
  sent: ReadonlyMap<string, Pick<Sent, "version" | "contentVersion">>,
): readonly Kept[] =>
  answers.map((answer) => {
    const then = untold.includes(answer.state) ? sent.get(answer.id) : undefined;
    if (!then) return answer;
    return { ...answer, state: "submitted", version: then.version, contentVersion: then.contentVersion };
  });

/** The same with what they say. */
export const asTold = <Kept extends Head & { readonly content: AnswerContent }>(
  answers: readonly Kept[],
  sent: ReadonlyMap<string, Sent>,
): readonly Kept[] =>
  headsAsTold(answers, sent).map((answer, at) => {
    const then = answer === answers[at] ? undefined : sent.get(answer.id);
    return then ? { ...answer, content: then.content } : answer;
  });
