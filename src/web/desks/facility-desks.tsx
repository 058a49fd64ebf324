/** The desks of the facility: requests for whoever runs a programme, assessments, and what is before a committee. */
import { AssessorList, AssessorPage } from "../../facility/requests/desk/AssessorPages.tsx";
import { OpenStage } from "../../facility/requests/desk/contract.ts";
import { DeskBoard } from "../../facility/requests/desk/DeskBoard.tsx";
import { DeskRequestPage, titleOf } from "../../facility/requests/desk/DeskRequestPage.tsx";
import { MemberList, MemberPage } from "../../facility/requests/desk/MemberPages.tsx";
import { deskRequestWords as words } from "../../facility/requests/desk/words.ts";
import { LetterPreview } from "../../facility/requests/letters/Letters.tsx";
import { letterPageWords } from "../../facility/requests/letters/words.ts";
import { previewLetter } from "../../facility/requests/letters/writing/contract.ts";
import type { Asked } from "../../policy-index/editions/ActForm.tsx";
import {
  servedAnnulDecision,
  servedAskAgain,
  servedAskConsultation,
  servedAssessorRequest,
  servedAssessorRequests,
  servedAssessorStep,
  servedDeskRequest,
  servedDeskRequests,
  servedDeskStep,
  servedMemberRequest,
  servedMemberRequests,
  servedMemberStep,
  servedPreviewLetter,
  servedSendDecisionLink,
  servedWithdrawConsultation,
  servedWriteLetter,
} from "../../server/desk-operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";

const asked = ({ address, onceKey, posted, done }: DeskPlace): Asked => ({ address, onceKey, posted, done });

const stageIn = (address: string): OpenStage | undefined =>
  OpenStage.safeParse(new URL(address, "http://here").searchParams.get("stage")).data;

/** What an officer does about those who have a part in a request without an account. */
const linkActs = [
  servedAskConsultation,
  servedAskAgain,
  servedWithdrawConsultation,
  servedSendDecisionLink,
  servedAnnulDecision,
];

export const deskRequestsPage = defineDesk({
  path: "/:lang/desk/requests",
  served: servedDeskRequests,
  html: (view, { language, address }) => ({
    title: say(words.requests, language),
    description: say(words.requestsLede, language),
    content: <DeskBoard view={view} stage={stageIn(address)} language={language} />,
  }),
});

export const deskRequestPage = defineDesk({
  path: "/:lang/desk/requests/:request",
  served: servedDeskRequest,
  acts: [...linkActs, servedDeskStep, servedPreviewLetter, servedWriteLetter],
  shows: (act, output, place) => {
    if (act !== previewLetter.name) return undefined;
    const { letter, version, said } = previewLetter.output.parse(output);
    const sends = said.kind === undefined ? "desk.write-letter" : "desk.step";
    const { language } = place;
    return {
      title: say(letterPageWords.preview, language),
      description: say(words.requestsLede, language),
      content: <LetterPreview {...{ letter, version, said, language }} act={sends} asked={asked(place)} />,
    };
  },
  html: (view, place) => ({
    title: titleOf(view),
    description: say(words.requestsLede, place.language),
    content: <DeskRequestPage view={view} asked={asked(place)} language={place.language} />,
  }),
});

export const assessmentsPage = defineDesk({
  path: "/:lang/desk/assessments",
  served: servedAssessorRequests,
  html: (view, { language }) => ({
    title: say(words.assessments, language),
    description: say(words.assessmentsLede, language),
    content: <AssessorList view={view} language={language} />,
  }),
});

export const assessmentPage = defineDesk({
  path: "/:lang/desk/assessments/:request",
  served: servedAssessorRequest,
  acts: [servedAssessorStep],
  html: (view, place) => ({
    title: titleOf(view),
    description: say(words.assessmentsLede, place.language),
    content: <AssessorPage view={view} asked={asked(place)} language={place.language} />,
  }),
});

export const committeePage = defineDesk({
  path: "/:lang/desk/committee",
  served: servedMemberRequests,
  html: (view, { language }) => ({
    title: say(words.committee, language),
    description: say(words.committeeLede, language),
    content: <MemberList view={view} language={language} />,
  }),
});

export const dossierPage = defineDesk({
  path: "/:lang/desk/committee/:request",
  served: servedMemberRequest,
  acts: [servedMemberStep],
  html: (view, place) => ({
    title: titleOf(view),
    description: say(words.committeeLede, place.language),
    content: <MemberPage view={view} asked={asked(place)} language={place.language} />,
  }),
});
