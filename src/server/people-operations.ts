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
import { servedDeclare, servedDeclareFor, servedEndInterest, servedOwnInterests } from "../people/interests/serve.ts";
import { servedAddOrganisation, servedJoin, servedLeave, servedOrganisations } from "../people/organisations/serve.ts";
import {
  servedAppoint,
  servedEndRole,
  servedErase,
  servedGiveRole,
  servedInvite,
  servedInviteHere,
  servedLetIn,
  servedPeople,
  servedPerson,
} from "../people/roles/serve.ts";
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
  servedOrganisations,
  servedAddOrganisation,
  servedJoin,
  servedLeave,
  servedOwnInterests,
  servedDeclare,
  servedDeclareFor,
  servedEndInterest,
  servedPeople,
  servedPerson,
  servedInvite,
  servedInviteHere,
  servedGiveRole,
  servedEndRole,
  servedLetIn,
  servedErase,
  servedAppoint,
];

/** Those that are shown as pages, or done from one. */
export {
  servedAccount,
  servedAddOrganisation,
  servedAppoint,
  servedDeclare,
  servedDeclareFor,
  servedEndInterest,
  servedEndOtherSessions,
  servedEndRole,
  servedEndSession,
  servedErase,
  servedEraseMe,
  servedGiveRole,
  servedInvite,
  servedInviteHere,
  servedJoin,
  servedKeepPassword,
  servedKeepProfile,
  servedLeave,
  servedLetIn,
  servedMe,
  servedOrganisations,
  servedOwnInterests,
  servedPeople,
  servedPerson,
  servedRemovePasskey,
  servedRemovePassword,
};
