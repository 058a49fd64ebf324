/** Puts a dossier together for whoever may read it and has no interest in it. */
import type { Operation } from "../../../base/operation.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { eligibility, namesIn } from "../../programme/eligibility/ruled-by.ts";
import { sentenceOf } from "../../programme/eligibility/sentences.ts";
import { applicantsOf } from "../applicants-store.ts";
import { askingOf } from "../asking-of.ts";
import { mustBeUnbarred } from "../desk/barred.ts";
import { mustFind } from "../desk/taking.ts";
import { dayAtHome, type Found, opinionsOf, shownMatter } from "../desk/views.ts";
import { differences, results } from "../life/assessment.ts";
import { faultProblems } from "../life/fault-words.ts";
import type { Part } from "../life/steps.ts";
import { consultationsOf } from "../links/guest-store.ts";
import { type Dossier, memberDossier, officerDossier } from "./contract.ts";
import { requestsOfInstitutions } from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** A score with what the programme says of it; between two anchors, with both. */
function scoresOf({ programme: { criteria }, life }: Found): Dossier["scores"] {
  const apart = differences(criteria, life).map(({ code }) => code);
  return results(criteria, life)?.map(({ criterion, score, most }) => {
    const { name = "", scores = [] } = criteria.find(({ code }) => code === criterion) ?? {};
    const steps = scores.map((one) => one.score);
    const below = Math.max(...steps.filter((one) => one <= score));
    const above = Math.min(...steps.filter((one) => one >= score));
    const anchors = [...new Set([below, above])].flatMap((near) => {
      const anchor = scores.find((one) => one.score === near)?.anchor;
      return anchor === undefined ? [] : [anchor];
    });
    return { name, score, most, anchors, wasTalkedOver: apart.includes(criterion) };
  });
}

async function dossierFor(tx: Transaction, part: Part, { request }: { readonly request: string }, asked: Asked) {
  const { now, language } = asked;
  const found = await mustFind(tx, request, part, asked);
  await mustBeUnbarred(tx, found, part, asked);
  const { row, sent, programme, life } = found;
  const { content } = sent;
  const sentOn = (row.sentAt ?? sent.sentAt).toISOString().slice(0, 10);
  const asking = askingOf(content, await applicantsOf(tx, request));
  const area = programme.areas.find(({ code }) => code === content.area);
  const topic = area?.topics.find(({ code }) => code === content.topic);
  const matter = shownMatter(found);
  const scores = scoresOf(found);
  const names = content.applicants.map(({ name }) => name);
  const { problem, change, beneficiaries, contribution, support } = content;
  return {
    ...{ request, number: row.number ?? "", programme: row.programme, programmeTitle: programme.title },
    ...{ on: dayAtHome(programme, now), state: life.state, title: content.title },
    sentOn: dayAtHome(programme, row.sentAt ?? sent.sentAt),
    institutions: [...content.applicants],
    said: { problem, change, beneficiaries, contribution, support },
    ...(area ? { areaName: area.name } : {}),
    ...(topic ? { topicName: topic.name } : {}),
    activityNames: programme.activities.filter(({ code }) => content.activities.includes(code)).map(({ name }) => name),
    openRules: eligibility(programme, asking, sentOn)
      .filter(({ outcome }) => outcome !== "passed")
      .map((one) => sentenceOf(one, asking, namesIn(programme, language), language).why),
    ...(scores ? { scores } : {}),
    // In no order that tells whose is whose.
    notes: scores
      ? life.assessments
          .map(({ note }) => note)
          .filter((note) => note !== "")
          .sort()
      : [],
    opinions: opinionsOf(found, await consultationsOf(tx, request), now),
    earlier: [...(await requestsOfInstitutions(tx, { request, programme: row.programme, names }))],
    ceilings: [...programme.ceilings],
    ...(matter ? { matter } : {}),
  };
}

const shared = {
  problems: faultProblems,
  deed: ({ request }: { readonly request: string }, { programme }: Pick<Dossier, "programme">) => ({
    request,
    programme,
  }),
};

export const servedOfficerDossier: Served<typeof officerDossier> = {
  ...shared,
  operation: officerDossier,
  handle: (tx, wanted, asked) => dossierFor(tx, "officer", wanted, asked),
};

export const servedMemberDossier: Served<typeof memberDossier> = {
  ...shared,
  operation: memberDossier,
  handle: (tx, wanted, asked) => dossierFor(tx, "member", wanted, asked),
};
