/** What an edition has settled, and its freezing and publishing. */
import { Settled } from "../../policy-index/settling/Settled.tsx";
import { settlingWords } from "../../policy-index/settling/words.ts";
import { servedFreeze, servedPublishEdition, servedSettled } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

export const settledDesk = defineDesk({
  path: "/:lang/desk/editions/:edition/settled",
  served: servedSettled,
  acts: [servedFreeze, servedPublishEdition],
  html: (view, place) => ({
    title: say(settlingWords.title, place.language),
    description: say(settlingWords.title, place.language),
    content: <Settled view={view} language={place.language} asked={place} />,
  }),
});
