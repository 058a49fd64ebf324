/** The desk of a programme, its assessors and its committees: read, decide by the rules of a request's life, write. */
import { programmesOf } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { eligibility, namesIn } from "../../programme/eligibility/ruled-by.ts";
import { sentenceOf } from "../../programme/eligibility/sentences.ts";
import { newestProgrammes, programmeVersion } from "../../programme/store.ts";
import { applicantsOf } from "../applicants-store.ts";
import { askingOf } from "../asking-of.ts";
import { lettersOf } from "../letters/letters-store.ts";
import { letterProblems } from "../letters/problem-words.ts";
import { areSettled } from "../life/assessment.ts";
import { barOf } from "../life/committee.ts";
import { faultProblems } from "../life/fault-words.ts";
import { consultationsOf, linksOfMatter } from "../links/guest-store.ts";
import { matterOf, offersLinks } from "../links/invite.ts";
import * as contract from "./contract.ts";
import { foundAll } from "./found-all.ts";
import { freshClock } from "./fresh.ts";
import { mattersShown } from "./matters.ts";
import { mattersBefore, mattersCounts, mattersDecided } from "./matters-store.ts";
import { deskProblems } from "./problem-words.ts";
import * as store from "./store.ts";
import { askerOf, assessorsOf, membersOf, mustFind, take, tieIn, today, unknown } from "./taking.ts";
import {
  committeeOf,
  dayAtHome,
  type Found,
  opinionsOf,
  seatLinks,
  shownAssessments,
  shownCommittees,
  shownConsultations,
  shownCriteria,
  shownMatter,
  shownMembers,
  shownRequest,
  shownTimes,
  shownToMember,
} from "./views.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = { ...letterProblems, ...faultProblems, ...deskProblems };

export const servedDeskRequests: Served<typeof contract.deskRequests> = {
  operation: contract.deskRequests,
  handle: async (tx, { programme: wanted, stage, page }, { actor, now }) => {
    const own = programmesOf(actor, ["facility-officer"]);
    const kept = await store.officersProgrammes(tx, own);
    const known = await newestProgrammes(tx);
    const programmes = known
      .filter(({ programme: { code } }) => kept.includes(code))
      .map(({ programme: { code, title } }) => ({ code, title }));
    const programme = wanted ?? programmes[0]?.code;
    if (wanted !== undefined && !kept.includes(wanted)) unknown();
    if (programme === undefined) return { programmes, counts: [], lines: [], page: 1, pages: 1 };
    const home = known.find(({ programme: { code } }) => code === programme)?.programme;
    // Late by the day it is where the programme is at home.
    const counts = await store.boardCounts(tx, programme, home ? dayAtHome(home, now) : today(now));
    const most = 100;
    const lines = await store.boardLines(tx, { programme, stage, from: (page - 1) * most, most });
    const count = counts
      .filter((one) => stage === undefined || one.stage === stage)
      .reduce((sum, one) => sum + one.count, 0);
    const versions = new Map<number, NonNullable<Awaited<ReturnType<typeof programmeVersion>>>>();
    for (const { programme_version: version } of lines) {
      if (versions.has(version)) continue;
      const found = await programmeVersion(tx, programme, version);
      if (found) versions.set(version, found);
    }
    return {
      programmes,
      programme,
      counts: [...counts],
      lines: lines.map((line) => freshClock(line, versions.get(line.programme_version)?.programme, now)),
      ...{ page, pages: Math.max(1, Math.ceil(count / most)) },
    };
  },
};

type Seats = ReturnType<typeof seatLinks>;
const withLinks = <One extends { readonly person: string }>(members: readonly One[], seats: Seats) =>
  members.map((one) => ({ ...one, ...(seats.get(one.person) ?? { isByLink: false, maySend: false }) }));

export const servedDeskRequest: Served<typeof contract.deskRequest> = {
  operation: contract.deskRequest,
  handle: async (tx, { request }, asked) => {
    const { actor, now, language } = asked;
    const found = await mustFind(tx, request, "officer", asked);
    const { row, sent: asSent, programme, life, places } = found;
    const asker = await askerOf(tx, "officer", asked);
    const [members, assessors] = [await membersOf(tx, row.programme, now), await assessorsOf(tx, row.programme, now)];
    const names = new Map([...assessors, ...members].map(({ person, name }) => [person, name]));
    const applicants = await applicantsOf(tx, request);
    const asking = askingOf(asSent.content, applicants);
    const similar = await store.similarRequests(tx, {
      ...{ request, programme: row.programme, places, topic: asSent.content.topic },
      names: asSent.content.applicants.map(({ name }) => name),
    });
    const matter = shownMatter(found);
    const said = shownMembers(found, members, now);
    const sent = matter ? await linksOfMatter(tx, request, matterOf(found.history)) : [];
    const isOffered = offersLinks(committeeOf(programme, matter?.committee ?? ""), actor);
    const seats = seatLinks(found, members, sent, { isOffered, now });
    const { decision } = life;
    return {
      ...shownRequest(found, "officer", now),
      ...{ language: row.language, applicants: [...applicants], similar: [...similar] },
      eligibility: eligibility(programme, asking, today(row.sentAt ?? now)).map((one) => ({
        outcome: one.outcome,
        ...sentenceOf(one, asking, namesIn(programme, language), language),
      })),
      ...shownTimes(found, now),
      letters: [...(await lettersOf(tx, request))],
      ...tieIn(found, asker),
      assessors: life.assessors.map((person) => ({
        ...{ person, name: names.get(person) ?? "" },
        isIn: life.assessments.some(({ assessor }) => assessor === person),
      })),
      mayAssess: assessors
        .filter(({ person }) => !life.assessors.includes(person))
        .map((one) => {
          const bar = members.some(({ person }) => person === one.person)
            ? "has-assessed"
            : life.haveAssessed.includes(one.person)
              ? "was-relieved"
              : barOf({ recusals: [], haveAssessed: [] }, one, places);
          return { person: one.person, name: one.name, ...(bar === undefined ? {} : { bar }) };
        }),
      criteria: shownCriteria(programme),
      ...shownAssessments(found, actor.name, names),
      committees: shownCommittees(programme, now),
      consultations: shownConsultations(found, await consultationsOf(tx, request), now),
      ...(matter && said ? { matter: { ...matter, ...said, members: withLinks(said.members, seats) } } : {}),
      ...(decision
        ? {
            decision: {
              outcome: decision.outcome,
              reason: decision.reason,
              wayOn: decision.wayOn,
              on: dayAtHome(programme, decision.at),
            },
          }
        : {}),
    };
  },
};

/** What a form left out is absent. */
const without = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

type Took = { readonly request: string; readonly programme: string; readonly step: string };
const deed = (_: unknown, { request, programme, step }: Took) => ({ request, programme, step });

export const servedDeskStep: Served<typeof contract.deskStep> = {
  operation: contract.deskStep,
  problems,
  handle: (tx, { request, more, seen, ...step }, asked) =>
    take(tx, "officer", request, without(step), asked, { more, seen }),
  deed,
};

export const servedAssessorStep: Served<typeof contract.assessorStep> = {
  operation: contract.assessorStep,
  problems,
  handle: (tx, { request, scores, ...step }, asked) => {
    const settled = scores.map(({ criterion, score }) => ({ criterion, score }));
    return take(tx, "assessor", request, without({ ...step, scores, settled }), asked);
  },
  deed,
};

export const servedMemberStep: Served<typeof contract.memberStep> = {
  operation: contract.memberStep,
  problems,
  handle: (tx, { request, ...step }, asked) => take(tx, "member", request, without(step), asked),
  deed,
};

const waiting = ({ row, sent, life }: Found) => ({
  ...{
    request: row.request,
    number: row.number ?? "",
    title: sent.content.title,
    programme: row.programme,
    state: life.state,
  },
});

function waitsFor({ life, programme }: Found, person: string): "score" | "other" | "discuss" | "nothing" {
  if (life.state !== "assessment") return "nothing";
  if (!life.assessments.some(({ assessor }) => assessor === person)) return "score";
  if (life.assessments.length < 2) return "other";
  return areSettled(programme.criteria, life) ? "nothing" : "discuss";
}

export const servedAssessorRequests: Served<typeof contract.assessorRequests> = {
  operation: contract.assessorRequests,
  handle: async (tx, _, asked) => {
    const person = asked.actor.name;
    const all = await foundAll(tx, await store.requestsOfAssessor(tx, person), "assessor", asked);
    const mine = all.filter(({ life }) => life.assessors.includes(person));
    return { lines: mine.map((found) => ({ ...waiting(found), waits: waitsFor(found, person) })) };
  },
};

export const servedAssessorRequest: Served<typeof contract.assessorRequest> = {
  operation: contract.assessorRequest,
  handle: async (tx, { request }, asked) => {
    const found = await mustFind(tx, request, "assessor", asked);
    // Whoever was relieved, or was never named, finds nothing here.
    if (!found.life.assessors.includes(asked.actor.name)) unknown();
    return {
      ...shownRequest(found, "assessor", asked.now),
      ...tieIn(found, await askerOf(tx, "assessor", asked)),
      opinions: opinionsOf(found, await consultationsOf(tx, request), asked.now),
      criteria: shownCriteria(found.programme),
      ...shownAssessments(found, asked.actor.name),
    };
  },
};

const mostMatters = 100;

export const servedMemberRequests: Served<typeof contract.memberRequests> = {
  operation: contract.memberRequests,
  handle: async (tx, { which, page }, asked) => {
    const { actor, now } = asked;
    const own = programmesOf(actor, ["committee-member"]);
    const known = (await newestProgrammes(tx)).map(({ programme }) => programme);
    const sits = known.filter(({ code }) => own === undefined || own.includes(code));
    // A last day is over by the day it is where the programme is at home.
    const homes = new Map(sits.map((programme) => [programme.code, dayAtHome(programme, now)]));
    const counts = await mattersCounts(tx, homes);
    const range = { homes, from: (page - 1) * mostMatters, most: mostMatters };
    const shared = { which, counts, page, pages: Math.max(1, Math.ceil(counts[which] / mostMatters)) };
    if (which === "decided") {
      const decided = (await mattersDecided(tx, range)).map(({ ended_at, ...line }) => {
        const home = sits.find(({ code }) => code === line.programme);
        return { ...line, decidedOn: home ? dayAtHome(home, ended_at) : today(ended_at) };
      });
      return { ...shared, lines: [], decided };
    }
    const lines = await mattersBefore(tx, { ...range, person: actor.name });
    const { ties } = await askerOf(tx, "member", asked);
    return { ...shared, lines: await mattersShown(tx, lines, { person: actor.name, ties }), decided: [] };
  },
};

export const servedMemberRequest: Served<typeof contract.memberRequest> = {
  operation: contract.memberRequest,
  handle: async (tx, { request }, asked) => {
    const { actor, now } = asked;
    const found = await mustFind(tx, request, "member", asked);
    const me = (await membersOf(tx, found.row.programme, now)).find(({ person }) => person === actor.name) ?? unknown();
    return shownToMember(found, me, await consultationsOf(tx, request), now) ?? unknown();
  },
};
