/** What a release corrects, as a table: code and label in every row. */
import { csvText } from "../reading/csv.ts";
import type { CorrectionsView } from "./contract.ts";

const columns = [
  ...["index", "release", "published", "release_before", "period", "place", "place_label", "indicator"],
  ...["indicator_label", "from", "from_label", "to", "to_label", "changed", "kind", "reason", "words", "role"],
  "proposed_by",
];

export const correctionsCsv = ({ edition, before, corrections }: CorrectionsView): string =>
  csvText(
    columns,
    corrections.map(
      ({ place, indicator, period, from, to, changed, kind, reason, words, role, proposedBy, publishedOn }) => ({
        index: edition.index.code,
        release: edition.release,
        published: publishedOn,
        release_before: before?.release,
        period,
        place: place.code,
        place_label: place.label,
        indicator: indicator.code,
        indicator_label: indicator.label,
        from: from.option ?? from.value ?? from.status,
        from_label: from.words,
        to: to.option ?? to.value ?? to.status,
        to_label: to.words,
        ...{ changed, kind, reason, words, role, proposed_by: proposedBy },
      }),
    ),
  );
