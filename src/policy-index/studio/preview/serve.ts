/** The measures of an instrument in the making over the answers of the index's last release. */

import type { z } from "zod";
import type { Finding } from "../../../base/finding.ts";
import type { Operation } from "../../../base/operation.ts";
import type { Asked, ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { gatherer } from "../../package/gather.ts";
import { resolvePreparation } from "../../package/resolve-preparation.ts";
import type { PublishedRelease } from "../../releases/contract.ts";
import { rebuiltRelease } from "../../releases/rebuilt/store.ts";
import { keptReleases } from "../../releases/store.ts";
import { mayEditInstruments, mustBeThere, mustReadInstruments } from "../access.ts";
import { groundOf } from "../beside/ground.ts";
import { previewDraft } from "../contract.ts";
import { findingsOn, type PlacedFinding } from "../findings.ts";
import { keptDraft } from "../store.ts";
import { previewFile } from "../tables/contract.ts";
import { previewCsv } from "./preview-csv.ts";
import { named, preparedIn, previewed, tried } from "./previewed.ts";

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

async function preview(
  tx: Transaction,
  input: z.output<(typeof previewDraft)["input"]>,
  { actor, language }: Pick<Asked, "actor" | "language">,
) {
  mustReadInstruments(actor);
  const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
  const chosen = instrument.measures.find(({ id }) => id === input.measure) ?? instrument.measures[0];
  const release = await lastRelease(tx, draft.index);
  const gather = gatherer();
  const later = release ? resolvePreparation(instrument, release.places, release.answers, gather) : instrument;
  const found = [...findingsOn(instrument), ...gather.list().map(placed)];

  const isWhole = found.every(({ finding }) => finding.tier !== "error");
  const attempt = release && isWhole ? tried(release, later) : undefined;
  // What only the answers show: a preparation may bring a score below zero under a combination that has no meaning for it.
  const refused: readonly PlacedFinding[] =
    attempt && "finding" in attempt
      ? [{ finding: attempt.finding, part: { of: later.prepare ? "preparation" : "instrument" } }]
      : [];
  const errors = [...found.filter(({ finding }) => finding.tier === "error"), ...refused];
  const scored = attempt && "scores" in attempt ? attempt : undefined;
  const typology = instrument.typologies.find(({ id }) => id === input.typology);
  const isTried = release !== undefined && chosen !== undefined && scored !== undefined;
  const period = release?.record.periods.at(-1);
  const rows = isTried && !typology ? previewed(release, scored, chosen.id) : [];
  const ground =
    input.ground && isTried && period !== undefined
      ? groundOf(scored, {
          ...{ tree: chosen.tree, language, release: { id: release.record.id, period } },
          before: new Map(
            previewed(release, scored, chosen.id).flatMap(({ place, before }) =>
              before === undefined ? [] : [[place, before] as const],
            ),
          ),
        })
      : undefined;
  return {
    draft,
    ...(ground ? { ground } : {}),
    mayEdit: mayEditInstruments(actor) && draft.state === "open",
    measures: instrument.measures.map(({ id, title, headline }) => ({ id, title, headline })),
    typologies: instrument.typologies.map(({ id, title }) => ({ id, title: title ?? id })),
    ...(typology ? { typology: typology.id } : {}),
    approaches: isTried && typology ? [...named(release, scored, typology)] : [],
    ...(isTried && later.prepare ? { prepared: preparedIn(scored) } : {}),
    language: instrument.language,
    measure: chosen?.id ?? "",
    ...(release ? { release: release.record.id } : {}),
    ...(period === undefined ? {} : { period }),
    places: [...rows],
    unanswered: isTried ? [...scored.unanswered] : [],
    errors: errors.slice(0, 200),
  };
}

export const servedPreview: Served<typeof previewDraft> = {
  operation: previewDraft,
  handle: preview,
};

export const servedPreviewFile: Served<typeof previewFile> = {
  operation: previewFile,
  handle: async (tx, input, asked) => {
    const shown = await preview(tx, input, asked);
    return {
      mediaType: "text/csv; charset=utf-8",
      fileName: `${shown.draft.index}-preview.csv`,
      pieces: [Buffer.from(previewCsv(shown))],
    };
  },
};
