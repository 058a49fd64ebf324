/** Every page of a desk, in the order in which addresses are tried. */
import type { DeskPage } from "./desk-page.ts";
import { accountPage, desksPage } from "./desks/account.tsx";
import { actionPage, actionPartPage, actionsPage, beginActionPage, publicationPage } from "./desks/action-desks.tsx";
import { casesPage, contestedCasePage } from "./desks/adjudication-desks.tsx";
import { codingAreaPage, codingDeskPage, codingListPage } from "./desks/coding.tsx";
import {
  deliverablePage,
  deliverablesPage,
  publicDeliverablePage,
  publicDeliverablesPage,
  reviewPage,
  reviewsPage,
} from "./desks/deliverable-desks.tsx";
import {
  editionDesk,
  editionPeopleDesk,
  editionPlanDesk,
  editionRemindersDesk,
  editionSettingsDesk,
  editionsDesk,
  newEditionDesk,
} from "./desks/edition-desks.tsx";
import {
  assessmentPage,
  assessmentsPage,
  committeePage,
  deskRequestPage,
  deskRequestsPage,
  dossierPage,
} from "./desks/facility-desks.tsx";
import { commentsPage, governmentWindowPage, windowDutiesPage } from "./desks/government-desks.tsx";
import {
  agreementPage,
  harmonisingEditionsPage,
  harmonisingIndexPage,
  harmonisingPage,
} from "./desks/harmonise-desks.tsx";
import { deedPage, logPage, logVerifiedPage } from "./desks/log-desk.tsx";
import { participantsPage } from "./desks/participant-desks.tsx";
import { interestsPage, organisationsPage, peoplePage, personPage } from "./desks/people.tsx";
import {
  programmeLettersDesk,
  programmeMakingDesk,
  programmePage,
  programmePartDesk,
  programmesDesk,
  programmesPage,
} from "./desks/programmes.tsx";
import {
  readingAreaPage,
  readingPage,
  remarksPage,
  reviewAreaPage,
  reviewDeskPage,
  reviewDutiesPage,
  reviewOverviewPage,
} from "./desks/review-desks.tsx";
import { robustnessReleaseDesk, robustnessReleasesDesk } from "./desks/robustness-desk.tsx";
import { correctionDesk, correctionsDesk, settledDesk } from "./desks/settled-desk.tsx";
import { sourceLibrariesPage, sourceLibraryPage, sourcePage } from "./desks/source-desks.tsx";
import {
  studioBuildDesk,
  studioChangesDesk,
  studioDesk,
  studioPreviewDesk,
  studioPublishDesk,
  studioTranslationsDesk,
} from "./desks/studio.tsx";

export const deskPages: readonly DeskPage[] = [
  desksPage,
  accountPage,
  // Before the parts of a plan, whose address would catch it.
  deliverablesPage,
  deliverablePage,
  reviewsPage,
  reviewPage,
  publicDeliverablesPage,
  publicDeliverablePage,
  publicationPage,
  actionsPage,
  beginActionPage,
  actionPage,
  actionPartPage,
  participantsPage,
  peoplePage,
  personPage,
  organisationsPage,
  interestsPage,
  logPage,
  logVerifiedPage,
  deedPage,
  codingListPage,
  codingDeskPage,
  codingAreaPage,
  sourceLibrariesPage,
  sourceLibraryPage,
  sourcePage,
  settledDesk,
  correctionsDesk,
  correctionDesk,
  editionsDesk,
  newEditionDesk,
  editionDesk,
  editionPeopleDesk,
  editionPlanDesk,
  editionRemindersDesk,
  editionSettingsDesk,
  studioDesk,
  studioBuildDesk,
  studioTranslationsDesk,
  studioPreviewDesk,
  studioChangesDesk,
  studioPublishDesk,
  robustnessReleasesDesk,
  robustnessReleaseDesk,
  casesPage,
  contestedCasePage,
  commentsPage,
  governmentWindowPage,
  windowDutiesPage,
  agreementPage,
  harmonisingEditionsPage,
  harmonisingIndexPage,
  harmonisingPage,
  remarksPage,
  readingAreaPage,
  readingPage,
  reviewAreaPage,
  reviewDeskPage,
  reviewDutiesPage,
  reviewOverviewPage,
  programmesPage,
  programmePage,
  programmesDesk,
  programmeMakingDesk,
  // Before the parts of a programme, whose address would catch it.
  programmeLettersDesk,
  programmePartDesk,
  deskRequestsPage,
  deskRequestPage,
  assessmentsPage,
  assessmentPage,
  committeePage,
  dossierPage,
];
