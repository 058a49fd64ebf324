/** Publishing, and reading back what was published. */
import type { z } from "zod";
import type { Operation } from "../../base/operation.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked, ServedFromDatabase } from "../../base/served.ts";
import type { Transaction } from "../../store/transaction.ts";
import { bundleName, bundleOf } from "./bundle.ts";
import { answersIn } from "./canonical.ts";
import { publish, published, type ReleaseRecord, rebuild, reservedIndexes } from "./contract.ts";
import { type Prepared, preparePublication } from "./prepare.ts";
import { rebuiltRelease } from "./rebuilt/store.ts";
import {
  keepAnswers,
  keepAxes,
  keepBeside,
  keepNotes,
  keepRelease,
  keepScores,
  keptRelease,
  keptReleases,
  lockedIndex,
  nextSequence,
} from "./store.ts";
import { keepDoubleCoding, keepReviews } from "./told/store.ts";
import { releaseProblems } from "./words.ts";

type Served<O extends Operation, P = unknown> = ServedFromDatabase<Transaction, O["input"], O["output"], P>;
type Published = z.input<(typeof publish)["output"]>;

async function keepAll(
  tx: Transaction,
  index: number,
  record: ReleaseRecord,
  { package: given, scores }: Prepared,
  { progress }: Asked,
): Promise<void> {
  const { instrument, answers, places, sources, reviews, doubleCoding } = given;
  const told = { ...(reviews ? { reviews } : {}), ...(doubleCoding ? { doubleCoding } : {}) };
  const bundle = bundleName(bundleOf({ record, instrument, answers, places, sources, scores, ...told }));
  const key = await keepRelease(tx, index, record, instrument, bundle);
  const nodes = scores.measures.reduce((sum, measure) => sum + measure.nodes.length, 0);
  const cells = answers.status.length;
  const all = cells + nodes * answers.covered.length;
  await keepAxes(tx, key, instrument, answers);
  await keepBeside(tx, key, places, sources);
  await keepAnswers(tx, key, instrument, answers, (rows) => progress?.(rows, all, "keeping"));
  await keepNotes(tx, key, answers);
  if (reviews) await keepReviews(tx, key, answers, reviews);
  if (doubleCoding) await keepDoubleCoding(tx, key, doubleCoding);
  await keepScores(tx, key, answers, scores, (rows) => progress?.(cells + rows, all, "keeping"));
}

/**
 * Keeps what was prepared as a release, inside a transaction: all of it or nothing, and the same twice changes nothing.
 * Given by the server to whatever else publishes.
 */
export async function publishOnce(
  tx: Transaction,
  { release, publishedOn }: Pick<z.output<(typeof publish)["input"]>, "release" | "publishedOn">,
  asked: Asked,
  prepared: Prepared,
): Promise<Published> {
  const { instrument, answers } = prepared.package;
  if (reservedIndexes.includes(instrument.id)) refuse("index-reserved", { index: instrument.id });
  const index = await lockedIndex(tx, instrument.id);
  const there = await keptRelease(tx, instrument.id, release);
  const sequence = await nextSequence(tx, index);

  const findings = [...prepared.findings];
  if (there?.record.digest === prepared.digest) return { outcome: "already-published", record: there.record, findings };
  if (there) refuse("release-exists-differs", { index: instrument.id, release });
  const record: ReleaseRecord = {
    index: instrument.id,
    id: release,
    sequence,
    publishedOn: publishedOn ?? asked.now.toISOString().slice(0, 10),
    instrumentVersion: instrument.version,
    digest: prepared.digest,
    places: answers.places.length,
    periods: [...answers.periods],
    answers: answersIn(answers),
  };

  await keepAll(tx, index, record, prepared, asked);
  return { outcome: "published", record, findings };
}

export const servedPublish: Served<typeof publish, Prepared> = {
  operation: publish,
  problems: releaseProblems,
  prepare: (input, asked) => preparePublication(input.package, asked.progress),
  handle: publishOnce,
  deed: (_, { outcome, record: { index, id, digest, answers } }) =>
    outcome === "published" ? { index, release: id, digest, answers } : undefined,
};

export const servedPublished: Served<typeof published> = {
  operation: published,
  handle: async (tx) => ({ releases: (await keptReleases(tx)).map(({ record, bundle }) => ({ record, bundle })) }),
};

export const servedRebuild: Served<typeof rebuild> = {
  operation: rebuild,
  problems: releaseProblems,
  handle: async (tx, { index, release }) => {
    const kept = await keptRelease(tx, index, release);
    if (kept === undefined) return refuse("not-found");
    const bytes = bundleOf(await rebuiltRelease(tx, kept.key, kept.record));
    if (bundleName(bytes) !== kept.bundle) refuse("release-altered", { index, release });
    return { bundle: kept.bundle, bytes };
  },
};
