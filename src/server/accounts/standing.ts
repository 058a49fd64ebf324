/**
 * Whether somebody still is who they were when their request began. It is read once, before anything is done, and may
 * change while it is done: a role is taken away, a tie declared, a session ended. So it is asked again by the statement
 * that keeps the deed, and what was done by somebody who is no longer who they were is undone and asked anew.
 */
import sql, { type Sql } from "sql-template-tag";
import { z } from "zod";
import type { Actor, Person, Role, RoleName } from "../../base/actor.ts";
import { reader } from "../../base/actor.ts";
import type { Database } from "../../store/open.ts";
import { one, type Transaction, transaction } from "../../store/transaction.ts";
import { type SessionRow, sessionById, sessionStands } from "./statements.ts";

const roleOf = ({ role, edition, place, area, programme }: SessionRow["roles"][number]): Role => ({
  role,
  ...(edition === null ? {} : { edition }),
  ...(place === null ? {} : { place }),
  ...(area === null ? {} : { area }),
  ...(programme === null ? {} : { programme }),
});

/** Whose a session is. Roles that need a second proof count for nothing where the session was opened by one. */
export function personOf(row: SessionRow, secondProofFor: readonly RoleName[]): Person {
  const { roles, second_proof: isProved } = row;
  const counting = isProved ? roles : roles.filter(({ role }) => !secondProofFor.includes(role));
  const withheld = secondProofFor.filter((role) => !isProved && roles.some((one) => one.role === role));
  return {
    kind: "person",
    name: row.person_id,
    roles: counting.map(roleOf),
    provedAt: row.created_at,
    session: row.id,
    standing: row.standing,
    called: row.called,
    ...(secondProofFor.length === 0
      ? {}
      : {
          secondProof: {
            roles: secondProofFor,
            withheld,
            isAwaited: withheld.length > 0,
            isHeld: row.holds_proof,
          },
        }),
  };
}

const isBySession = (actor: Actor): actor is Person & { readonly session: string; readonly standing: string } =>
  actor.kind === "person" && actor.session !== undefined && actor.standing !== undefined;

/** The condition under which what an actor did counts; whoever came in by no session has none to lose. */
export const stillStands = (actor: Actor): Sql =>
  isBySession(actor) ? sessionStands(actor.session, actor.standing) : sql`true`;

/** Asks the condition by itself. */
export async function stands(tx: Transaction, actor: Actor): Promise<boolean> {
  if (!isBySession(actor)) return true;
  const condition = stillStands(actor);
  const { holds } = await one(tx, z.object({ holds: z.boolean() }), sql`select ${condition} as holds`);
  return holds;
}

/**
 * Whether it was the deed itself that changed what its doer holds, as when somebody ends their own session: seen from
 * outside of the transaction, which has not ended, nothing has changed.
 */
export const isOwnChange = (database: Database, actor: Actor): Promise<boolean> =>
  transaction(database, { readOnly: true }, (tx) => stands(tx, actor));

/** An actor as they are now: a reader where the session is gone. */
export async function asNow(database: Database, actor: Actor): Promise<Actor> {
  if (actor.kind !== "person" || actor.session === undefined) return actor;
  const { session, secondProof } = actor;
  const row = await transaction(database, { readOnly: true }, (tx) => sessionById(tx, session));
  return row ? personOf(row, secondProof?.roles ?? []) : reader;
}
