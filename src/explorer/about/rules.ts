/** What the archive says of its makers. */
import type { z } from "zod";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { listedIndexes } from "../../policy-index/releases/exercise-index.ts";
import { newestOf } from "../../policy-index/releases/newest.ts";
import { licenceAddress } from "../reading/licences.ts";
import { methodPath } from "../reading/paths.ts";
import { edition, reading, whereOf } from "../reading/reading.ts";
import { type AboutInput, type AboutView, accessibilityReviewedOn } from "./contract.ts";

export function aboutView(archive: Archive, { lang }: z.output<typeof AboutInput>): AboutView {
  const indexes = listedIndexes(archive.indexes()).flatMap((id): AboutView["indexes"] => {
    const newest = newestOf(archive.releases(id));
    if (!newest) return [];
    const open = reading(archive, id, newest.id, lang);
    const { index, release, publishedOn, creators, licence, attribution, notice } = edition(open);
    const { source } = open.release.instrument;
    return [
      {
        ...{ index, release, publishedOn, creators, licence, attribution, notice, source },
        licenceAddress: licence === undefined ? undefined : licenceAddress(licence),
        href: methodPath(whereOf(open)),
      },
    ];
  });
  return { indexes, accessibility: { standard: "WCAG 2.2 AA", reviewedOn: accessibilityReviewedOn } };
}
