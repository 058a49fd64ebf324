/** The action whose participants somebody asks for: found by the officers of its programme alone, and written by those without a tie. */
import sql from "sql-template-tag";
import { z } from "zod";
import { roleOver } from "../../base/actor.ts";
import { refuse } from "../../base/refusal.ts";
import type { Asked } from "../../base/served.ts";
import { perhaps, type Transaction } from "../../store/transaction.ts";
import { type FoundAction, mustBeFree, mustFindAction } from "../actions/found.ts";

/** The action, for an officer of its programme; a manager of it finds nobody here. */
export async function mustFind(tx: Transaction, action: string, asked: Asked, how: "seen" | "held" = "seen") {
  const found = await mustFindAction(tx, action, asked, how);
  const isTheirs = roleOver(asked.actor, ["facility-officer"], { programme: found.programme.code });
  return isTheirs === undefined ? refuse("not-found", { what: "action" }) : found;
}

export async function mustWrite(tx: Transaction, action: string, asked: Asked): Promise<FoundAction> {
  const found = await mustFind(tx, action, asked, "held");
  await mustBeFree(tx, found, asked);
  return found;
}

/** An activity there is in any version of the plan. */
export async function mustBeActivity(tx: Transaction, action: string, activity: string): Promise<void> {
  const found = await perhaps(
    tx,
    z.object({ activity: z.string() }),
    sql`
    select activity
    from facility.action_activity
    where action_id = ${action} and activity = ${activity}
  `,
  );
  if (!found) refuse("not-found", { what: "activity" });
}
