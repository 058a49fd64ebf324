/** The log, read and verified by auditors; what may be seen of who did a deed is decided here. */
import { z } from "zod";
import type { Actor, RoleName } from "../base/actor.ts";
import type { Operation } from "../base/operation.ts";
import { refuse } from "../base/refusal.ts";
import type { ServedFromDatabase } from "../base/served.ts";
import { checkChain } from "../store/chain.ts";
import { hashOf } from "../store/deeds.ts";
import type { Transaction } from "../store/transaction.ts";
import { downloadLog, inOneFile, listDeeds, type ShownDeed, showDeed, verifyLog } from "./contract.ts";
import { logLines } from "./log-lines.ts";
import * as store from "./store.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

const onePage = 50;

/** Roles that come with the log or the house: whoever holds another is not told who did what. */
const apart: readonly RoleName[] = ["auditor", "administrator"];

/** Who answers, judges or is judged in an edition is no auditor of it; what an editor reads of it anyhow, they may read here. */
const parts: readonly RoleName[] = ["author", "second-author", "reviewer", "government", "harmoniser", "adjudicator"];

/** A deed on one answer names it so. */
const OfAnswer = z.object({ edition: z.string(), place: z.string(), period: z.string(), indicator: z.string() });

type Eyes = { readonly sight: store.Sight; readonly who: "seen" | "hidden" };

function eyesOf(actor: Actor): Eyes {
  if (actor.kind === "operator") return { sight: undefined, who: "seen" };
  if (actor.kind !== "person") return refuse("not-permitted");
  const audits = actor.roles.filter(({ role }) => role === "auditor");
  const own = actor.roles.filter(({ role }) => parts.includes(role)).map(({ edition }) => edition);
  const isOfHouse = audits.some(({ edition }) => edition === undefined);
  if (!isOfHouse) {
    const only = audits.flatMap(({ edition, place }) => (edition && !place ? [edition] : []));
    return { sight: { only: own.includes(undefined) ? [] : only.filter((one) => !own.includes(one)) }, who: "hidden" };
  }
  if (actor.roles.every(({ role }) => apart.includes(role))) return { sight: undefined, who: "seen" };
  if (own.length === 0) return { sight: undefined, who: "hidden" };
  if (own.includes(undefined)) return { sight: { only: [] }, who: "hidden" };
  return { sight: { except: own.filter((edition) => edition !== undefined) }, who: "hidden" };
}

/** Facts that name a person, or that one could know a single answer's reviewer by: a question and a place say which answer it was. */
const telling = ["person", "role", "answer", "opinion", "comment"];

const factsOf = (row: store.DeedRow, { who }: Eyes): ShownDeed["facts"] => {
  const facts: unknown = JSON.parse(row.facts);
  return Object.fromEntries(
    Object.entries(typeof facts === "object" && facts !== null ? facts : {}).filter(
      ([name]) => who === "seen" || !telling.includes(name),
    ),
  );
};

async function shown(tx: Transaction, rows: readonly store.DeedRow[], eyes: Eyes): Promise<ShownDeed[]> {
  const ids = rows.map(({ deed_id }) => deed_id);
  const roles = await store.rolesOfDeeds(tx, ids);
  return rows.map((row) => ({
    deed: row.deed_id,
    at: eyes.who === "seen" ? row.at : row.at.slice(0, 10),
    what: row.operation,
    roles: roles.filter(({ deed_id }) => deed_id === row.deed_id).map(({ role }) => role),
    ...(eyes.who === "seen" ? { who: row.actor } : {}),
    facts: factsOf(row, eyes),
  }));
}

const ofEdition = z.object({ edition: z.string() });

/** Editions of which a page names the questions at most: beyond them the codes stand. */
const mostNamed = 5;

/** What the facts of some deeds are about, by name. */
async function namesIn(tx: Transaction, { sight }: Eyes, rows: readonly ShownDeed[], more: readonly string[]) {
  const about = rows.flatMap(({ facts }) => ofEdition.safeParse(facts).data?.edition ?? []);
  const asked = [...new Set([...more, ...about])].slice(0, mostNamed);
  const questions = asked.length === 0 ? [] : await store.questionsIn(tx, sight, asked);
  return {
    editions: [...(await store.seenEditions(tx, sight))],
    questions: questions.map(({ within, ...one }) => ({ ...one, ...(within === null ? {} : { within }) })),
  };
}

export const servedDeeds: Served<typeof listDeeds> = {
  operation: listDeeds,
  handle: async (tx, sought, { actor }) => {
    const eyes = eyesOf(actor);
    const hidden = eyes.who === "seen" ? [] : telling;
    const found = await store.deeds(tx, eyes.sight, { ...sought, hidden }, onePage + 1);
    const page = found.slice(0, onePage);
    const last = page.at(-1);
    const deeds = await shown(tx, page, eyes);
    return {
      deeds,
      named: await namesIn(tx, eyes, deeds, sought.edition === undefined ? [] : [sought.edition]),
      places: [...(await store.seenPlaces(tx, eyes.sight, sought.edition))],
      ...(found.length > onePage && last ? { older: last.deed_id } : {}),
      whats: eyes.sight === undefined ? [...(await store.kindsOfDeeds(tx))] : [],
      isWhole: eyes.sight === undefined ? "all" : "some",
      ...(eyes.who === "seen" ? { inFiles: await store.lastDeed(tx) } : {}),
    };
  },
};

export const servedDeed: Served<typeof showDeed> = {
  operation: showDeed,
  handle: async (tx, { deed }, { actor }) => {
    const eyes = eyesOf(actor);
    const rows = await store.deedAndNeighbours(tx, eyes.sight, deed);
    const row = rows.find(({ deed_id }) => deed_id === deed) ?? refuse("not-found", { what: "deed" });
    const [one] = await shown(tx, [row], eyes);
    if (!one) return refuse("not-found", { what: "deed" });
    const newer = rows.find(({ deed_id }) => deed_id > deed)?.deed_id;
    const older = rows.find(({ deed_id }) => deed_id < deed)?.deed_id;
    const expected = hashOf(row.previous_hash, deed, new Date(row.at), row.actor, row.operation, row.facts);
    const named = OfAnswer.safeParse(one.facts);
    const why = named.success ? await store.whyOf(tx, named.data, { by: row.actor, at: row.at }) : undefined;
    return {
      ...{ shown: one, named: await namesIn(tx, eyes, [one], []), holds: expected === row.hash ? "yes" : "no" },
      ...(why === undefined ? {} : { why }),
      // Whoever has a person's id could try which of them, and which second, comes to the hash.
      ...(eyes.who === "seen" ? { previousHash: row.previous_hash, hash: row.hash } : {}),
      ...(newer === undefined ? {} : { newer }),
      ...(older === undefined ? {} : { older }),
    };
  },
};

export const servedVerifyLog: Served<typeof verifyLog> = {
  operation: verifyLog,
  handle: async (tx, _, { actor }) => {
    const { whole, head, waiting, fault } = await checkChain(tx);
    return { whole, waiting, ...(eyesOf(actor).who === "seen" ? { head } : {}), ...(fault ? { fault } : {}) };
  },
};

export const servedDownloadLog: Served<typeof downloadLog> = {
  operation: downloadLog,
  handle: async (tx, { form, after }, { actor }) => {
    if (eyesOf(actor).who === "hidden") refuse("not-permitted");
    const rows = await store.deedsAfter(tx, after, inOneFile);
    return {
      mediaType: form === "csv" ? "text/csv; charset=utf-8" : "application/jsonl",
      fileName: `log-after-${after}.${form}`,
      pieces: logLines(rows, form),
    };
  },
  deed: ({ form, after }) => ({ form, after }),
};
