/** Requests of a list with all that happened to them, for whoever has a part in their programme: as many statements for two hundred as for two. */
import { roleOver } from "../../../base/actor.ts";
import type { Asked } from "../../../base/served.ts";
import type { Transaction } from "../../../store/transaction.ts";
import type { Programme } from "../../programme/contract.ts";
import type { Part } from "../life/steps.ts";
import { judgedBy } from "../own.ts";
import { happeningsOf, requestsOf, versionsOf } from "./lists-store.ts";
import { partOf } from "./taking.ts";
import { type Found, foundOf } from "./views.ts";

export async function foundAll(
  tx: Transaction,
  lines: readonly { readonly request: string }[],
  part: Part,
  { actor, now }: Pick<Asked, "actor" | "now">,
): Promise<readonly Found[]> {
  const ids = lines.map(({ request }) => request);
  const rows = new Map((await requestsOf(tx, ids)).map((row) => [row.request, row]));
  const [versions, steps] = [await versionsOf(tx, ids), await happeningsOf(tx, ids)];
  const programmes = new Map<string, Programme | undefined>();
  const found: Found[] = [];
  for (const id of ids) {
    const [row, sendings] = [rows.get(id), versions.get(id) ?? []];
    if (!row || roleOver(actor, [partOf[part]], { programme: row.programme }) === undefined) continue;
    const judging = `${row.programme} ${sendings.at(-1)?.programmeVersion ?? ""}`;
    if (!programmes.has(judging)) programmes.set(judging, (await judgedBy(tx, row, sendings, now))?.programme);
    const programme = programmes.get(judging);
    const one = programme && foundOf(row, sendings, programme, steps.get(id) ?? []);
    if (one) found.push(one);
  }
  return found;
}
