/** What participants do themselves, and the links officers make for them: read, decide, write. */
import { createHash, randomUUID } from "node:crypto";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import { inLanguage } from "../../../base/text.ts";
import { isSeen } from "../../../base/version-seen.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { actionBehind, type FoundAction } from "../../actions/found.ts";
import { isOver } from "../../actions/life.ts";
import { endOf } from "../../clocks/days.ts";
import { consentVersion } from "../consent-words.ts";
import { mostOfAnAction, purposes } from "../contract.ts";
import { eraseRows } from "../forgetting.ts";
import { mustBeActivity, mustWrite } from "../found-list.ts";
import { participantProblems } from "../problem-words.ts";
import { inForce, isGiven, ofOnePerson, personOf } from "../rules.ts";
import * as people from "../store.ts";
import * as contract from "./contract.ts";
import { ownProblems } from "./problem-words.ts";
import * as store from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = { ...participantProblems, ...ownProblems };

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
const unknown = (): never => refuse("not-found", { what: "link" });

/** More for one activity are made by mistake. */
const mostLinks = 20;

export const servedMakeRegistration: Served<typeof contract.makeRegistration> = {
  operation: contract.makeRegistration,
  problems,
  handle: async (tx, { action, activity, lastDay, most }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    await mustBeActivity(tx, action, activity);
    if (lastDay < dayOf(asked.now)) refuse("day-over");
    const before = (await store.registrationLinks(tx, action)).filter((one) => one.activity === activity);
    if (before.length >= mostLinks) refuse("links-enough", { most: mostLinks });
    const link = randomUUID();
    await store.keepRegistrationLink(tx, { link, action, activity, lastDay, most }, asked.now);
    return { action, programme: programme.code, activity, link };
  },
  deed: (_, { action, programme, activity }) => ({ action, programme, activity }),
};

export const servedCloseRegistration: Served<typeof contract.closeRegistration> = {
  operation: contract.closeRegistration,
  problems,
  handle: async (tx, { action, link }, asked) => {
    const { programme } = await mustWrite(tx, action, asked);
    const kept = (await store.registrationLinks(tx, action)).find((one) => one.link === link) ?? unknown();
    await store.closeRegistrationLink(tx, link, asked.now);
    return { action, programme: programme.code, activity: kept.activity, link };
  },
  deed: (_, { action, programme, activity }) => ({ action, programme, activity }),
};

const behind = ({ programme, inForce: plan, plan: written }: FoundAction) => ({
  ...{ programme: programme.code, programmeTitle: programme.title, institution: programme.institution },
  ...{ isExercise: programme.isExercise, title: (plan?.plan ?? written).title },
});

const activityOf = ({ activities }: FoundAction, activity: string) => {
  const { title = "", from, until } = activities.find(({ code }) => code === activity) ?? {};
  return { activity, title, from, until };
};

function stateOf(kept: store.RegistrationLink, found: FoundAction, now: Date) {
  const zone = found.programme.calendars[0]?.zone ?? "UTC";
  if (kept.isClosed || isOver(found.life.status)) return "closed";
  if (endOf(zone, kept.lastDay) <= now) return "over";
  return kept.registered >= kept.most ? "full" : "open";
}

export const servedRegistration: Served<typeof contract.showRegistration> = {
  operation: contract.showRegistration,
  handle: async (tx, { link }, { now }) => {
    const kept = (await store.registrationLink(tx, link)) ?? unknown();
    const found = await actionBehind(tx, kept.action, now);
    const state = stateOf(kept, found, now);
    return { ...behind(found), activity: activityOf(found, kept.activity), lastDay: kept.lastDay, state };
  },
};

/** To one address, in a day, wherever it is registered: whoever writes somebody else's address fills nobody's letter box. */
const mostLetters = 3;
const day = 86_400_000;

export const servedRegister: Served<typeof contract.register> = {
  operation: contract.register,
  problems,
  handle: async (tx, { link, consents, form, accepts: _, ...said }, { now, language }) => {
    const seen = (await store.registrationLink(tx, link)) ?? unknown();
    const found = await actionBehind(tx, seen.action, now, "held");
    // Under the lock, for others may have registered meanwhile.
    const kept = (await store.registrationLink(tx, link)) ?? unknown();
    const { action, activity } = kept;
    const which = { action, programme: found.programme.code, activity };
    const hash = createHash("sha256").update(form).digest("hex");
    if (await store.hasRegistered(tx, link, hash)) return { ...which, isNew: false };
    const state = stateOf(kept, found, now);
    if (state !== "open") refuse(state === "full" ? "registration-full" : "registration-closed");
    const rows = await people.participantRows(tx, action);
    const known = rows.find(({ email }) => email === said.email);
    if (!known && rows.length >= mostOfAnAction) refuse("registration-full");
    const participant = known?.participant ?? randomUUID();
    // Of who is there already nothing is changed by whoever types their address: they are told by letter, and change it themselves.
    if (!known) {
      await people.keepParticipant(tx, { ...said, participant, action }, now);
      for (const purpose of purposes.filter((one) => consents.includes(one))) {
        const given = { purpose, says: "given", how: "registration", on: dayOf(now) } as const;
        await people.keepConsent(tx, participant, { ...given, textVersion: consentVersion }, now);
      }
    }
    await people.keepParticipation(tx, { action, activity, participant }, now);
    await store.keepRegistration(tx, { link, participant, form: hash }, now);
    const own = await store.keepParticipantLink(tx, { link: randomUUID(), participant, language }, now);
    const since = new Date(now.getTime() - day);
    if ((await store.lettersToAddress(tx, said.email, since)) < mostLetters) {
      const { title } = activityOf(found, activity);
      const facts = { programme: inLanguage(found.programme.title, language).words, activity: title };
      await store.keepParticipantLetter(tx, { link: own, facts }, now);
    }
    return { ...which, isNew: true };
  },
  deed: (_, { isNew, ...which }) => (isNew ? which : undefined),
};

/** Whose link it is, with all of the action they are in. A link of who was erased leads nowhere. */
async function mustBeTheirs(tx: Transaction, link: string, now: Date, how: "seen" | "held" = "seen") {
  const { action } = (await store.participantOfLink(tx, link)) ?? unknown();
  const found = await actionBehind(tx, action, now, how);
  const { participant } = (await store.participantOfLink(tx, link)) ?? unknown();
  const rows = await people.participantRows(tx, action);
  const row = rows.find((one) => one.participant === participant) ?? unknown();
  const said = (await people.consentsOf(tx, action)).filter((one) => one.participant === participant);
  const consents = said.map(({ participant: _, ...one }) => one);
  return { found, rows, row, consents, done: { action, programme: found.programme.code, participant } };
}

export const servedOwnParticipation: Served<typeof contract.ownParticipation> = {
  operation: contract.ownParticipation,
  handle: async (tx, { link }, { now }) => {
    const { found, row, consents, done } = await mustBeTheirs(tx, link, now);
    const { participant, sameAs: _, isErased: __, activities, ...person } = row;
    const sessions = await people.sessionsOf(tx, done.action);
    const marks = (await people.marksOf(tx, done.action)).filter((one) => one.participant === participant);
    return {
      ...behind(found),
      person,
      activities: activities.map((activity) => activityOf(found, activity)),
      consents,
      attendance: marks.flatMap(({ activity, session, says }) =>
        sessions
          .filter((one) => one.activity === activity && one.session === session)
          .map((one) => ({ activity, day: one.day, title: one.title, says })),
      ),
    };
  },
};

export const servedChangeOwn: Served<typeof contract.changeOwn> = {
  operation: contract.changeOwn,
  problems,
  handle: async (tx, { link, ...said }, { now, match }) => {
    const { row, done } = await mustBeTheirs(tx, link, now, "held");
    if (!isSeen(match, row.version)) refuse("stale", { version: row.version });
    await people.keepChanged(tx, done.participant, { ...said, email: row.email });
    return done;
  },
  deed: (_, done) => done,
};

export const servedSayOwnConsent: Served<typeof contract.sayOwnConsent> = {
  operation: contract.sayOwnConsent,
  problems,
  handle: async (tx, { link, consents: wanted }, { now }) => {
    const { consents, done } = await mustBeTheirs(tx, link, now, "held");
    const held = inForce(consents);
    const changed = purposes.filter((purpose) => wanted.includes(purpose) !== isGiven(held, purpose));
    for (const purpose of changed) {
      const says = wanted.includes(purpose) ? "given" : "withdrawn";
      const said = { purpose, says, how: "own-link", on: dayOf(now), textVersion: consentVersion } as const;
      await people.keepConsent(tx, done.participant, said, now);
    }
    return { ...done, changed: changed.length };
  },
  deed: (_, { changed, ...done }) => (changed === 0 ? undefined : { ...done, changed }),
};

export const servedEraseOwn: Served<typeof contract.eraseOwn> = {
  operation: contract.eraseOwn,
  problems,
  handle: async (tx, { link }, { now }) => {
    const { rows, row, done } = await mustBeTheirs(tx, link, now, "held");
    await eraseRows(tx, ofOnePerson(rows, personOf(row)), now);
    return done;
  },
  deed: (_, done) => done,
};
