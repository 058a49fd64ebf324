/** Actions of the facility: read, decide by the rules of their life, write. */
import { createHash, randomUUID } from "node:crypto";
import { programmesOf, roleOver } from "../../base/actor.ts";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import { inLanguage } from "../../base/text.ts";
import { isSeen } from "../../base/version-seen.ts";
import type { Transaction } from "../../store/transaction.ts";
import { newestProgrammes } from "../programme/store.ts";
import { mustFind as mustFindRequest, take } from "../requests/desk/taking.ts";
import { versionFor } from "../requests/desk/views.ts";
import { faultProblems } from "../requests/life/fault-words.ts";
import { keepRequestLetter, lengthenLinks, linkOf } from "../requests/links-store.ts";
import { linksUntil } from "../requests/rules.ts";
import { hasApprover } from "./approvers.ts";
import { planFrom } from "./begin.ts";
import { calendarOf } from "./calendar.ts";
import { withCodes } from "./codes.ts";
import { type PartName, type Plan, partNames } from "./contract.ts";
import { findingsOf, homeCurrency } from "./findings.ts";
import {
  actionOfRequest as actionOf,
  type FoundAction,
  mustBeFree,
  mustFindAction,
  mustFindOwnAction,
  tieTo,
} from "./found.ts";
import { actionLifeOf, isOver } from "./life.ts";
import { seriesOf } from "./numbers.ts";
import * as contract from "./operations.ts";
import { partOf, withPart } from "./parts.ts";
import { planCsv, rowsOf } from "./plan-tables.ts";
import { actionProblems } from "./problem-words.ts";
import { type AroundAction, actionFault, requester } from "./steps.ts";
import { type ActionHappening, ActionStep } from "./steps-contract.ts";
import * as store from "./store.ts";
import { byWhom, changesOf, dayOf, nextOf, numbered, toldHappening, toldOf } from "./views.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = { ...faultProblems, ...actionProblems };

const stampOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
const partStamp = (plan: Plan, part: PartName): string => stampOf(partOf(plan, part));

export const servedActions: Served<typeof contract.listActions> = {
  operation: contract.listActions,
  handle: async (tx, { programme: wanted, status, page }, { actor, now }) => {
    const own = programmesOf(actor, ["facility-officer", "programme-manager"]);
    const programmes = (await newestProgrammes(tx))
      .map(({ programme: { code, title } }) => ({ code, title }))
      .filter(({ code }) => own === undefined || own.includes(code));
    if (wanted !== undefined && !programmes.some(({ code }) => code === wanted))
      return refuse("not-found", { what: "programme" });
    const programme = wanted ?? programmes[0]?.code;
    if (programme === undefined) return { programmes, counts: [], lines: [], page: 1, pages: 1 };
    const counts = await store.actionCounts(tx, programme);
    const most = 100;
    const lines = await store.listedActions(tx, { programme, status, from: (page - 1) * most, most });
    const count = counts
      .filter((one) => status === undefined || one.status === status)
      .reduce((sum, one) => sum + one.count, 0);
    return {
      ...{ programmes, programme, counts: [...counts], page, pages: Math.max(1, Math.ceil(count / most)) },
      lines: lines.map(({ series, number, next_day, next_title, ...line }) => ({
        ...line,
        ...(series !== undefined && number !== undefined ? { number: numbered({ series, number }) } : {}),
        ...(next_day !== undefined && next_title !== undefined && !isOver(line.status)
          ? { next: { day: next_day, title: next_title, isLate: next_day < dayOf(now) } }
          : {}),
      })),
    };
  },
};

async function predecessorOf(tx: Transaction, { programme, action, plan, inForce }: FoundAction) {
  const all = await store.numberedActions(tx, programme.code, action);
  const mayFollow = all.map(({ series, number, ...one }) => ({ ...one, number: numbered({ series, number }) }));
  const wanted = (inForce?.plan ?? plan).predecessor;
  const predecessor = mayFollow.find((one) => one.action === wanted);
  return {
    mayFollow,
    told: predecessor ? { predecessor: { title: predecessor.title, number: predecessor.number } } : {},
  };
}

/** Versions set side by side. */
function comparedIn(found: FoundAction, was: number | undefined, is: number | undefined) {
  const of = (version: number) =>
    found.versions.find((one) => one.version === version)?.plan ?? refuse("not-found", { what: "version" });
  const before = was ?? found.life.inForce;
  if (before === undefined) return { changes: [] };
  const after = is === undefined ? found.plan : of(is);
  return {
    changes: changesOf(of(before), after),
    compared: { was: before, ...(is === undefined ? {} : { is }) },
  };
}

export const servedAction: Served<typeof contract.showAction> = {
  operation: contract.showAction,
  handle: async (tx, { action, was, is }, asked) => {
    const found = await mustFindAction(tx, action, asked);
    const { actor, now } = asked;
    const { plan, programme, life, inForce, history, request } = found;
    const tie = await tieTo(tx, found, asked);
    const { mayFollow, told } = await predecessorOf(tx, found);
    const { proposal, amending, back } = life;
    return {
      ...toldOf(found, now),
      ...told,
      ...(roleOver(actor, ["facility-officer"], { programme: programme.code }) ? { requestId: request.id } : {}),
      ...{ plan, mayFollow, ...(inForce ? { agreed: inForce.plan } : {}) },
      stamps: Object.fromEntries(partNames.map((part) => [part, partStamp(plan, part)])),
      findings: findingsOf(plan, programme).map((one) => ({ ...one, facts: { ...one.facts } })),
      ...comparedIn(found, was, is),
      ...(proposal
        ? {
            proposal: {
              ...{ version: proposal.version, on: dayOf(proposal.at), isOwn: proposal.by === actor.name },
              ...(proposal.agreedAt ? { agreedOn: dayOf(proposal.agreedAt) } : {}),
            },
          }
        : {}),
      ...(amending === undefined ? {} : { amending }),
      ...(back ? { back: { by: byWhom(back.by, actor.name), why: back.why } } : {}),
      mayPublish:
        life.startedOn !== undefined &&
        roleOver(actor, ["programme-manager"], { programme: programme.code }) !== undefined,
      hasApprover: await hasApprover(tx, found, proposal?.by ?? actor.name, now),
      history: history.map((one) => toldHappening(one, actor.name)),
      ...(tie === undefined ? {} : { tie }),
    };
  },
};

export const servedActionOfRequest: Served<typeof contract.actionOfRequest> = {
  operation: contract.actionOfRequest,
  handle: async (tx, { request }, asked) => {
    const { row, sent, life, history } = await mustFindRequest(tx, request, "officer", asked);
    const action = await actionOf(tx, request);
    return {
      ...(action === undefined ? {} : { action }),
      ...{ request, number: row.number ?? "", title: sent.content.title, state: life.state },
      version: versionFor("officer", history),
    };
  },
};

export const servedBeginAction: Served<typeof contract.beginAction> = {
  operation: contract.beginAction,
  problems,
  handle: async (tx, { request }, asked) => {
    const { sent } = await mustFindRequest(tx, request, "officer", asked, "held");
    const action = randomUUID();
    const { programme } = await take(tx, "officer", request, { kind: "became-action", action }, asked);
    const { plan, last } = withCodes(planFrom(sent.content));
    await store.keepAction(tx, { action, request, programme, plan, last }, asked.now);
    return { action, request, programme };
  },
  deed: (_, { action, request, programme }) => ({ action, request, programme }),
};

export const servedSavePlan: Served<typeof contract.savePlan> = {
  operation: contract.savePlan,
  problems,
  handle: async (tx, { action, part, ...said }, asked) => {
    const found = await mustFindAction(tx, action, asked, "held");
    await mustBeFree(tx, found, asked);
    if (isOver(found.life.status)) refuse("action-over", { status: found.life.status });
    if (found.life.writing !== "open") refuse("plan-not-open");
    if (asked.match !== partStamp(found.plan, part)) refuse("stale");

    const before = (await store.lastCodes(tx, action)) ?? refuse("not-found", { what: "action" });
    const { plan, last } = withCodes(withPart(found.plan, part, said), before);
    await store.keepPlan(tx, action, plan, last, asked.now);
    return { action, programme: found.programme.code, stamp: partStamp(plan, part) };
  },
  deed: ({ part }, { action, programme }) => ({ action, programme, part }),
};

const around = (found: FoundAction, now: Date): AroundAction => ({
  ...{ places: found.places, activities: found.activities.map(({ code }) => code), today: dayOf(now) },
  errors: findingsOf(found.plan, found.programme).filter(({ tier }) => tier === "error").length,
  isChanged: found.inForce === undefined || JSON.stringify(found.inForce.plan) !== JSON.stringify(found.plan),
});

/** A letter to whoever asked, by a link they have: there is a plan for them to read. */
async function tell(tx: Transaction, { request, programme }: FoundAction, now: Date): Promise<void> {
  const link = await linkOf(tx, request.id, undefined, now);
  if (link === undefined) return;
  const facts = { programme: inLanguage(programme.title, request.language).words, number: request.number };
  await keepRequestLetter(tx, { link, kind: "request-plan", facts }, now);
}

/** What a step means beside the list: a version kept, a number given, what was written taken back. */
async function follow(tx: Transaction, found: FoundAction, step: ActionStep, now: Date): Promise<void> {
  const { action, plan, programme, programmeVersion } = found;
  if (step.kind === "proposed") {
    await store.keepPlanVersion(tx, action, { version: step.version, programmeVersion, plan }, now);
    await store.keepActivities(
      tx,
      action,
      plan.activities.map(({ code }) => code),
    );
    await tell(tx, found, now);
  } else if (step.kind === "approved") {
    const approved = found.versions.find(({ version }) => version === step.version)?.plan ?? plan;
    const series = seriesOf(approved);
    if (!found.numbers.some((one) => one.series === series)) await store.giveNumber(tx, action, programme.code, series);
  } else if (step.kind === "amendment-dropped" && found.inForce) {
    const last = (await store.lastCodes(tx, action)) ?? refuse("not-found", { what: "action" });
    await store.keepPlan(tx, action, found.inForce.plan, last, now);
  }
}

/** One step of an action, asked of its rules and kept. */
async function takeStep(
  tx: Transaction,
  found: FoundAction,
  said: unknown,
  by: { readonly person: string; readonly ties: ReadonlySet<string> } | typeof requester,
  { match, now }: Asked,
) {
  if (!isSeen(match, found.history.length)) refuse("stale", { version: found.history.length });
  const parsed = ActionStep.safeParse(said);
  const step = parsed.success ? parsed.data : refuse("step-incomplete");
  const fault = actionFault(found.life, step, by, around(found, now));
  if (fault) refuse(fault.code, fault.facts);

  const one: ActionHappening = { ...step, at: now, by: by === requester ? requester : by.person };
  await store.keepActionHappening(tx, found.action, found.history.length + 1, one);
  // Whoever asked reads it by their link for as long as something happens to it.
  await lengthenLinks(tx, found.request.id, linksUntil("approved", now));
  await follow(tx, found, step, now);
  const life = actionLifeOf(found.beganAt, [...found.history, one]);
  const inForce = found.versions.find(({ version }) => version === life.inForce)?.plan;
  const next = isOver(life.status) ? undefined : nextOf({ activities: inForce?.activities ?? [], life });
  const { status, writing } = life;
  await store.keepActionStanding(tx, found.action, { status, writing, inForce: life.inForce, next });
  return { action: found.action, programme: found.programme.code, step: step.kind, status };
}

/** What a form left out is absent. */
const without = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

type Took = { readonly action: string; readonly programme: string; readonly step: string };
const deed = (_: unknown, { action, programme, step }: Took) => ({ action, programme, step });

export const servedActionStep: Served<typeof contract.stepAction> = {
  operation: contract.stepAction,
  problems,
  handle: async (tx, { action, plan, ...said }, asked) => {
    const found = await mustFindAction(tx, action, asked, "held");
    const place = await tieTo(tx, found, asked);
    const by = { person: asked.actor.name, ties: new Set(place === undefined ? [] : [place]) };
    // Put forward, it is the next; approved, it is the one that was seen.
    const version = said.kind === "proposed" ? found.life.versions + 1 : plan;
    return takeStep(tx, found, without({ ...said, version }), by, asked);
  },
  deed,
};

async function* fileOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function calendarFile(found: FoundAction, now: Date) {
  const { action, activities, life, history, plan, inForce, request } = found;
  const text = calendarOf(
    {
      ...{ action, activities, lives: life.activities, sequence: history.length },
      ...{ title: (inForce?.plan ?? plan).title, isCancelled: life.status === "cancelled" },
    },
    now,
  );
  const fileName = `${request.number.replaceAll("/", "-")}.ics`;
  return { mediaType: "text/calendar; charset=utf-8", fileName, pieces: fileOf(text) };
}

export const servedActionCalendar: Served<typeof contract.actionCalendar> = {
  operation: contract.actionCalendar,
  handle: async (tx, { action }, asked) => calendarFile(await mustFindAction(tx, action, asked), asked.now),
};

export const servedPlanFile: Served<typeof contract.planFile> = {
  operation: contract.planFile,
  handle: async (tx, { action, of, form }, asked) => {
    const { plan, inForce, life, programme, request } = await mustFindAction(tx, action, asked);
    const tabled = {
      plan: life.amending !== undefined && life.writing === "open" ? (inForce?.plan ?? plan) : plan,
      ...{ activities: life.activities, home: homeCurrency(programme) },
    };
    const text = form === "csv" ? planCsv(of, tabled) : `${JSON.stringify(rowsOf(of, tabled), undefined, 1)}\n`;
    const fileName = `${request.number.replaceAll("/", "-")}-${of}.${form}`;
    const mediaType = form === "csv" ? "text/csv; charset=utf-8" : "application/json";
    return { mediaType, fileName, pieces: fileOf(text) };
  },
  deed: ({ action, of, form }) => ({ action, of, form }),
};

export const servedOwnAction: Served<typeof contract.ownAction> = {
  operation: contract.ownAction,
  handle: async (tx, { link }, { now }) => {
    const found = await mustFindOwnAction(tx, link, now);
    const { life, inForce, versions, request, plan } = found;
    const { told } = await predecessorOf(tx, found);
    const before = versions.find(({ version }) => version === life.proposal?.version);
    return {
      ...toldOf(found, now),
      ...told,
      // A version that was sent back is nothing they are to rely on.
      versions: toldOf(found, now).versions.filter(({ outcome }) => outcome !== "not-approved"),
      ...{ language: request.language, requestTitle: (inForce?.plan ?? before?.plan ?? plan).title },
      ...(before && life.proposal
        ? {
            proposed: {
              ...{ version: before.version, plan: before.plan },
              ...(life.proposal.agreedAt ? { agreedOn: dayOf(life.proposal.agreedAt) } : {}),
            },
          }
        : {}),
      ...(inForce ? { agreed: inForce.plan } : {}),
      changes: before && inForce ? changesOf(inForce.plan, before.plan) : [],
    };
  },
};

export const servedOwnActionStep: Served<typeof contract.ownActionStep> = {
  operation: contract.ownActionStep,
  problems,
  handle: async (tx, { link, kind, plan, why }, asked) => {
    const found = await mustFindOwnAction(tx, link, asked.now, "held");
    return takeStep(tx, found, without({ kind, version: plan, why }), requester, asked);
  },
  deed,
};

export const servedActionFeed: Served<typeof contract.actionFeed> = {
  operation: contract.actionFeed,
  handle: async (tx, { link }, { now }) => calendarFile(await mustFindOwnAction(tx, link, now), now),
};
