/**
 * The only way anything is done, whoever asks: right → parse → prepare → one transaction → handle → prove the output
 * → deed, and with it once more whether the asker still is who they were.
 *
 * A handler gets the transaction and nothing else it could write through; throwing is the only way to refuse, and a
 * refusal the operation did not declare is a defect of ours, not an answer to the asker.
 */
import type { z } from "zod";
import { awaitsAny, awaitsFor, may } from "../base/actor.ts";
import { commonRefusals, type Operation } from "../base/operation.ts";
import { isRefusal, refuse } from "../base/refusal.ts";
import type { Asked, Served, ServedFromDatabase, ServedFromReleases } from "../base/served.ts";
import { strictly } from "../base/strict-schema.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { endWithDeed, keepDeedIf, saidAbout, sealDeeds } from "../store/deeds.ts";
import { answered, endWithAnswered, keepAnswered } from "../store/done-once.ts";
import type { Database } from "../store/open.ts";
import { noLongerSo } from "../store/remembered.ts";
import { type Transaction, transaction } from "../store/transaction.ts";
import { isByAnother, isOverTime, isTrouble, trouble } from "../store/trouble.ts";
import { asNow, isOwnChange, stands, stillStands } from "./accounts/standing.ts";

export type Context = Asked & {
  readonly archive: Archive;
  /** Not needed for what is read from releases. */
  readonly database?: Database;
  /** `Idempotency-Key`: what was sent with it once is not done again, and gets the same answer. */
  readonly onceKey?: string;
  /** Told of every deed, once it is kept for good. */
  readonly kept?: (operation: string) => void;
};

/** How long who somebody is counts as proved, for what needs it proved anew. */
const provedFor = 15 * 60_000;

/** Refuses who may not ask for this at all: a stranger is shown the door where there is one, everybody else is told no. */
function mustBeAllowed(operation: Operation, { actor, now }: Pick<Asked, "actor" | "now">): void {
  if (!may(actor, operation.may)) {
    if (awaitsFor(actor, operation.may)) refuse("second-proof-needed");
    refuse(actor.kind === "reader" && operation.may !== "operate" ? "sign-in-needed" : "not-permitted");
  }
  if (operation.proves && actor.kind === "person" && now.getTime() - actor.provedAt.getTime() > provedFor)
    refuse("prove-again");
}

/** A refusal that its operation does not declare: ours to mend, shown as "internal". */
const undeclared = (operation: Operation, cause: unknown): Error =>
  new Error(`${operation.name} refused with a code it does not declare`, { cause });

/** What is wrong with an input, one line a fault; nothing of what was sent is repeated but the names of fields. */
function faults(error: z.ZodError): readonly { readonly field: string; readonly fault: string }[] {
  return error.issues.slice(0, 20).map((issue) => ({
    field: (issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [...issue.path, key].join(".")).join(", ")
      : issue.path.join(".")
    ).slice(0, 200),
    fault: issue.code === "unrecognized_keys" ? "unknown" : issue.message,
  }));
}

/**
 * What was sent, as text that a database of ours keeps: without the one character none keeps (it comes with what is copied
 * out of a document, is seen by nobody, and means nothing), and with a replacement where a letter of two units was cut in
 * half, which no reader of JSON but ours would take.
 */
function keepable(sent: unknown): unknown {
  if (typeof sent === "string") return sent.replaceAll("\u0000", "").toWellFormed();
  if (Array.isArray(sent)) return sent.map(keepable);
  if (typeof sent !== "object" || sent === null || Object.getPrototypeOf(sent) !== Object.prototype) return sent;
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toWellFormed(), keepable(value)]));
}

function parse(operation: Operation, input: unknown): unknown {
  const given = operation.from === "database" ? keepable(input) : input;
  const parsed = strictly(operation.input).safeParse(given);
  if (parsed.success) return parsed.data;
  const found = faults(parsed.error);
  return refuse("input-invalid", { fields: found.map((one) => one.field).filter((field) => field !== "") }, found);
}

/** An output its schema does not allow never leaves. */
function prove(operation: Operation, output: unknown): unknown {
  const proved = operation.output.safeParse(output);
  if (proved.success) return proved.data;
  throw new Error(`${operation.name} answered what its output does not allow`, { cause: proved.error });
}

const isView = (served: Served<Archive, Transaction>): served is ServedFromReleases<Archive> => "view" in served;

/** A reader, who may do nothing but read, can do nothing twice. */
const onceOf = (operation: Operation, input: unknown, { onceKey, actor, now }: Omit<Context, "archive">) =>
  onceKey === undefined || operation.method === "GET"
    ? undefined
    : { actor: actor.name, key: onceKey, operation: operation.name, input, now };

/** Whoever asked is no longer who they were when they asked: thrown to undo what was done meanwhile. */
const changed = new Error("what the asker holds changed while it was done");

/** As often as what somebody holds may change under one deed, before it is not done at all. */
const changesBorne = 3;

/** Whoever writes waits for others, and is bounded by how long a lock may be waited for; nobody reads without end. */
const reads = { readOnly: true, longestMs: 20_000 };
const writes = { readOnly: false };

/** What was given away is a deed, kept before it is given: by a transaction of its own, for what it was read in writes nothing. */
async function keepExport(
  { operation, deed }: ServedFromDatabase<Transaction>,
  input: unknown,
  output: unknown,
  asked: Omit<Context, "archive">,
  database: Database,
): Promise<void> {
  const { actor, now: at } = asked;
  const facts = deed?.(input, output, asked) ?? {};
  const kept = { at, actor: actor.name, operation: operation.name, facts };
  const holds = await transaction(database, { readOnly: false }, (tx) => keepDeedIf(tx, kept, stillStands(actor)));
  if (!holds) throw changed;
}

/**
 * How a transaction ends that keeps a deed: with it, in one journey, undone where the asker is no longer who they were; or,
 * where that was the deed's own doing, once it was asked whose doing it was.
 */
type Ending = "with-the-deed" | "once-asked";

async function inTransaction(
  served: ServedFromDatabase<Transaction>,
  input: unknown,
  context: Omit<Context, "archive">,
  ending: Ending = "with-the-deed",
): Promise<unknown> {
  const { operation } = served;
  const { database, onceKey: _, kept, ...asked } = context;
  if (!database) throw trouble("database-down", `${operation.name} needs it`);
  if (operation.matches && asked.match === undefined) refuse("match-missing");
  const prepared = await served.prepare?.(input, asked);
  const readOnly = operation.method === "GET";
  const once = onceOf(operation, input, context);
  try {
    const done = await transaction(database, readOnly ? reads : writes, async (tx) => {
      const output = prove(operation, await served.handle(tx, input, asked, prepared));
      const facts = readOnly ? undefined : served.deed ? served.deed(input, output, asked) : {};
      const { actor, now: at } = asked;
      const deed = facts && { at, actor: actor.name, operation: operation.name, facts: { ...saidAbout(tx), ...facts } };
      if (deed && ending === "with-the-deed" && actor.kind !== "operator") {
        await (once
          ? endWithAnswered(tx, once, output, deed, stillStands(actor))
          : endWithDeed(tx, deed, stillStands(actor)));
        return { output, isDeed: true };
      }
      const { isFirst, holds } = readOnly
        ? { isFirst: true, holds: true }
        : once
          ? await keepAnswered(tx, once, output, deed, stillStands(actor))
          : { isFirst: true, holds: await (deed ? keepDeedIf(tx, deed, stillStands(actor)) : stands(tx, actor)) };
      if (!holds && !(await isOwnChange(database, actor))) throw changed;
      if (!isFirst) refuse("done-before");
      // The operator is one, and rare: what they did is in the chain at once.
      if (deed && actor.kind === "operator") await sealDeeds(tx);
      return { output, isDeed: deed !== undefined };
    });
    if (operation.exports) await keepExport(served, input, done.output, context, database);
    if (done.isDeed || operation.exports) kept?.(operation.name);
    return done.output;
  } catch (thrown) {
    // What was remembered is forgotten by now, and what is there is read.
    if (thrown === noLongerSo) return inTransaction(served, input, context, ending);
    if (isByAnother(thrown)) {
      if (await isOwnChange(database, context.actor)) return inTransaction(served, input, context, "once-asked");
      throw changed;
    }
    if (!once || isTrouble(thrown) || thrown === changed) throw thrown;
    // What was done before is refused the second time, more often than not, or cannot be done twice; it is told as it was.
    const before = await transaction(database, { readOnly: true }, (tx) => answered(tx, once));
    if (!before) throw thrown;
    return prove(operation, before.output);
  }
}

/** Done anew, as whoever the asker is by then, where that changed while it was done. */
async function asWhoTheyAre(
  served: ServedFromDatabase<Transaction>,
  input: unknown,
  context: Omit<Context, "archive">,
  borne = 0,
): Promise<unknown> {
  try {
    return await inTransaction(served, input, context);
  } catch (thrown) {
    const { database } = context;
    if (thrown !== changed || !database) throw thrown;
    if (borne === changesBorne) return refuse("not-permitted");
    const actor = await asNow(database, context.actor);
    mustBeAllowed(served.operation, { ...context, actor });
    return asWhoTheyAre(served, input, { ...context, actor }, borne + 1);
  }
}

/** Throws on what was thrown, where the operation declares it or every operation may; anything else is a defect. */
function throwDeclared(operation: Operation, { actor }: Pick<Asked, "actor">, thrown: unknown): never {
  if (!isRefusal(thrown)) throw thrown;
  if (thrown.code === "not-permitted" && operation.may === "take-part" && awaitsAny(actor))
    refuse("second-proof-needed");
  if (Object.hasOwn(commonRefusals, thrown.code) || Object.hasOwn(operation.refusals, thrown.code)) throw thrown;
  throw undeclared(operation, thrown);
}

/**
 * Refuses who may not ask, before anything of what they sent is read.
 *
 * throws  Refusal: as `perform` for the same asker
 */
export function mustBegin(operation: Operation, asked: Pick<Asked, "actor" | "now">): void {
  try {
    mustBeAllowed(operation, asked);
  } catch (thrown) {
    throwDeclared(operation, asked, thrown);
  }
}

/**
 * Does one operation for one asker.
 *
 * throws  Refusal: common or declared; trouble of the store; anything else is a defect
 */
export async function perform(
  served: Served<Archive, Transaction>,
  input: unknown,
  { archive, ...context }: Context,
): Promise<unknown> {
  const { operation } = served;
  try {
    mustBeAllowed(operation, context);
    const parsed = parse(operation, input);
    if (!isView(served)) return await asWhoTheyAre(served, parsed, context);
    const { database: _database, onceKey: _once, kept: _kept, ...asked } = context;
    return prove(operation, await served.view(archive, parsed, asked));
  } catch (thrown) {
    if (operation.method === "GET" && isOverTime(thrown)) refuse("takes-too-long");
    return throwDeclared(operation, context, thrown);
  }
}

/** Refusals that come from the way of asking, before there is an operation. */
const ofTheServer = { "not-ours": 403, "page-of-another": 409, "address-too-long": 414, "method-not-allowed": 405 };

const statuses: ReadonlyMap<string, number> = new Map(Object.entries({ ...commonRefusals, ...ofTheServer }));

/** The HTTP status of a refusal of an operation. */
export const statusOf = (code: string, operation?: Operation): number =>
  operation?.refusals[code] ?? statuses.get(code) ?? 500;
