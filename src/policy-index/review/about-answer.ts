/** What the log says of a judgement beside the id of the answer: the edition, the place and the question, by which auditors look. */
import type { RoleName } from "../../base/actor.ts";
import { isAbout } from "../../store/deeds.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { AnswerHead } from "../answers/row.ts";

type Whereabouts = Pick<AnswerHead, "edition" | "place" | "period" | "indicator">;

/** With the role it was done in, where it is told by nothing else: what somebody is besides is nobody's to know. */
export const isAboutAnswer = (
  tx: Transaction,
  { edition, place, period, indicator }: Whereabouts,
  role?: RoleName,
): void => isAbout(tx, { edition, place, period, indicator, ...(role === undefined ? {} : { role }) });
