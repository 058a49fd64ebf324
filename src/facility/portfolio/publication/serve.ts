/** Publishing an action in the portfolio, and taking it back: another version of the one list there is, and nothing kept beside it. */
import { roleOver } from "../../../base/actor.ts";
import type { Operation } from "../../../base/operation.ts";
import { refuse } from "../../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { type FoundAction, mustBeFree, mustFindAction, tieTo } from "../../actions/found.ts";
import { deliverablesOf } from "../../deliverables/found.ts";
import { faultProblems } from "../../requests/life/fault-words.ts";
import { areaNames } from "../areas.ts";
import { stampOf } from "../content.ts";
import type { Action, Portfolio } from "../contract.ts";
import { withPublished, withTakenBack } from "../rules.ts";
import { addVersion, lockPortfolio, newestPortfolio, numbersOf, requestMoments } from "../store.ts";
import * as contract from "./contract.ts";
import { idOf, likelyRegion, publicAction, publicationFault, publicIdOf, regionsFor } from "./entry.ts";
import { newPortfolio } from "./new-portfolio.ts";
import { publicationProblems } from "./problem-words.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const problems = { ...faultProblems, ...publicationProblems };

/** Publishing is its manager's: whoever else runs it finds nothing here. */
async function mustManage(tx: Transaction, action: string, asked: Asked, how: "seen" | "held"): Promise<FoundAction> {
  const found = await mustFindAction(tx, action, asked, how);
  const isTheirs = roleOver(asked.actor, ["programme-manager"], { programme: found.programme.code });
  return isTheirs === undefined ? refuse("not-found", { what: "action" }) : found;
}

/** The action it follows, where that is public too. */
function predecessorIn(
  { inForce, programme }: FoundAction,
  numbers: readonly string[],
  portfolio: Portfolio | undefined,
) {
  if (inForce?.plan.predecessor === undefined) return undefined;
  const ids = new Set(numbers);
  return portfolio?.actions.find(({ id, own }) => own?.programme === programme.code && ids.has(id))?.id;
}

/** What would be public of it now; undefined before it has begun. */
async function entryOf(
  tx: Transaction,
  found: FoundAction,
  portfolio: Portfolio | undefined,
  said: { readonly region: string; readonly area?: string; readonly reason?: string | undefined },
): Promise<Action | undefined> {
  const id = publicIdOf(found, portfolio);
  if (id === undefined || publicationFault(found, "-") !== undefined) return undefined;
  const moments = await requestMoments(tx, found.request.id);
  const before = found.inForce?.plan.predecessor;
  const numbers = before === undefined ? [] : await numbersOf(tx, before);
  const deliverables = (await deliverablesOf(tx, found.action)).flatMap(({ deliverable, life }) => {
    const title = Object.fromEntries(
      Object.entries(life.published?.title ?? {}).flatMap(([key, words]) => (words ? [[key, words]] : [])),
    );
    return life.published ? [{ id: deliverable, title }] : [];
  });
  const around = {
    ...{ id, deliverables, requestedOn: moments?.sent_at, decidedOn: moments?.ended_at },
    predecessor: predecessorIn(
      found,
      numbers.map((one) => idOf(found.programme.code, one)),
      portfolio,
    ),
  };
  return publicAction(found, around, { region: said.region, area: said.area, reason: said.reason });
}

/** Of what is read off the action, and not chosen in the form. */
const seenOf = (entry: Action | undefined): string =>
  stampOf({ ...entry, region: "", areas: [], own: { ...entry?.own, reason: undefined } });

export const servedShowPublication: Served<typeof contract.showPublication> = {
  operation: contract.showPublication,
  handle: async (tx, { action }, asked) => {
    const found = await mustManage(tx, action, asked, "seen");
    const portfolio = await newestPortfolio(tx);
    const id = publicIdOf(found, portfolio);
    const shown = portfolio?.actions.find((one) => one.id === id);
    const taken = portfolio?.withdrawn?.find((one) => one.id === id);
    const plan = found.inForce?.plan ?? found.plan;
    const [region, area] = [shown?.region ?? likelyRegion(plan.countries, portfolio) ?? "", shown?.areas[0] ?? ""];
    const entry = await entryOf(tx, found, portfolio, { region, area, reason: shown?.own?.reason });
    const tie = await tieTo(tx, found, asked);
    return {
      ...{ action, title: plan.title, programme: found.programme.code, programmeTitle: found.programme.title },
      ...{ region, area, ...(entry ? { entry } : {}) },
      ...(shown ? { shown } : {}),
      ...(taken ? { taken: { id: taken.id, on: taken.on, reason: taken.reason } } : {}),
      isCurrent: shown !== undefined && seenOf(shown) === seenOf(entry),
      asksReason: publicationFault(found, undefined) === "reason-missing",
      regions: regionsFor(portfolio),
      stamp: seenOf(entry),
      ...(tie === undefined ? {} : { tie }),
    };
  },
};

type Did = {
  readonly action: string;
  readonly programme: string;
  readonly id: string;
  readonly version: string;
  readonly isNew: boolean;
};
const deed = (_: unknown, { action, programme, id, version, isNew }: Did) =>
  isNew ? { action, programme, id, version } : undefined;

export const servedPublishAction: Served<typeof contract.publishAction> = {
  operation: contract.publishAction,
  problems,
  handle: async (tx, { action, region, area, reason }, asked) => {
    const found = await mustManage(tx, action, asked, "held");
    await mustBeFree(tx, found, asked);
    const fault = publicationFault(found, reason);
    if (fault) refuse(fault);
    await lockPortfolio(tx);
    const portfolio = await newestPortfolio(tx);
    const wrong = [
      ...(regionsFor(portfolio).some(({ id }) => id === region) ? [] : ["region"]),
      ...(Object.hasOwn(areaNames, area) ? [] : ["area"]),
    ];
    if (wrong.length > 0)
      refuse(
        "input-invalid",
        { fields: wrong },
        wrong.map((field) => ({ field, fault: "unknown" })),
      );
    const entry = (await entryOf(tx, found, portfolio, { region, area, reason })) ?? refuse("not-begun");
    if (asked.match !== seenOf(entry)) refuse("stale");

    const day = asked.now.toISOString().slice(0, 10);
    const next = withPublished(portfolio ?? newPortfolio(found.programme), entry);
    const { record, isNew } = await addVersion(tx, next, day);
    return { action, programme: found.programme.code, id: entry.id, version: record.version, isNew };
  },
  deed,
};

export const servedWithdrawAction: Served<typeof contract.withdrawAction> = {
  operation: contract.withdrawAction,
  problems,
  handle: async (tx, { action, reason }, asked) => {
    const found = await mustManage(tx, action, asked, "held");
    await mustBeFree(tx, found, asked);
    await lockPortfolio(tx);
    const portfolio = await newestPortfolio(tx);
    const shown = portfolio?.actions.find(({ id }) => id === publicIdOf(found, portfolio));
    if (!portfolio || !shown?.own) return refuse("not-public");

    const day = asked.now.toISOString().slice(0, 10);
    const { id, title, own } = shown;
    const { language, programme, programmeTitle } = own;
    const stone = { id, title, language, programme, programmeTitle, on: day, reason };
    const { record, isNew } = await addVersion(tx, withTakenBack(portfolio, stone), day);
    return { action, programme, id, version: record.version, isNew };
  },
  deed,
};
