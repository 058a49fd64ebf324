/** The measures of an instrument in the making over the answers of the index's last release. */
import type { Operation } from "../../../base/operation.ts";
import type { ServedFromDatabase } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { PublishedRelease } from "../../releases/contract.ts";
import { rebuiltRelease } from "../../releases/rebuilt/store.ts";
import { keptReleases } from "../../releases/store.ts";
import { mayEditInstruments, mustBeThere, mustReadInstruments } from "../access.ts";
import { previewDraft } from "../contract.ts";
import { findingsOn } from "../findings.ts";
import { keptDraft } from "../store.ts";
import { named, previewed } from "./previewed.ts";

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

export const servedPreview: Served<typeof previewDraft> = {
  operation: previewDraft,
  handle: async (tx, input, { actor }) => {
    mustReadInstruments(actor);
    const { draft, instrument } = mustBeThere(await keptDraft(tx, input.draft), "draft");
    const chosen = instrument.measures.find(({ id }) => id === input.measure) ?? instrument.measures[0];
    const errors = findingsOn(instrument).filter(({ finding }) => finding.tier === "error");
    const release = await lastRelease(tx, draft.index);

    const isScored = release !== undefined && chosen !== undefined && errors.length === 0;
    const typology = instrument.typologies.find(({ id }) => id === input.typology);
    const nothing = { rows: [], unanswered: [] };
    const approaches = isScored && typology ? named(release, instrument, typology) : nothing;
    const { rows, unanswered } = isScored && !typology ? previewed(release, instrument, chosen.id) : nothing;
    const period = release?.record.periods.at(-1);
    return {
      draft,
      mayEdit: mayEditInstruments(actor) && draft.state === "open",
      measures: instrument.measures.map(({ id, title, headline }) => ({ id, title, headline })),
      typologies: instrument.typologies.map(({ id, title }) => ({ id, title: title ?? id })),
      ...(typology ? { typology: typology.id } : {}),
      approaches: [...approaches.rows],
      language: instrument.language,
      measure: chosen?.id ?? "",
      ...(release ? { release: release.record.id } : {}),
      ...(period === undefined ? {} : { period }),
      places: [...rows],
      unanswered: [...unanswered, ...approaches.unanswered],
      errors: errors.slice(0, 200),
    };
  },
};
