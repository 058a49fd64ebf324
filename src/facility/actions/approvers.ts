/** Who could approve a plan: an officer or a manager of its programme, without a tie to it, who is not who put it forward. */
import type { Transaction } from "../../store/transaction.ts";
import { holders } from "../requests/desk/steps-store.ts";
import type { FoundAction } from "./found.ts";
import { dayOf } from "./views.ts";

/** Whether there is anybody: where there is not, the plan waits for ever, and its page says so before it is put forward. */
export async function hasApprover(
  tx: Transaction,
  { programme, places }: Pick<FoundAction, "programme" | "places">,
  but: string,
  now: Date,
): Promise<boolean> {
  for (const role of ["facility-officer", "programme-manager"] as const)
    for (const { person, ties } of await holders(tx, role, programme.code, dayOf(now)))
      if (person !== but && !places.some((place) => ties.has(place))) return true;
  return false;
}
