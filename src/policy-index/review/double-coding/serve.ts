/** How far two coders agree, and what becomes of what they do not agree on. */
import { type Actor, roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { nextState } from "../../answers/rules.ts";
import { moveStates } from "../../answers/writing/store.ts";
import type { Edition } from "../../editions/contract.ts";
import { parsedInstrument } from "../../editions/instrument/store.ts";
import { areasOf, nameWithin } from "../../editions/questions.ts";
import { isEditorOf } from "../../editions/rules.ts";
import { edition as editionOf, steadyEdition } from "../../editions/store.ts";
import type { ShownQuestion } from "../contract.ts";
import { reviewProblems } from "../problems.ts";
import { dayOf } from "../rules.ts";
import { areaOf, shownEdition, shownQuestions } from "../shown.ts";
import { tiedPlaces } from "../store.ts";
import { codingAgreement, contestPairs } from "./contract.ts";
import { agreementOn, agreementOver, categoriesOf, confusionOf, paired, type Twice } from "./rules.ts";
import { differing, firstCodings, lockedDiffering } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const unknown = (what: string): never => refuse("not-found", { what });

/** The role in which somebody may see both codings of a place. */
const seesBoth = (actor: Actor, edition: string, place: string, area: string | undefined) =>
  roleOver(actor, ["editor", "harmoniser"], { edition, place, ...(area === undefined ? {} : { area }) });

const seesAny = (actor: Actor, edition: string): boolean =>
  actor.kind === "person" &&
  actor.roles.some(
    ({ role, edition: of }) => (role === "editor" || role === "harmoniser") && (of ?? edition) === edition,
  );

/** Whether somebody may see both codings of an area anywhere. */
const seesArea = (actor: Actor, edition: string, area: string): boolean =>
  actor.kind === "person" &&
  actor.roles.some(
    (held) =>
      (held.role === "editor" || held.role === "harmoniser") &&
      (held.edition ?? edition) === edition &&
      (held.area ?? area) === area,
  );

/** An edition that is coded twice, for whoever may see both codings; to anybody else there is none. */
function mustBeDouble(edition: Edition | undefined, actor: Actor): Edition {
  if (!edition || !seesAny(actor, edition.id) || !edition.stages.secondAuthor) return unknown("edition");
  return edition;
}

export const servedCodingAgreement: Served<typeof codingAgreement> = {
  operation: codingAgreement,
  handle: async (tx, { edition: id, indicator }, { actor }) => {
    const edition = mustBeDouble(await editionOf(tx, id), actor);
    const instrument = await parsedInstrument(tx, edition);
    const areas = areaOf(instrument);
    const own = <One extends { readonly place: string; readonly indicator: string }>(all: readonly One[]) =>
      all.filter((one) => seesBoth(actor, id, one.place, areas.get(one.indicator)) !== undefined);
    const twice = own(paired(await firstCodings(tx, id)));
    const open = own(await differing(tx, id)).length;
    const questions = shownQuestions(instrument);
    const seen = areasOf(instrument).filter(({ id: area }) => seesArea(actor, id, area));
    const asked = indicator === undefined ? undefined : (questions.get(indicator) ?? unknown("question"));
    if (asked?.area !== undefined && !seen.some(({ id: area }) => area === asked.area)) unknown("question");

    return {
      edition: shownEdition(edition, instrument),
      overall: agreementOver(twice),
      areas: seen.map(({ id: area, title, questions: ids }) => ({
        id: area,
        title,
        ...agreementOver(twice.filter((one) => ids.includes(one.indicator))),
        questions: ids.flatMap((question) => {
          const shown = questions.get(question);
          const of = twice.filter((one) => one.indicator === question);
          return shown
            ? {
                id: question,
                title: nameWithin(shown.within?.title, shown.title, instrument.language),
                ...agreementOn(of, shown),
              }
            : [];
        }),
      })),
      open,
      adjudication: edition.stages.adjudication,
      mayEdit: isEditorOf(actor, id),
      ...(asked?.kind === "choice" ? { confusion: tableOf(asked, twice) } : {}),
    };
  },
};

function tableOf(question: ShownQuestion, twice: readonly Twice[]) {
  const categories = categoriesOf(question);
  const { counts } = confusionOf(
    twice.filter((one) => one.indicator === question.id),
    question,
  );
  const q = categories.length;
  return {
    question,
    categories: [...categories],
    counts: categories.map((_, row) => [...counts.slice(row * q, (row + 1) * q)]),
  };
}

export const servedContestPairs: Served<typeof contestPairs> = {
  operation: contestPairs,
  problems: reviewProblems,
  handle: async (tx, { edition: id, why }, { actor, now }) => {
    const edition = mustBeDouble(await steadyEdition(tx, id), actor);
    if (!edition.stages.adjudication) refuse("stage-off");
    if (edition.state !== "open") refuse("edition-closed", { state: edition.state });
    const areas = areaOf(await parsedInstrument(tx, edition));
    const pairs = await lockedDiffering(tx, id);
    const tied = await tiedPlaces(tx, actor, dayOf(now));

    const state = "in-review";
    const roles = pairs.flatMap((pair) => {
      const role = seesBoth(actor, id, pair.place, areas.get(pair.indicator));
      const interested = tied.has(pair.place);
      const next = nextState({ state, act: "contest", stages: edition.stages, role, interested, why });
      return role !== undefined && "to" in next ? { ...pair, role } : [];
    });

    let contested = 0;
    for (const role of ["editor", "harmoniser"] as const) {
      const answers = roles.filter((pair) => pair.role === role);
      const step = { act: "contest", to: "contested", role, why } as const;
      if (answers.length > 0) contested += await moveStates(tx, { ...step, answers, by: actor.name, at: now });
    }
    return { contested };
  },
  deed: ({ edition }, { contested }) => (contested > 0 ? { edition, contested } : undefined),
};
