/** What an edition has settled, its freezing and publishing, and its corrections. */
import { CorrectionDesk } from "../../policy-index/settling/correcting/CorrectionDesk.tsx";
import { Corrections } from "../../policy-index/settling/correcting/Corrections.tsx";
import { correctingWords } from "../../policy-index/settling/correcting/words.ts";
import { correctionsPath } from "../../policy-index/settling/paths.ts";
import { Settled } from "../../policy-index/settling/Settled.tsx";
import { settlingWords } from "../../policy-index/settling/words.ts";
import {
  servedCorrectAnswer,
  servedCorrection,
  servedCorrections,
  servedDeclineProposal,
  servedFreeze,
  servedPublishEdition,
  servedSettled,
} from "../../server/operations.ts";
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

export const correctionsDesk = defineDesk({
  path: "/:lang/desk/editions/:edition/corrections",
  served: servedCorrections,
  acts: [servedDeclineProposal],
  html: (view, place) => ({
    title: say(correctingWords.title, place.language),
    description: say(correctingWords.title, place.language),
    content: <Corrections view={view} language={place.language} asked={place} />,
  }),
});

export const correctionDesk = defineDesk({
  path: "/:lang/desk/corrections/:answer",
  served: servedCorrection,
  acts: [servedCorrectAnswer],
  html: (view, place) => ({
    title: say(correctingWords.which, place.language),
    description: say(correctingWords.which, place.language),
    content: <CorrectionDesk view={view} language={place.language} asked={place} />,
  }),
  after: (_, output, { language }) => {
    const { edition, ...where } = servedCorrectAnswer.operation.output.parse(output);
    return correctionsPath(language, edition, where);
  },
});
