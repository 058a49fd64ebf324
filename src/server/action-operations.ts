/** What is done with actions, by whoever runs them and by whoever asked for them. */
import type { Served } from "../base/served.ts";
import {
  servedAction,
  servedActionCalendar,
  servedActionFeed,
  servedActionOfRequest,
  servedActionStep,
  servedActions,
  servedBeginAction,
  servedOwnAction,
  servedOwnActionStep,
  servedPlanFile,
  servedSavePlan,
} from "../facility/actions/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const actionOperations: readonly Served<Archive, Transaction>[] = [
  servedActions,
  servedAction,
  servedActionOfRequest,
  servedBeginAction,
  servedSavePlan,
  servedActionStep,
  servedActionCalendar,
  servedPlanFile,
  servedOwnAction,
  servedOwnActionStep,
  servedActionFeed,
];

/** Those that are shown as pages. */
export {
  servedAction,
  servedActionCalendar,
  servedActionFeed,
  servedActionOfRequest,
  servedActionStep,
  servedActions,
  servedBeginAction,
  servedOwnAction,
  servedOwnActionStep,
  servedSavePlan,
};
