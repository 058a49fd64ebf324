/** What the log says of a judgement beside the id of the answer: the edition, the place and the question, by which auditors look. */
import { isAbout } from "../../store/deeds.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { AnswerHead } from "../answers/row.ts";

type Whereabouts = Pick<AnswerHead, "edition" | "place" | "period" | "indicator">;

export const isAboutAnswer = (tx: Transaction, { edition, place, period, indicator }: Whereabouts): void =>
  isAbout(tx, { edition, place, period, indicator });
