/** What the lines of a member's list say: read off what they did in each matter, as many statements for a hundred as for one. */
import type { Transaction } from "../../../store/transaction.ts";
import type { Member } from "../life/committee.ts";
import { lifeOf } from "../life/life.ts";
import { stepsOfMember, versionsOf } from "./lists-store.ts";
import { placesOf, saidBy } from "./views.ts";

type Line = {
  readonly request: string;
  readonly number: string;
  readonly programme: string;
  readonly is_open: boolean;
};

export async function mattersShown(tx: Transaction, lines: readonly Line[], me: Member) {
  const ids = lines.map(({ request }) => request);
  const [versions, steps] = [await versionsOf(tx, ids), await stepsOfMember(tx, ids, me.person)];
  return lines.flatMap(({ is_open: isOpen, ...line }) => {
    const [sent] = versions.get(line.request) ?? [];
    // What a member says moves no request from a stage to another.
    const life = lifeOf({ stages: [] }, steps.get(line.request) ?? []);
    if (!sent || !life.matter) return [];
    const { bar, vote, objection } = saidBy(life, me, placesOf(sent));
    return [
      {
        ...{ ...line, title: sent.content.title, state: "decision" as const },
        ...{ procedure: life.matter.procedure, until: life.matter.until, isOpen },
        hasSpoken: vote !== undefined || objection !== undefined,
        ...(bar === undefined ? {} : { bar }),
      },
    ];
  });
}
