/**
 * Where a step leads that somebody takes who judges one answer, or why it is refused. Whether it may be taken is said
 * before how: the version of what is being written would tell whoever asks again and again when its author saves.
 */

import type { RoleName } from "../../base/actor.ts";
import { refuse } from "../../base/refusal.ts";
import { isSeen } from "../../base/version-seen.ts";
import type { AnswerAct, AnswerState } from "../answers/contract.ts";
import { nextState } from "../answers/rules.ts";
import type { Stages } from "../editions/contract.ts";
import { asRead } from "./opinions/duties.ts";

type Asked = {
  readonly act: AnswerAct;
  readonly stages: Stages;
  readonly role: RoleName;
  readonly interested: boolean;
  readonly why: string;
  /** The content version they saw. */
  readonly match: string | undefined;
};

/** throws  Refusal not-found, interest, stage-off, state-does-not-allow, stale, why-missing */
export function mustLead(head: Parameters<typeof asRead>[0], { match, ...asked }: Asked): AnswerState {
  const next = nextState({ ...asked, state: head.state });
  const { state } = asRead(head, undefined);
  if ("refused" in next && next.refused === "role-missing") return refuse("not-found", { what: "answer" });
  if ("refused" in next && next.refused !== "why-missing") return refuse(next.refused, { state });
  if (!isSeen(match, head.contentVersion)) return refuse("stale", { version: head.contentVersion });
  return "refused" in next ? refuse(next.refused, { state }) : next.to;
}
