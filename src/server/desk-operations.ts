/** What is done with requests at the desk of a programme, by its assessors and its committees. */
import type { Served } from "../base/served.ts";
import {
  servedAssessorAttachment,
  servedMemberAttachment,
  servedOfficerAttachment,
} from "../facility/requests/attachments/serve.ts";
import { servedExportRequests } from "../facility/requests/desk/exported/serve.ts";
import {
  servedAssessorRequest,
  servedAssessorRequests,
  servedAssessorStep,
  servedDeskRequest,
  servedDeskRequests,
  servedDeskStep,
  servedMemberRequest,
  servedMemberRequests,
  servedMemberStep,
} from "../facility/requests/desk/serve.ts";
import { servedMemberDossier, servedOfficerDossier } from "../facility/requests/dossier/serve.ts";
import { servedKeepTemplate, servedLetterTemplates } from "../facility/requests/letters/serve.ts";
import {
  servedDeskLetter,
  servedPreviewLetter,
  servedWriteLetter,
} from "../facility/requests/letters/writing/serve.ts";
import {
  servedAnnulDecision,
  servedAskAgain,
  servedAskConsultation,
  servedSendDecisionLink,
  servedWithdrawConsultation,
} from "../facility/requests/links/serve.ts";
import { servedSendFacilityReminders } from "../facility/requests/reminders/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const deskOperations: readonly Served<Archive, Transaction>[] = [
  servedAskConsultation,
  servedAskAgain,
  servedWithdrawConsultation,
  servedSendDecisionLink,
  servedAnnulDecision,
  servedDeskRequests,
  servedDeskRequest,
  servedExportRequests,
  servedDeskStep,
  servedAssessorRequests,
  servedAssessorRequest,
  servedAssessorStep,
  servedMemberRequests,
  servedMemberRequest,
  servedMemberStep,
  servedOfficerAttachment,
  servedAssessorAttachment,
  servedMemberAttachment,
  servedOfficerDossier,
  servedMemberDossier,
  servedPreviewLetter,
  servedWriteLetter,
  servedDeskLetter,
  servedLetterTemplates,
  servedKeepTemplate,
  servedSendFacilityReminders,
];

/** Those that are shown as pages. */
export {
  servedAnnulDecision,
  servedAskAgain,
  servedAskConsultation,
  servedAssessorRequest,
  servedAssessorRequests,
  servedAssessorStep,
  servedDeskLetter,
  servedDeskRequest,
  servedDeskRequests,
  servedDeskStep,
  servedKeepTemplate,
  servedLetterTemplates,
  servedMemberDossier,
  servedMemberRequest,
  servedMemberRequests,
  servedMemberStep,
  servedOfficerDossier,
  servedPreviewLetter,
  servedSendDecisionLink,
  servedSendFacilityReminders,
  servedWithdrawConsultation,
  servedWriteLetter,
};
