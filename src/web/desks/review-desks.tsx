/** The desks where answers are judged: a reviewer's, an author's remarks, the editor's approval. */
import { placeName } from "../../places/gazetteer.ts";
import { ReviewOverview } from "../../policy-index/review/approval/ReviewOverview.tsx";
import { approvalWords } from "../../policy-index/review/approval/words.ts";
import { agreementDone, ReviewDesk } from "../../policy-index/review/opinions/ReviewDesk.tsx";
import { ReviewDuties } from "../../policy-index/review/opinions/ReviewDuties.tsx";
import { ReadingPage } from "../../policy-index/review/reading/ReadingPage.tsx";
import { readingWords } from "../../policy-index/review/reading/words.ts";
import { RemarksDesk } from "../../policy-index/review/remarks/RemarksDesk.tsx";
import { remarkWords } from "../../policy-index/review/remarks/words.ts";
import { reviewWords } from "../../policy-index/review/words.ts";
import {
  servedAgreeWithArea,
  servedAnswerComment,
  servedApproveAgreed,
  servedApproveOne,
  servedCodingStandBy,
  servedContestAnswer,
  servedGiveOpinion,
  servedReadAnswers,
  servedRemarks,
  servedReplyToOpinion,
  servedReturnAnswer,
  servedReviewDesk,
  servedReviewDuties,
  servedReviewOverview,
} from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";

export const reviewDutiesPage = defineDesk({
  path: "/:lang/desk/review",
  served: servedReviewDuties,
  html: (view, { language }) => ({
    title: say(reviewWords.title, language),
    description: say(reviewWords.lede, language),
    content: <ReviewDuties view={view} language={language} />,
  }),
});

const acts = [servedGiveOpinion, servedAgreeWithArea, servedReturnAnswer];

const done = (act: string, output: unknown): string | undefined => {
  const { operation } = servedAgreeWithArea;
  return act === operation.name ? agreementDone(operation.output.parse(output)) : undefined;
};

type Shown = Parameters<typeof ReviewDesk>[0]["view"];

const reviewed = (view: Shown, place: DeskPlace) => ({
  title: `${say(reviewWords.title, place.language)}: ${placeName(view.place, place.language)}`,
  description: say(reviewWords.lede, place.language),
  content: <ReviewDesk view={view} language={place.language} asked={place} />,
});

export const reviewDeskPage = defineDesk({
  path: "/:lang/desk/review/:edition/:place/:period",
  served: servedReviewDesk,
  acts,
  done,
  html: reviewed,
});

export const reviewAreaPage = defineDesk({
  path: "/:lang/desk/review/:edition/:place/:period/:area",
  served: servedReviewDesk,
  acts,
  done,
  html: reviewed,
});

export const remarksPage = defineDesk({
  path: "/:lang/desk/remarks/:edition/:place/:period",
  served: servedRemarks,
  acts: [servedReplyToOpinion, servedCodingStandBy, servedAnswerComment],
  html: (view, place) => ({
    title: say(remarkWords.title, place.language),
    description: say(remarkWords.lede, place.language),
    content: <RemarksDesk view={view} language={place.language} asked={place} />,
  }),
});

export const reviewOverviewPage = defineDesk({
  path: "/:lang/desk/editions/:edition/review",
  served: servedReviewOverview,
  acts: [servedApproveAgreed, servedApproveOne, servedContestAnswer, servedReturnAnswer],
  html: (view, place) => ({
    title: say(approvalWords.title, place.language),
    description: say(approvalWords.lede, place.language),
    content: <ReviewOverview view={view} language={place.language} asked={place} />,
  }),
});

const read = (view: Parameters<typeof ReadingPage>[0]["view"], place: DeskPlace) => ({
  title: `${placeName(view.place, place.language)} · ${say(readingWords.title, place.language)}`,
  description: say(readingWords.lede, place.language),
  content: <ReadingPage view={view} language={place.language} asked={place} />,
});

export const readingPage = defineDesk({
  path: "/:lang/desk/editions/:edition/reading/:place",
  served: servedReadAnswers,
  acts: [servedReturnAnswer],
  html: read,
});

export const readingAreaPage = defineDesk({
  path: "/:lang/desk/editions/:edition/reading/:place/:area",
  served: servedReadAnswers,
  acts: [servedReturnAnswer],
  html: read,
});
