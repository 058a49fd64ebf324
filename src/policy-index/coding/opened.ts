/** The edition a coder works in, and the answer they were told of: what is not theirs is answered as what is not there. */
import { refuse } from "../../base/refusal.ts";
import type { Asked } from "../../base/served.ts";
import { isSeen } from "../../base/version-seen.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { AnswerKey } from "../answers/contract.ts";
import type { AnswerHead } from "../answers/row.ts";
import type { Edition } from "../editions/contract.ts";
import { type Coder, coderOf, mustBeOpenTo } from "./coder.ts";
import { away, headsAsTold } from "./told.ts";

export type Where = { readonly edition: string; readonly place: string; readonly period: string };

export type Opened = { readonly found: Edition; readonly coder: Coder };

export const day = ({ now }: Asked): string => now.toISOString().slice(0, 10);

/** What is asked of the stores; `serve.ts` alone calls them, and says which these are. */
type Asks = {
  readonly hasInterest: (tx: Transaction, person: string, place: string, day: string) => Promise<boolean>;
  readonly lockedAnswer: (tx: Transaction, key: AnswerKey) => Promise<AnswerHead | undefined>;
  readonly lastSent: (tx: Transaction, ids: readonly string[]) => Promise<Parameters<typeof headsAsTold>[1]>;
  readonly steadyEdition: (tx: Transaction, id: string) => Promise<Edition | undefined>;
};

/** How an edition is opened to its coder, to read and to write, and an answer held that they were told of. */
export function openedBy({ hasInterest, lockedAnswer, lastSent, steadyEdition }: Asks) {
  async function opened(
    tx: Transaction,
    where: Where,
    asked: Asked,
    read: (tx: Transaction, id: string) => Promise<Edition | undefined>,
  ): Promise<Opened> {
    const coder = coderOf(asked.actor, where) ?? refuse("not-found", { what: "questionnaire" });
    const found = (await read(tx, where.edition)) ?? refuse("not-found", { what: "questionnaire" });
    mustBeOpenTo(found, coder, where);
    if (await hasInterest(tx, coder.person, where.place, day(asked))) refuse("interest", { place: where.place });
    return { found, coder };
  }

  /** The same, to write in it: it is open, and stays as it is until the transaction ends. */
  async function openedToWrite(tx: Transaction, where: Where, asked: Asked): Promise<Opened> {
    const made = await opened(tx, where, asked, steadyEdition);
    if (made.found.state !== "open") refuse("edition-closed");
    return made;
  }

  /** The answer, held, where it still stands as its coder was told of it. */
  async function seen(tx: Transaction, key: AnswerKey, { match }: Asked): Promise<AnswerHead> {
    const held = (await lockedAnswer(tx, key)) ?? refuse("not-found", { what: "question" });
    const [told = held] = headsAsTold([held], await lastSent(tx, away([held])));
    return isSeen(match, told.version) ? held : refuse("stale", { version: told.version });
  }

  return { opened, openedToWrite, seen };
}
