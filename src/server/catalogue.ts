/** What has been published here: every index and its releases. The first thing a program asks. */
import { z } from "zod";
import { operation } from "../base/operation.ts";
import { LocalisedText } from "../base/text.ts";
import { ReleaseRecord } from "../policy-index/releases/contract.ts";
import { isExercise } from "../policy-index/releases/exercise-index.ts";
import { newestOf } from "../policy-index/releases/newest.ts";
import { servedFromReleases } from "../policy-index/releases/served.ts";

export const Catalogue = z.object({
  indexes: z.array(
    z.object({
      id: z.string(),
      title: LocalisedText,
      /** Whether it is a rehearsal with invented people: nothing in it was found out, and lists for readers leave it out. */
      exercise: z.boolean(),
      /** Oldest first; the last is the newest. */
      releases: z.array(ReleaseRecord),
    }),
  ),
});

export const catalogue = operation({
  name: "releases.catalogue",
  summary: "Every index that was published here, with its releases.",
  method: "GET",
  path: "/indexes",
  may: "read",
  from: "released",
  input: z.object({}),
  output: Catalogue,
  refusals: {},
});

export const servedCatalogue = servedFromReleases(catalogue, (archive) => ({
  indexes: archive.indexes().flatMap((id) => {
    const releases = archive.releases(id);
    const newest = archive.release(id, newestOf(releases)?.id ?? "");
    return newest ? [{ id, title: newest.instrument.title, exercise: isExercise(id), releases: [...releases] }] : [];
  }),
}));
