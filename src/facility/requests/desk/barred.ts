/** Who works on a request and may read on the page what it says, but is given nothing of it to take away: whoever has an interest in it. */
import { refuse } from "../../../base/refusal.ts";
import type { Asked } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import { barOf } from "../life/committee.ts";
import type { Part } from "../life/steps.ts";
import { askerOf, membersOf, tieIn, unknown } from "./taking.ts";
import type { Found } from "./views.ts";

/**
 * Officers without a tie; assessors who are named to it and have none; members of the committee it lies before who have a part in it.
 * Whoever was never near it is told that it is not there.
 */
export async function mustBeUnbarred(
  tx: Transaction,
  found: Found,
  part: Part,
  asked: Pick<Asked, "actor" | "now">,
): Promise<void> {
  const { name } = asked.actor;
  if (part === "assessor" && !found.life.assessors.includes(name)) unknown();
  if (part === "member" && !found.life.matter) unknown();
  const { tie } = tieIn(found, await askerOf(tx, part, asked));
  if (tie !== undefined) refuse("interest", { place: tie });
  if (part !== "member") return;
  const me = (await membersOf(tx, found.row.programme, asked.now)).find(({ person }) => person === name) ?? unknown();
  const bar = barOf(found.life, me, found.places);
  if (bar !== undefined) refuse(bar);
}
