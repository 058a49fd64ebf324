/** Everything the outside may do: one line a slice, in the order of the spine. */
import type { Served } from "../base/served.ts";
import {
  servedAddSource,
  servedChangeSource,
  servedCopyText,
  servedKeepCopy,
  servedSources,
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
import { servedRobustness, servedRobustnessZip } from "../explorer/robustness/serve.ts";
import { servedSearch } from "../explorer/search/serve.ts";
import { servedScenario, servedWhatIf, servedWhatIfGround } from "../explorer/what-if/serve.ts";
import { servedYours, servedYoursGround } from "../explorer/yours/serve.ts";
import { servedAssignByRule, servedPlanAssignments } from "../policy-index/assignments/plan/serve.ts";
import {
  servedAssign,
  servedAssignByFile,
  servedAssignments,
  servedChangeAssignment,
  servedEndAssignment,
} from "../policy-index/assignments/serve.ts";
import { servedCoverage, servedReminders, servedSendReminders } from "../policy-index/coverage/serve.ts";
import { servedCloneEdition, servedCreateEdition } from "../policy-index/editions/beginning/serve.ts";
import { servedEdition, servedEditionGround, servedEditions } from "../policy-index/editions/serve.ts";
import {
  servedOpenEdition,
  servedSetCalendar,
  servedSetPlaces,
  servedSetStages,
} from "../policy-index/editions/settings/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import {
  servedCodingAnswer,
  servedCodingComment,
  servedCodingDesk,
  servedCodingList,
  servedCodingSave,
  servedCodingStandBy,
  servedCodingSubmit,
  servedCodingWithdraw,
} from "../policy-index/coding/serve.ts";
import { servedPublish, servedPublished, servedRebuild } from "../policy-index/releases/serve.ts";
import type { Transaction } from "../store/transaction.ts";
import { servedCatalogue } from "./catalogue.ts";
import { servedReference } from "./reference.ts";

export const operations: readonly Served<Archive, Transaction>[] = [
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
  servedPublish,
  servedPublished,
  servedRebuild,
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
  servedWhatIfGround,
  servedScenario,
  servedCompare,
  servedIndicators,
  servedIndicator,
  servedAnswer,
  servedMethod,
  servedGlossary,
  servedDownload,
  servedDownloadZip,
  servedDownloadWorkbook,
  servedSearch,
  servedAbout,
  servedEditions,
  servedEdition,
  servedEditionGround,
  servedCreateEdition,
  servedCloneEdition,
  servedSetStages,
  servedSetCalendar,
  servedSetPlaces,
  servedOpenEdition,
  servedAssignments,
  servedAssign,
  servedAssignByFile,
  servedPlanAssignments,
  servedAssignByRule,
  servedChangeAssignment,
  servedEndAssignment,
  servedCoverage,
  servedReminders,
  servedSendReminders,
  servedReference(() => operations),
];

/** Those that are shown as pages. */
export {
  servedAbout,
  servedAnswer,
  servedCompare,
  servedDownload,
  servedDownloadWorkbook,
  servedDownloadZip,
  servedExplore,
  servedFront,
  servedGlossary,
  servedHome,
  servedIndicator,
  servedIndicators,
  servedMethod,
  servedNewestHome,
  servedPlace,
  servedPlaces,
  servedRobustness,
  servedRobustnessZip,
  servedSearch,
  servedWhatIf,
  servedYours,
};
