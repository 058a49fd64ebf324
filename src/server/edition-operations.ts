/** Everything the outside may do about editions: begin and change them, assign people, see how far they are. */
import type { Served } from "../base/served.ts";
import { servedAssignByRule, servedPlanAssignments } from "../policy-index/assignments/plan/serve.ts";
import {
  servedAssign,
  servedAssignByFile,
  servedAssignments,
  servedChangeAssignment,
  servedCheckTable,
  servedEndAssignment,
} from "../policy-index/assignments/serve.ts";
import {
  servedEditionsThatRemind,
  servedLinked,
  servedSendDue,
  servedSetReminding,
  servedSilenceLinked,
  servedUndoSilence,
} from "../policy-index/coverage/scheduled/serve.ts";
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
import type { Transaction } from "../store/transaction.ts";

export const editionOperations: readonly Served<Archive, Transaction>[] = [
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
  servedCheckTable,
  servedEndAssignment,
  servedCoverage,
  servedReminders,
  servedSendReminders,
  servedSetReminding,
  servedUndoSilence,
  servedEditionsThatRemind,
  servedSendDue,
  servedLinked,
  servedSilenceLinked,
];

/** Those that are shown as pages, or sent from one. */
export {
  servedAssign,
  servedAssignByFile,
  servedAssignByRule,
  servedAssignments,
  servedChangeAssignment,
  servedCheckTable,
  servedCloneEdition,
  servedCoverage,
  servedCreateEdition,
  servedEdition,
  servedEditionGround,
  servedEditions,
  servedEditionsThatRemind,
  servedEndAssignment,
  servedLinked,
  servedOpenEdition,
  servedPlanAssignments,
  servedReminders,
  servedSendDue,
  servedSendReminders,
  servedSetCalendar,
  servedSetPlaces,
  servedSetReminding,
  servedSetStages,
  servedSilenceLinked,
  servedUndoSilence,
};
