/** The releases there are, as a table. */
import { csvText } from "../reading/csv.ts";
import type { DownloadView } from "./contract.ts";

export const downloadCsv = (view: DownloadView): string =>
  csvText(
    ["index", "index_label", "release", "published", "periods", "places", "answers", "sha256"],
    view.releases.map((one) => ({
      index: view.edition.index.code,
      index_label: view.edition.index.label,
      release: one.release,
      published: one.publishedOn,
      periods: one.periods.join(";"),
      places: one.places,
      answers: one.answers,
      sha256: one.digest,
    })),
  );
