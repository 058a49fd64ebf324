/** What is done with requests at the desk of a programme, by its assessors and its committees. */
import type { Served } from "../base/served.ts";
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
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const deskOperations: readonly Served<Archive, Transaction>[] = [
  servedDeskRequests,
  servedDeskRequest,
  servedDeskStep,
  servedAssessorRequests,
  servedAssessorRequest,
  servedAssessorStep,
  servedMemberRequests,
  servedMemberRequest,
  servedMemberStep,
];

/** Those that are shown as pages. */
export {
  servedAssessorRequest,
  servedAssessorRequests,
  servedAssessorStep,
  servedDeskRequest,
  servedDeskRequests,
  servedDeskStep,
  servedMemberRequest,
  servedMemberRequests,
  servedMemberStep,
};
