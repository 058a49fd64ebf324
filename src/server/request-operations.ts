/** What whoever asks for expertise does with their own request; done by the pages with its forms, and offered nowhere else. */
import type { Served } from "../base/served.ts";
import {
  servedConsultedRequest,
  servedDecideByLink,
  servedGiveOpinion,
  servedSeatOfLink,
} from "../facility/requests/links/serve.ts";
import {
  servedAskConfirmations,
  servedConfirmRequest,
  servedForgetRequester,
  servedSendLinks,
  servedSendRequest,
  servedWithdrawRequest,
} from "../facility/requests/sending/serve.ts";
import {
  servedAttachToRequest,
  servedBeginRequest,
  servedOwnRequest,
  servedSaveRequest,
  servedTakeOutOfRequest,
} from "../facility/requests/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const requestOperations: readonly Served<Archive, Transaction>[] = [
  servedBeginRequest,
  servedOwnRequest,
  servedSaveRequest,
  servedAttachToRequest,
  servedTakeOutOfRequest,
  servedSendRequest,
  servedAskConfirmations,
  servedConfirmRequest,
  servedWithdrawRequest,
  servedForgetRequester,
  servedSendLinks,
  servedConsultedRequest,
  servedGiveOpinion,
  servedSeatOfLink,
  servedDecideByLink,
];

/** Those its pages do. */
export {
  servedAskConfirmations,
  servedAttachToRequest,
  servedBeginRequest,
  servedConfirmRequest,
  servedConsultedRequest,
  servedDecideByLink,
  servedForgetRequester,
  servedGiveOpinion,
  servedOwnRequest,
  servedSaveRequest,
  servedSeatOfLink,
  servedSendLinks,
  servedSendRequest,
  servedTakeOutOfRequest,
  servedWithdrawRequest,
};
