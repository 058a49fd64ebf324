/** What officers do with the participants of an action. */
import type { Served } from "../base/served.ts";
import {
  servedAddParticipant,
  servedChangeParticipant,
  servedEraseParticipant,
  servedKeepSession,
  servedMarkAttendance,
  servedParticipants,
  servedParticipantsFile,
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
];

/** Those that are shown as pages. */
export {
  servedAddParticipant,
  servedChangeParticipant,
  servedEraseParticipant,
  servedKeepSession,
  servedMarkAttendance,
  servedParticipants,
  servedRecordConsent,
  servedSameParticipant,
  servedTakeOutParticipant,
};
