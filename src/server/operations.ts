/** Everything the outside may do: one line a slice, in the order of the spine. */
import type { Served } from "../base/served.ts";
import { servedLibraries, servedShowSource, servedSources } from "../evidence/sources/library/serve.ts";
import {
  servedAddSource,
  servedChangeSource,
  servedCopyText,
  servedKeepCopy,
  servedStoredCopy,
} from "../evidence/sources/serve.ts";
import { servedAbout } from "../explorer/about/serve.ts";
import { servedAnswer } from "../explorer/answer/serve.ts";
import { servedCompare } from "../explorer/compare/serve.ts";
import { servedDownload, servedDownloadWorkbook, servedDownloadZip } from "../explorer/download/serve.ts";
import { servedExplore } from "../explorer/explore/serve.ts";
import { servedFront, servedHome, servedNewestHome } from "../explorer/home/serve.ts";
import { servedIndicator, servedIndicators } from "../explorer/indicator/serve.ts";
import { servedGlossary, servedMethod } from "../explorer/method/serve.ts";
import { servedPlace } from "../explorer/place/serve.ts";
import { servedPlaces } from "../explorer/places/serve.ts";
import { servedAction, servedFigures, servedPortfolio } from "../explorer/portfolio/serve.ts";
import { servedReleaseCorrections } from "../explorer/release/serve.ts";
import { servedRobustness, servedRobustnessZip } from "../explorer/robustness/serve.ts";
import { servedSearch } from "../explorer/search/serve.ts";
import { servedScenario, servedWhatIf, servedWhatIfField, servedWhatIfGround } from "../explorer/what-if/serve.ts";
import { servedYours, servedYoursGround } from "../explorer/yours/serve.ts";
import { servedImportPortfolio, servedPortfolioContent, servedPortfolioVersions } from "../facility/portfolio/serve.ts";
import {
  servedDropProgrammeDraft,
  servedEditProgramme,
  servedProgrammeDraft,
  servedPublishProgramme,
} from "../facility/programme/making/serve.ts";
import {
  servedBringProgramme,
  servedImportProgramme,
  servedProgramme,
  servedProgrammeFile,
  servedProgrammes,
  servedProgrammesDesk,
} from "../facility/programme/serve.ts";
import { servedCodingBringWorkbook, servedCodingPreviewWorkbook } from "../policy-index/coding/brought/serve.ts";
import { servedCodingSave } from "../policy-index/coding/saving/serve.ts";
import {
  servedCodingAnswer,
  servedCodingComment,
  servedCodingDesk,
  servedCodingList,
  servedCodingStandBy,
  servedCodingSubmit,
  servedCodingWithdraw,
  servedCodingWorkbook,
} from "../policy-index/coding/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import {
  servedCancelRobustness,
  servedChosenRobustness,
  servedNextRobustness,
  servedRobustnessDesk,
  servedRobustnessJob,
  servedRobustnessReleases,
  servedTellRobustness,
  servedWorkOutRobustness,
} from "../policy-index/releases/robust/serve.ts";
import { publishOnce, servedPublish, servedPublished, servedRebuild } from "../policy-index/releases/serve.ts";
import { servedCases, servedContestedCase, servedDecideCase } from "../policy-index/review/adjudication/serve.ts";
import {
  servedApproveAgreed,
  servedApproveOne,
  servedContestAnswer,
  servedReviewOverview,
} from "../policy-index/review/approval/serve.ts";
import { servedCodingAgreement, servedContestPairs } from "../policy-index/review/double-coding/serve.ts";
import {
  servedAnswerComment,
  servedCloseWindow,
  servedCommentOnAnswer,
  servedComments,
  servedGovernmentWindow,
  servedOpenWindow,
  servedWindowDuties,
} from "../policy-index/review/government/serve.ts";
import {
  servedHarmonise,
  servedHarmonising,
  servedHarmonisingEditions,
  servedHarmonisingIndex,
  servedNoteOnQuestion,
} from "../policy-index/review/harmonising/serve.ts";
import {
  servedAgreeWithArea,
  servedGiveOpinion,
  servedReturnAnswer,
  servedReviewDesk,
  servedReviewDuties,
} from "../policy-index/review/opinions/serve.ts";
import { servedReadAnswers } from "../policy-index/review/reading/serve.ts";
import { servedRemarks, servedReplyToOpinion } from "../policy-index/review/remarks/serve.ts";
import { servedCorrections } from "../policy-index/settling/correcting/serve.ts";
import {
  servedDeclineProposal,
  servedForgetProposer,
  servedProposable,
  servedProposeCorrection,
  servedReceipt,
} from "../policy-index/settling/proposing/serve.ts";
import {
  servedPublishEdition as publishingWith,
  servedCorrectAnswer,
  servedCorrection,
  servedFreeze,
  servedSettled,
} from "../policy-index/settling/serve.ts";
import type { Transaction } from "../store/transaction.ts";
import { actionOperations } from "./action-operations.ts";
import { servedCatalogue } from "./catalogue.ts";
import { deliverableOperations } from "./deliverable-operations.ts";
import { deskOperations } from "./desk-operations.ts";
import { editionOperations } from "./edition-operations.ts";
import { participantOperations } from "./participant-operations.ts";
import { peopleOperations } from "./people-operations.ts";
import { publicationOperations } from "./publication-operations.ts";
import { servedReference } from "./reference.ts";
import { requestOperations } from "./request-operations.ts";
import { studioOperations } from "./studio-operations.ts";

/** An edition is published by what publishes a package. */
const servedPublishEdition = publishingWith(publishOnce);

export const operations: readonly Served<Archive, Transaction>[] = [
  ...peopleOperations,
  servedLibraries,
  servedShowSource,
  servedSources,
  servedAddSource,
  servedChangeSource,
  servedKeepCopy,
  servedStoredCopy,
  servedCopyText,
  servedCodingList,
  servedCodingDesk,
  servedCodingAnswer,
  servedCodingSave,
  servedCodingSubmit,
  servedCodingWithdraw,
  servedCodingStandBy,
  servedCodingComment,
  servedCodingWorkbook,
  servedCodingBringWorkbook,
  servedCodingPreviewWorkbook,
  servedCases,
  servedContestedCase,
  servedDecideCase,
  servedApproveAgreed,
  servedApproveOne,
  servedContestAnswer,
  servedReviewOverview,
  servedCodingAgreement,
  servedContestPairs,
  servedAnswerComment,
  servedCloseWindow,
  servedCommentOnAnswer,
  servedComments,
  servedGovernmentWindow,
  servedOpenWindow,
  servedWindowDuties,
  servedHarmonise,
  servedHarmonising,
  servedHarmonisingEditions,
  servedHarmonisingIndex,
  servedNoteOnQuestion,
  servedAgreeWithArea,
  servedGiveOpinion,
  servedReturnAnswer,
  servedReviewDesk,
  servedReviewDuties,
  servedRemarks,
  servedReplyToOpinion,
  servedProgrammes,
  servedProgramme,
  servedProgrammeFile,
  servedProgrammesDesk,
  servedBringProgramme,
  servedImportProgramme,
  servedProgrammeDraft,
  servedEditProgramme,
  servedPublishProgramme,
  servedDropProgrammeDraft,
  ...requestOperations,
  ...deskOperations,
  ...actionOperations,
  ...participantOperations,
  ...deliverableOperations,
  ...publicationOperations,
  servedSettled,
  servedFreeze,
  servedPublishEdition,
  servedCorrectAnswer,
  servedCorrection,
  servedCorrections,
  servedProposable,
  servedProposeCorrection,
  servedReceipt,
  servedForgetProposer,
  servedDeclineProposal,
  servedPublish,
  servedPublished,
  servedRebuild,
  servedWorkOutRobustness,
  servedRobustnessReleases,
  servedRobustnessDesk,
  servedRobustnessJob,
  servedCancelRobustness,
  servedNextRobustness,
  servedTellRobustness,
  servedChosenRobustness,
  servedImportPortfolio,
  servedPortfolioVersions,
  servedPortfolioContent,
  servedPortfolio,
  servedFigures,
  servedAction,
  servedCatalogue,
  servedFront,
  // Before the home of a release, whose address would catch it.
  servedNewestHome,
  servedHome,
  servedPlaces,
  servedExplore,
  servedPlace,
  servedYours,
  servedRobustness,
  servedRobustnessZip,
  servedYoursGround,
  servedWhatIf,
  servedWhatIfField,
  servedWhatIfGround,
  servedScenario,
  servedCompare,
  servedIndicators,
  servedIndicator,
  servedAnswer,
  servedMethod,
  servedGlossary,
  servedReadAnswers,
  servedReleaseCorrections,
  servedDownload,
  servedDownloadZip,
  servedDownloadWorkbook,
  servedSearch,
  servedAbout,
  ...editionOperations,
  ...studioOperations,
  servedReference(() => operations),
];

/** Those that are shown as pages. */
export {
  servedAbout,
  servedAction,
  servedAddSource,
  servedAgreeWithArea,
  servedAnswer,
  servedAnswerComment,
  servedApproveAgreed,
  servedApproveOne,
  servedBringProgramme,
  servedCancelRobustness,
  servedCases,
  servedChangeSource,
  servedCloseWindow,
  servedCodingAgreement,
  servedCodingAnswer,
  servedCodingBringWorkbook,
  servedCodingComment,
  servedCodingDesk,
  servedCodingList,
  servedCodingPreviewWorkbook,
  servedCodingSave,
  servedCodingStandBy,
  servedCodingSubmit,
  servedCodingWithdraw,
  servedCommentOnAnswer,
  servedComments,
  servedCompare,
  servedContestAnswer,
  servedContestedCase,
  servedContestPairs,
  servedCorrectAnswer,
  servedCorrection,
  servedCorrections,
  servedDecideCase,
  servedDeclineProposal,
  servedDownload,
  servedDownloadWorkbook,
  servedDownloadZip,
  servedDropProgrammeDraft,
  servedEditProgramme,
  servedExplore,
  servedFigures,
  servedForgetProposer,
  servedFreeze,
  servedFront,
  servedGiveOpinion,
  servedGlossary,
  servedGovernmentWindow,
  servedHarmonise,
  servedHarmonising,
  servedHarmonisingEditions,
  servedHarmonisingIndex,
  servedHome,
  servedImportProgramme,
  servedIndicator,
  servedIndicators,
  servedKeepCopy,
  servedLibraries,
  servedMethod,
  servedNewestHome,
  servedNoteOnQuestion,
  servedOpenWindow,
  servedPlace,
  servedPlaces,
  servedPortfolio,
  servedProgramme,
  servedProgrammeDraft,
  servedProgrammeFile,
  servedProgrammes,
  servedProgrammesDesk,
  servedProposable,
  servedProposeCorrection,
  servedPublishEdition,
  servedPublishProgramme,
  servedReadAnswers,
  servedReceipt,
  servedReleaseCorrections,
  servedRemarks,
  servedReplyToOpinion,
  servedReturnAnswer,
  servedReviewDesk,
  servedReviewDuties,
  servedReviewOverview,
  servedRobustness,
  servedRobustnessDesk,
  servedRobustnessReleases,
  servedRobustnessZip,
  servedSearch,
  servedSettled,
  servedShowSource,
  servedSources,
  servedWhatIf,
  servedWindowDuties,
  servedWorkOutRobustness,
  servedYours,
};
