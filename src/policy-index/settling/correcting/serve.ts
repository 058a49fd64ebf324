/** The corrections of an edition, and what can be corrected in it. */
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { answersOf } from "../../answers/store.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { areasOf } from "../../editions/questions.ts";
import { mustRun } from "../../editions/rules.ts";
import { edition as editionOf, editionPlaces } from "../../editions/store.ts";
import { dayOf } from "../../review/rules.ts";
import { saidBy, shownQuestions } from "../../review/shown.ts";
import { tiedPlaces } from "../../review/store.ts";
import { shownProposal } from "../proposing/shown.ts";
import { openProposals } from "../proposing/store.ts";
import { whyNotCorrect } from "../rules.ts";
import { codedBy, hashesOf } from "../store.ts";
import { settlingProblems } from "../words.ts";
import { CorrectionReason, listCorrections } from "./contract.ts";
import { correctionsMade } from "./store.ts";

type List = typeof listCorrections;

export const servedCorrections: ServedFromDatabase<Transaction, List["input"], List["output"]> = {
  operation: listCorrections,
  problems: settlingProblems,
  handle: async (tx, input, { actor, now }) => {
    const edition = mustRun(await editionOf(tx, input.edition), actor);
    const { id } = edition;
    const instrument = await parsedInstrument(tx, edition);
    const places = (await editionPlaces(tx, id)).map(({ place }) => place);
    const place = input.place ?? places[0] ?? "";
    const period = input.period ?? edition.periods.at(-1) ?? "";
    if (!places.includes(place)) refuse("not-found", { what: "place" });
    if (!edition.periods.includes(period)) refuse("not-found", { what: "period" });
    const answers = await answersOf(tx, {
      ...{ edition: id, place, period, slot: 1, states: ["frozen", "published", "corrected"] },
    });
    const made = await correctionsMade(tx, id);
    const tied = await tiedPlaces(tx, actor, dayOf(now));
    const coded = actor.kind === "person" ? await codedBy(tx, id, actor.name) : new Set<string>();
    const { frozen, published } = await hashesOf(tx, id);

    const questions = shownQuestions(instrument);
    const asked = (indicator: string) => questions.get(indicator) ?? refuse("not-found", { what: "question" });
    const order = [...questions.keys()];
    const proposed = await openProposals(tx, { edition: id });
    const says = new Map(
      proposed.length === 0
        ? []
        : (await answersOf(tx, { edition: id, slot: 1 })).map((one) => [one.id, saidBy(one.content)]),
    );
    const barredFrom = (where: string, answer: string) =>
      whyNotCorrect({ isTied: tied.has(where), isCoder: coded.has(answer) });
    return {
      ...{ edition, language: instrument.language, places, place, period },
      areas: areasOf(instrument).map(({ id: area, title }) => ({ id: area, title })),
      answers: [...answers]
        .sort((one, other) => order.indexOf(one.indicator) - order.indexOf(other.indicator))
        .map((one) => ({
          answer: one.id,
          question: asked(one.indicator),
          says: saidBy(one.content),
          barred: barredFrom(place, one.id),
        })),
      made: made.map(({ before, after, was, indicator, ...one }) => ({
        ...one,
        ...{ question: asked(indicator), from: saidBy(before), to: saidBy(after) },
        reason: was === "frozen" ? undefined : CorrectionReason.parse(after.changeReason),
      })),
      isWaiting: edition.state === "published" && frozen !== published,
      proposals: proposed.map((one) => ({
        ...shownProposal(one),
        ...{ answer: one.answer, place: one.place, period: one.period, question: asked(one.indicator) },
        now: says.get(one.answer),
        barred: barredFrom(one.place, one.answer),
      })),
    };
  },
};
