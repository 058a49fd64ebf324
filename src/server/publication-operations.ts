/** An action comes into the public portfolio, and is taken back. */
import type { Served } from "../base/served.ts";
import {
  servedPublishAction,
  servedShowPublication,
  servedWithdrawAction,
} from "../facility/portfolio/publication/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const publicationOperations: readonly Served<Archive, Transaction>[] = [
  servedShowPublication,
  servedPublishAction,
  servedWithdrawAction,
];

/** Those that are shown as pages. */
export { servedPublishAction, servedShowPublication, servedWithdrawAction };
