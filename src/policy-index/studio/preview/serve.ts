/** The measures of an instrument in the making over the answers of the index's last release. */

import type { z } from "zod";
import type { Actor } from "../../../base/actor.ts";
import type { Finding } from "../../../base/finding.ts";
import type { Operation } from "../../../base/operation.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Instrument } from "../../instrument/contract.ts";
import { gatherer } from "../../package/gather.ts";
import { resolvePreparation } from "../../package/resolve-preparation.ts";
import type { PublishedRelease } from "../../releases/contract.ts";
import { rebuiltRelease } from "../../releases/rebuilt/store.ts";
import { keptReleases } from "../../releases/store.ts";
import { mayEditInstruments, mustBeThere, mustReadInstruments } from "../access.ts";
import { previewDraft } from "../contract.ts";
import { findingsOn, type PlacedFinding } from "../findings.ts";
import { keptDraft } from "../store.ts";
import { previewFile } from "../tables/contract.ts";
import { previewCsv } from "./preview-csv.ts";
import { named, preparedIn, previewed, refusalOf } from "./previewed.ts";

type Served<O extends Operation> = ServedFromDatabase<Transaction, O["input"], O["output"]>;

/** The last release that was looked at: it never changes, and whoever tries weights asks again and again. */
let held: { readonly digest: string; readonly release: PublishedRelease } | undefined;

async function lastRelease(tx: Transaction, index: string): Promise<PublishedRelease | undefined> {
  const last = (await keptReleases(tx)).findLast(({ record }) => record.index === index);
  if (!last) return undefined;
  const digest = `${index} ${last.record.id} ${last.record.digest}`;
  if (held?.digest === digest) return held.release;
  const release = await rebuiltRelease(tx, last.key, last.record);
  held = { digest, release };
  return release;
}

const placed = (finding: Finding): PlacedFinding => ({ finding, part: { of: "preparation" } });

/** What only the answers show: a preparation may bring a score below zero under a combination that has no meaning for it. */
function placedRefusal(release: PublishedRelease, later: Instrument): PlacedFinding | undefined {
  const found = refusalOf(release, later);
  return found && { finding: found, part: { of: later.prepare ? "preparation" : "instrument" } };
}

async function preview(tx: Transaction, input: z.output<(typeof previewDraft)["input"]>, actor: Actor) {
  mustReadInstruments(actor);
  const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
  const chosen = instrument.measures.find(({ id }) => id === input.measure) ?? instrument.measures[0];
  const release = await lastRelease(tx, draft.index);
  const gather = gatherer();
  const later = release ? resolvePreparation(instrument, release.places, release.answers, gather) : instrument;
  const found = [...findingsOn(instrument), ...gather.list().map(placed)];

  const nothing = { rows: [], unanswered: [] };
  const isWhole = found.every(({ finding }) => finding.tier !== "error");
  const refused = release && isWhole ? placedRefusal(release, later) : undefined;
  const errors = [...found.filter(({ finding }) => finding.tier === "error"), ...(refused ? [refused] : [])];
  const isScored = release !== undefined && chosen !== undefined && errors.length === 0;
  const typology = instrument.typologies.find(({ id }) => id === input.typology);
  const approaches = isScored && typology ? named(release, later, typology) : nothing;
  const { rows, unanswered } = isScored && !typology ? previewed(release, later, chosen.id) : nothing;
  const period = release?.record.periods.at(-1);
  return {
    draft,
    mayEdit: mayEditInstruments(actor) && draft.state === "open",
    measures: instrument.measures.map(({ id, title, headline }) => ({ id, title, headline })),
    typologies: instrument.typologies.map(({ id, title }) => ({ id, title: title ?? id })),
    ...(typology ? { typology: typology.id } : {}),
    approaches: [...approaches.rows],
    ...(isScored && later.prepare ? { prepared: preparedIn(release, later) } : {}),
    language: instrument.language,
    measure: chosen?.id ?? "",
    ...(release ? { release: release.record.id } : {}),
    ...(period === undefined ? {} : { period }),
    places: [...rows],
    unanswered: [...unanswered, ...approaches.unanswered],
    errors: errors.slice(0, 200),
  };
}

export const servedPreview: Served<typeof previewDraft> = {
  operation: previewDraft,
  handle: (tx, input, { actor }) => preview(tx, input, actor),
};

export const servedPreviewFile: Served<typeof previewFile> = {
  operation: previewFile,
  handle: async (tx, input, { actor }) => {
    const shown = await preview(tx, input, actor);
    return {
      mediaType: "text/csv; charset=utf-8",
      fileName: `${shown.draft.index}-preview.csv`,
      pieces: [Buffer.from(previewCsv(shown))],
    };
  },
};
