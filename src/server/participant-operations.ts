/** What officers do with the participants of an action, and participants themselves. */
import type { Served } from "../base/served.ts";
import { servedBringList, servedListTemplate, servedPreviewList } from "../facility/participants/brought/serve.ts";
import {
  servedChangeOwn,
  servedCloseRegistration,
  servedEraseOwn,
  servedMakeRegistration,
  servedOwnParticipation,
  servedRegister,
  servedRegistration,
  servedSayOwnConsent,
} from "../facility/participants/own/serve.ts";
import {
  servedAddParticipant,
  servedChangeParticipant,
  servedEraseParticipant,
  servedKeepSession,
  servedMarkAttendance,
  servedParticipants,
  servedParticipantsFile,
  servedParticipantsWorkbook,
  servedRecordConsent,
  servedSameParticipant,
  servedTakeOutParticipant,
} from "../facility/participants/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const participantOperations: readonly Served<Archive, Transaction>[] = [
  servedParticipants,
  servedAddParticipant,
  servedChangeParticipant,
  servedTakeOutParticipant,
  servedSameParticipant,
  servedRecordConsent,
  servedEraseParticipant,
  servedKeepSession,
  servedMarkAttendance,
  servedParticipantsFile,
  servedParticipantsWorkbook,
  servedPreviewList,
  servedBringList,
  servedListTemplate,
  servedMakeRegistration,
  servedCloseRegistration,
  servedRegistration,
  servedRegister,
  servedOwnParticipation,
  servedChangeOwn,
  servedSayOwnConsent,
  servedEraseOwn,
];

/** Those that are shown as pages. */
export {
  servedAddParticipant,
  servedBringList,
  servedChangeOwn,
  servedChangeParticipant,
  servedCloseRegistration,
  servedEraseOwn,
  servedEraseParticipant,
  servedKeepSession,
  servedMakeRegistration,
  servedMarkAttendance,
  servedOwnParticipation,
  servedParticipants,
  servedPreviewList,
  servedRecordConsent,
  servedRegister,
  servedRegistration,
  servedSameParticipant,
  servedSayOwnConsent,
  servedTakeOutParticipant,
};
