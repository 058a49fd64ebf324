import { refuse } from "../../base/refusal.ts";
import type { Asked } from "../../base/served.ts";
import { readerOf } from "../../evidence/sources/rules.ts";
import { listed, sourceOf } from "../../evidence/sources/store.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { AnswerKey } from "../answers/contract.ts";
import type { AnswerHead } from "../answers/store.ts";
import { answersOf, hasInterest, type KeptAnswer, lockedAnswer } from "../answers/store.ts";
import type { Edition } from "../editions/contract.ts";
import { parsedInstrument } from "../editions/instrument/store.ts";
import { editionPlace, steadyEdition } from "../editions/store.ts";
import { type Coder, coderOf } from "./coder.ts";
import { askedIn, questionnaireIn } from "./questionnaire.ts";
import { priors } from "./store.ts";
import { asTold, headsAsTold } from "./told.ts";

export type Where = { readonly edition: string; readonly place: string; readonly period: string };

export type Opened = { readonly found: Edition; readonly coder: Coder };
export const day = ({ now }: Asked): string => now.toISOString().slice(0, 10);

/** A period of the edition, for a coder it has, once it has begun. */
export function mustBeTheirs(
  found: Pick<Edition, "periods" | "state" | "stages">,
  { slot }: Coder,
  { period }: Where,
): void {
  if (!found.periods.includes(period) || found.state === "planned") refuse("not-found", { what: "questionnaire" });
  if (slot === 2 && !found.stages.secondAuthor) refuse("not-found", { what: "questionnaire" });
}

/** The edition and the coder somebody is in it; what is not theirs is answered as what is not there. */
export async function opened(
  tx: Transaction,
  where: Where,
  asked: Asked,
  read: (tx: Transaction, id: string) => Promise<Edition | undefined>,
): Promise<Opened> {
  const coder = coderOf(asked.actor, where) ?? refuse("not-found", { what: "questionnaire" });
  const found = (await read(tx, where.edition)) ?? refuse("not-found", { what: "questionnaire" });
  mustBeTheirs(found, coder, where);
  if (await hasInterest(tx, coder.person, where.place, day(asked))) refuse("interest", { place: where.place });
  return { found, coder };
}

/** The same, to write in it: it is open, and stays as it is until the transaction ends. */
export async function openedToWrite(tx: Transaction, where: Where, asked: Asked): Promise<Opened> {
  const made = await opened(tx, where, asked, steadyEdition);
  if (made.found.state !== "open") refuse("edition-closed");
  return made;
}

/** A question of the coder's own areas. */
export async function questionOf(
  tx: Transaction,
  { found, coder }: { readonly found: Pick<Edition, "id" | "version">; readonly coder: Coder },
  indicator: string,
) {
  const question = askedIn(await parsedInstrument(tx, found), indicator);
  return question && coder.isTheirs(question.area) ? question.indicator : refuse("not-found", { what: "question" });
}

/**
 * The answer, held, where it still stands as its coder was told of it. What was told moves on with what a coder does, and
 * with what comes back to them, and not while others have it.
 */
export async function seen(tx: Transaction, key: AnswerKey, { match }: Asked): Promise<AnswerHead> {
  const held = (await lockedAnswer(tx, key)) ?? refuse("not-found", { what: "question" });
  const [told = held] = await headsAsTold(tx, [held]);
  return Number(match) === told.version ? held : refuse("stale", { version: told.version });
}

const most = { sources: 300 };

/** What an edition's coders share: its library, as far as a desk carries it, and whatever is cited. */
async function library(tx: Transaction, edition: string, answers: readonly KeptAnswer[], { actor }: Asked) {
  const reader = readerOf(actor, edition);
  const found: Awaited<ReturnType<typeof listed>>["sources"] = [];
  for (let after: string | undefined; found.length < most.sources; ) {
    const page = await listed(tx, edition, { words: undefined, after }, reader);
    found.push(...page.sources);
    after = page.sources.at(-1)?.source;
    if (!page.more) break;
  }
  const carried = new Set(found.map(({ source }) => source));
  const cited = new Set(answers.flatMap(({ content }) => content.citations.map(({ source }) => source)));
  for (const source of cited) {
    const missing = carried.has(source) ? undefined : await sourceOf(tx, edition, source, reader);
    if (missing) found.push(missing);
  }
  return found;
}

/** Everything a questionnaire is made of. */
export async function read(tx: Transaction, where: Where, { found, coder }: Opened, asked: Asked) {
  const { language } = asked;
  const { place, period } = where;
  const asks = questionnaireIn(await parsedInstrument(tx, found), language, coder.isTheirs);
  const indicators = asks.questions.map(({ id }) => id);
  const kept = await answersOf(tx, { edition: found.id, place, period, slot: coder.slot, indicators });
  const answers = await asTold(tx, kept);
  const placed = (await editionPlace(tx, found.id, place)) ?? refuse("not-found", { what: "questionnaire" });
  const shown = placed.priorShown && found.priorAnswers !== "hidden" ? found.priorRelease : undefined;
  const before = shown ? await priors(tx, { index: found.index, release: shown, place, period }) : new Map();
  const sources = await library(tx, found.id, answers, asked);
  return { asks, answers, priors: before, sources, referenceDay: found.referenceDay };
}
