/** Consultations and decisions by links: read, decide by the rules of a request's life, write. */
import { randomUUID } from "node:crypto";
import type { Person } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { deskProblems } from "../desk/problem-words.ts";
import { askerOf, keepStep, membersOf, mustFind, officersOf, sentOf, take, tieIn, unknown } from "../desk/taking.ts";
import { committeeOf, dayAtHome, type Found, shownRequest, shownToMember, versionFor } from "../desk/views.ts";
import { barOf } from "../life/committee.ts";
import { consulted, type Happening } from "../life/contract.ts";
import { faultProblems } from "../life/fault-words.ts";
import { sayingsOf } from "../life/life.ts";
import { closedOf, faultOf, happening } from "../life/steps.ts";
import { lockedRequest, requestById } from "../sent-store.ts";
import * as contract from "./contract.ts";
import * as store from "./guest-store.ts";
import { askByLetter, inviteMember, matterOf, offersLinks, tellMember, tellOfficers } from "./invite.ts";
import type { KeptConsultation } from "./opinions.ts";
import { linkProblems } from "./problem-words.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = { ...faultProblems, ...deskProblems, ...linkProblems };

type Wh = { readonly request: string; readonly programme: string };
const which = ({ row }: Found): Wh => ({ request: row.request, programme: row.programme });

const consultationIn = async (tx: Transaction, request: string, consultation: string): Promise<KeptConsultation> =>
  (await store.consultationsOf(tx, request)).find((one) => one.consultation === consultation) ?? unknown();

export const servedAskConsultation: Served<typeof contract.askConsultation> = {
  operation: contract.askConsultation,
  problems,
  handle: async (tx, { request, bodies, question, until }, asked) => {
    const found = await mustFind(tx, request, "officer", asked, "held");
    const named = bodies.filter(({ body, address }) => body !== "" || address !== "");
    if (named.length === 0) refuse("nobody-consulted");
    if (named.some(({ body, address }) => body === "" || address === "")) refuse("consulted-incomplete");
    const version = versionFor("officer", found.history);
    if (!isSeen(asked.match, version)) refuse("stale", { version });
    for (const [at, { body, address, language }] of named.entries()) {
      const consultation = randomUUID();
      await store.keepConsultation(tx, request, { consultation, body, address, language, question }, asked.now);
      const step = { kind: "asked", consultation, until };
      await take(tx, "officer", request, step, { ...asked, match: String(version + at) });
      await askByLetter(tx, found, { consultation, until, language }, asked.now);
    }
    return { ...which(found), asked: named.length };
  },
  deed: (_, { request, programme, asked }) => ({ request, programme, asked }),
};

export const servedAskAgain: Served<typeof contract.askAgain> = {
  operation: contract.askAgain,
  problems,
  handle: async (tx, { request, consultation, until }, asked) => {
    const found = await mustFind(tx, request, "officer", asked, "held");
    const { language, address } = await consultationIn(tx, request, consultation);
    await take(tx, "officer", request, { kind: "asked", consultation, until }, asked);
    if (address !== undefined) await askByLetter(tx, found, { consultation, until, language }, asked.now);
    return which(found);
  },
  deed: ({ consultation }, { request, programme }) => ({ request, programme, consultation }),
};

export const servedWithdrawConsultation: Served<typeof contract.withdrawConsultation> = {
  operation: contract.withdrawConsultation,
  problems,
  handle: async (tx, { request, consultation }, asked) => {
    const found = await mustFind(tx, request, "officer", asked, "held");
    await consultationIn(tx, request, consultation);
    await take(tx, "officer", request, { kind: "unasked", consultation }, asked);
    await store.revokeGuestLinks(tx, request, { consultation }, asked.now);
    return which(found);
  },
  deed: ({ consultation }, { request, programme }) => ({ request, programme, consultation }),
};

const memberIn = async (tx: Transaction, { row }: Found, member: string, now: Date) =>
  (await membersOf(tx, row.programme, now)).find(({ person }) => person === member) ?? unknown();

export const servedSendDecisionLink: Served<typeof contract.sendDecisionLink> = {
  operation: contract.sendDecisionLink,
  problems,
  handle: async (tx, { request, member }, asked) => {
    const { actor, now } = asked;
    const found = await mustFind(tx, request, "officer", asked, "held");
    const { tie } = tieIn(found, await askerOf(tx, "officer", asked));
    if (tie !== undefined) refuse("interest", { place: tie });
    const { life, programme, places, history } = found;
    const { matter } = life;
    const committee = committeeOf(programme, matter?.committee ?? "");
    if (!matter || !committee || life.isPaused) return refuse("nothing-before-committee");
    if (!offersLinks(committee, actor)) refuse("links-off");
    const one = await memberIn(tx, found, member, now);
    const bar = barOf(life, one, places);
    if (bar !== undefined) refuse(bar);
    if (sayingsOf(life, member).length > 0) refuse("said-already");
    const { until } = matter;
    if (closedOf(matter, { programme, now }) === "procedure-over") refuse("procedure-over", { until });
    await inviteMember(tx, { found, committee, until, matter: matterOf(history) }, one, actor, now);
    return which(found);
  },
  deed: ({ member }, { request, programme }) => ({ request, programme, member }),
};

export const servedAnnulDecision: Served<typeof contract.annulDecision> = {
  operation: contract.annulDecision,
  problems,
  handle: async (tx, { request, member, why }, asked) => {
    const found = await mustFind(tx, request, "officer", asked, "held");
    await take(tx, "officer", request, { kind: "annulled", member, why }, asked);
    const one = (await membersOf(tx, found.row.programme, asked.now)).find(({ person }) => person === member);
    if (one) await tellMember(tx, "link-annulled", found, one, asked.now);
    return which(found);
  },
  deed: ({ member }, { request, programme }) => ({ request, programme, member }),
};

/** What every page behind a link says of its request. */
const behind = ({ row, programme }: Found) => ({
  ...{ programme: row.programme, programmeTitle: programme.title, institution: programme.institution },
  number: row.number ?? "",
});

async function consultedBy(tx: Transaction, link: string, now: Date, how: "seen" | "held") {
  const guest = (await store.guestLink(tx, link)) ?? unknown();
  const { consultation, request } = guest;
  if (consultation === undefined) return unknown();
  const row = (await (how === "held" ? lockedRequest : requestById)(tx, request)) ?? unknown();
  const found = await sentOf(tx, row, now);
  const step = found.life.consultations.find((one) => one.consultation === consultation) ?? unknown();
  // Under the lock, for another may have been sent meanwhile.
  const { revokedAt } = (await store.guestLink(tx, link)) ?? unknown();
  return { found, step, isRevoked: revokedAt !== undefined, kept: await consultationIn(tx, request, consultation) };
}

export const servedConsultedRequest: Served<typeof contract.consultedRequest> = {
  operation: contract.consultedRequest,
  handle: async (tx, { link }, { now }) => {
    const { found, step, isRevoked, kept } = await consultedBy(tx, link, now, "seen");
    const fault = faultOf(found.life, { kind: "opined", consultation: kept.consultation }, consulted, {
      ...{ programme: found.programme, places: found.places, members: [], now },
    });
    const standing = step.isWithdrawn
      ? "withdrawn"
      : isRevoked
        ? "replaced"
        : fault?.code === "consultation-over"
          ? "over"
          : fault
            ? "closed"
            : "open";
    const { clock: _, version: __, content, ...request } = shownRequest(found, "assessor", now);
    const { opinion, answeredBy, question, body } = kept;
    return {
      ...{ ...behind(found), body, standing, until: step.until },
      ...(opinion ? { answeredOn: dayAtHome(found.programme, opinion.at) } : {}),
      ...(standing === "open"
        ? {
            open: {
              question,
              // Documents may name persons; nobody looked through them for this reader.
              request: { ...request, content: { ...content, files: [] } },
              ...(opinion ? { opinion: { stance: opinion.stance, words: opinion.words, answeredBy } } : {}),
            },
          }
        : {}),
    };
  },
};

export const servedGiveOpinion: Served<typeof contract.giveOpinion> = {
  operation: contract.giveOpinion,
  problems,
  handle: async (tx, { link, stance, words, answeredBy }, { now }) => {
    const { found, isRevoked, kept } = await consultedBy(tx, link, now, "held");
    const { consultation, opinion } = kept;
    if (isRevoked) refuse("link-replaced");
    if (stance !== "no-objection" && words === "") refuse("opinion-unsaid");
    const around = { programme: found.programme, places: found.places, members: [], now };
    const fault = faultOf(found.life, { kind: "opined", consultation }, consulted, around);
    if (fault) refuse(fault.code, fault.facts);
    const done = { ...which(found), consultation };
    if (opinion?.stance === stance && opinion.words === words && kept.answeredBy === answeredBy)
      return { ...done, isNew: false };
    await store.keepOpinion(tx, { consultation, number: (opinion?.number ?? 0) + 1, stance, words }, now);
    await store.keepAnsweredBy(tx, consultation, answeredBy);
    await keepStep(tx, found, happening({ kind: "opined", consultation }, consulted, now));
    await tellOfficers(tx, found, opinion, await officersOf(tx, found.row.programme, now), now);
    return { ...done, isNew: true };
  },
  deed: (_, { request, programme, consultation, isNew }) => (isNew ? { request, programme, consultation } : undefined),
};

/** The seat a link is for, with the matter it is for and whether that is still the one before the committee. */
async function seatBy(tx: Transaction, link: string, now: Date, how: "seen" | "held") {
  const before = (await store.guestLink(tx, link)) ?? unknown();
  const row = (await (how === "held" ? lockedRequest : requestById)(tx, before.request)) ?? unknown();
  const found = await sentOf(tx, row, now);
  const guest = (await store.guestLink(tx, link, how)) ?? unknown();
  if (guest.person === undefined) return unknown();
  // Whoever sits there no longer has no link to anything.
  const me = await memberIn(tx, found, guest.person, now);
  return { found, guest, me, isBefore: found.life.matter !== undefined && guest.matter === matterOf(found.history) };
}

/** What was said by a link, out of all that happened: the last of that member by a link, once theirs was used. */
function saidThrough({ history, programme }: Found, { person, usedAt }: store.GuestLink) {
  if (usedAt === undefined) return undefined;
  const isIt = (one: Happening): boolean => one.by === person && one.at.getTime() === usedAt.getTime();
  const at = history.findLastIndex(isIt);
  const one = history[at];
  if (one?.kind !== "voted" && one?.kind !== "objected" && one?.kind !== "recused") return undefined;
  const isAnnulled = history.slice(at).some((later) => later.kind === "annulled" && later.member === person);
  const vote = one.kind === "voted" ? { vote: one.vote } : {};
  return { kind: one.kind, ...vote, on: dayAtHome(programme, one.at), isAnnulled };
}

export const servedSeatOfLink: Served<typeof contract.seatOfLink> = {
  operation: contract.seatOfLink,
  handle: async (tx, { link }, { now }) => {
    const { found, guest, me, isBefore } = await seatBy(tx, link, now, "seen");
    const { life, programme, places, history } = found;
    const put = history.filter((one) => one.kind === "put").at((guest.matter ?? 0) - 1);
    const committee = committeeOf(programme, put?.kind === "put" ? put.committee : "") ?? unknown();
    const bar = barOf(life, me, places);
    const isOver = !isBefore || !life.matter || closedOf(life.matter, { programme, now }) === "procedure-over";
    const standing = guest.usedAt
      ? "used"
      : guest.revokedAt
        ? "replaced"
        : isOver
          ? "over"
          : bar !== undefined
            ? "barred"
            : sayingsOf(life, me.person).length > 0
              ? "spoken"
              : "open";
    const said = saidThrough(found, guest);
    const kept = standing === "open" ? await store.consultationsOf(tx, found.row.request) : [];
    const open = standing === "open" ? shownToMember(found, me, kept, now) : undefined;
    return {
      ...{ ...behind(found), committee: committee.name, seat: me.name, standing },
      ...(standing === "barred" && bar !== undefined ? { bar } : {}),
      ...(said ? { said } : {}),
      ...(open ? { open } : {}),
    };
  },
};

/** What a form left out is absent. */
const without = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const servedDecideByLink: Served<typeof contract.decideByLink> = {
  operation: contract.decideByLink,
  problems,
  handle: async (tx, { link, ...said }, asked: Asked) => {
    const { now } = asked;
    const { found, guest, me, isBefore } = await seatBy(tx, link, now, "held");
    const { request, programme } = found.row;
    if (guest.usedAt) refuse("link-used");
    if (guest.revokedAt) refuse("link-replaced");
    if (!isBefore) refuse("nothing-before-committee");
    const actor: Person = {
      ...{ kind: "person", name: me.person, roles: [{ role: "committee-member", programme }], provedAt: now },
    };
    const match = String(versionFor("member", found.history));
    const { step } = await take(tx, "member", request, without({ ...said, through: "link" }), {
      ...asked,
      actor,
      match,
    });
    await store.keepUsed(tx, link, now);
    await tellMember(tx, "link-spoke", found, me, now);
    return { request, programme, step };
  },
  deed: (_, { request, programme, step }) => ({ request, programme, step, through: "link" }),
};
