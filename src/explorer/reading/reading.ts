/**
 * A reading: one release of one index, opened at one period, in one language. Every page of the public site begins
 * by opening one, and reads everything else from it.
 */
import { refuse } from "../../base/refusal.ts";
import { inLanguage, type Language, type LocalisedText } from "../../base/text.ts";
import type { Archive, PublishedRelease, ReleaseRecord } from "../../policy-index/releases/contract.ts";
import { newestOf } from "../../policy-index/releases/newest.ts";
import type { Edition, Labelled, Point } from "./contract.ts";
import type { Where } from "./paths.ts";
import { positions } from "./positions.ts";

export type Reading = {
  readonly archive: Archive;
  readonly release: PublishedRelease;
  readonly language: Language;
  readonly period: string;
};

/**
 * Opens a release for a reader, at a period (the release's last one unless another is named).
 *
 * throws  Refusal `not-found`, with what was not there: an index, a release, a period
 */
export function reading(
  archive: Archive,
  index: string,
  releaseId: string,
  language: Language,
  period?: string,
): Reading {
  const release = archive.release(index, releaseId);
  if (!release) {
    return archive.releases(index).length === 0
      ? refuse("not-found", { kind: "index", sought: index })
      : refuse("not-found", { kind: "release", sought: releaseId, index });
  }
  const wanted = period ?? release.answers.periods.at(-1) ?? "";
  if (!positions(release).period.has(wanted)) refuse("not-found", { kind: "period", sought: wanted, index });
  return { archive, release, language, period: wanted };
}

/** The same reading of another of its points. Only points that came from the archive are asked for. */
export const readingAt = (open: Reading, point: Point): Reading =>
  reading(open.archive, open.release.record.index, point.release, open.language, point.period);

/** A period of a release, with the name an address needs for it. */
export const pointIn = (release: PublishedRelease, period: string): Point => ({
  release: release.record.id,
  period,
  ...(period === release.answers.periods.at(-1) ? {} : { named: period }),
});

export const pointOf = (open: Reading): Point => pointIn(open.release, open.period);

export const whereOf = (open: Reading): Where => ({
  language: open.language,
  index: open.release.record.index,
  release: open.release.record.id,
  period: pointOf(open).named,
});

/** Records up to and including this release, oldest first: a permanent page never mentions what came after it. */
export const releasesUntil = (open: Reading): readonly ReleaseRecord[] =>
  open.archive.releases(open.release.record.index).filter((record) => record.sequence <= open.release.record.sequence);

/** Words of the index in the reader's language; `language` is there only when they are in another. */
export function worded(open: Reading, code: string, text: LocalisedText | undefined): Labelled {
  if (text === undefined) return { code, label: code };
  const found = inLanguage(text, open.language, open.release.instrument.language);
  return found.language === open.language
    ? { code, label: found.words }
    : { code, label: found.words, language: found.language };
}

export const plainWords = (open: Reading, text: LocalisedText | undefined): string | undefined =>
  text === undefined ? undefined : inLanguage(text, open.language, open.release.instrument.language).words;

export function edition(open: Reading): Edition {
  const { record, instrument } = open.release;
  return {
    index: worded(open, record.index, instrument.title),
    release: record.id,
    period: open.period,
    latestPeriod: open.release.answers.periods.at(-1) ?? open.period,
    publishedOn: record.publishedOn,
    instrumentVersion: record.instrumentVersion,
    notice: plainWords(open, instrument.notice),
    attribution: plainWords(open, instrument.attribution),
    licence: instrument.licence,
    creators: [...instrument.creators],
    newest: newestOf(open.archive.releases(record.index))?.id ?? record.id,
    ...(instrument.prepare && { prepared: true as const }),
  };
}
