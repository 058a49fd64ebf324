/** The wall: who has a tie to a place writes and judges no answer about it. */
import type { RoleName } from "../../base/actor.ts";

/**
 * Roles that write or judge an answer: nobody with an interest in the place may hold one there. Whoever edits or
 * harmonises a whole edition keeps the role, and their hands off the answers of that place.
 */
export const barredByInterest: readonly RoleName[] = [
  "author",
  "second-author",
  "reviewer",
  "harmoniser",
  "adjudicator",
  "editor",
];

/** A role over the place of a tie, or a part of it; a role over all places is not ended by a tie to one, only barred from it. */
export const isEndedBy = ({ role }: { readonly role: RoleName }): boolean => barredByInterest.includes(role);
