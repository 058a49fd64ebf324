/** Everything the outside may do about people: their accounts, roles, organisations and interests. */
import type { Served } from "../base/served.ts";
import {
  servedAccount,
  servedEndOtherSessions,
  servedEndSession,
  servedEraseMe,
  servedKeepPassword,
  servedKeepProfile,
  servedMe,
  servedRemovePasskey,
  servedRemovePassword,
  servedStored,
} from "../people/accounts/serve.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import type { Transaction } from "../store/transaction.ts";

export const peopleOperations: readonly Served<Archive, Transaction>[] = [
  servedMe,
  servedAccount,
  servedKeepProfile,
  servedKeepPassword,
  servedRemovePassword,
  servedRemovePasskey,
  servedEndSession,
  servedEndOtherSessions,
  servedStored,
  servedEraseMe,
];

/** Those that are shown as pages, or done from one. */
export {
  servedAccount,
  servedEndOtherSessions,
  servedEndSession,
  servedEraseMe,
  servedKeepPassword,
  servedKeepProfile,
  servedMe,
  servedRemovePasskey,
  servedRemovePassword,
};
