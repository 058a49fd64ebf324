/** Who works for the programme of a deliverable, and may look at one. */
import type { Person, RoleName } from "../../base/actor.ts";
import type { Language } from "../../base/text.ts";
import type { Transaction } from "../../store/transaction.ts";
import { holders } from "../requests/desk/steps-store.ts";

/** Who may be asked to look at a deliverable: whoever works for its programme, but not those who decide on requests. */
const peerRoles: readonly RoleName[] = ["facility-officer", "programme-manager", "assessor"];

export type Peer = {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
  readonly role: RoleName;
  readonly tie?: string | undefined;
};

export async function peersOf(
  tx: Transaction,
  programme: string,
  places: readonly string[],
  day: string,
): Promise<readonly Peer[]> {
  const found = new Map<string, Peer>();
  for (const role of peerRoles)
    for (const { person, name, language, ties } of await holders(tx, role, programme, day))
      if (!found.has(person))
        found.set(person, { person, name, language, role, tie: places.find((place) => ties.has(place)) });
  return [...found.values()].sort(
    (one, other) => one.name.localeCompare(other.name) || (one.person < other.person ? -1 : 1),
  );
}

/** Whether somebody works for a programme in one of these roles, now. */
export const isPeer = ({ roles }: Person, programme: string): boolean =>
  roles.some(
    (one) =>
      peerRoles.includes(one.role) && (one.programme === undefined || one.programme === programme) && !one.edition,
  );
