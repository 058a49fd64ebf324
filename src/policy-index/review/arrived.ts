/**
 * What an author says beside an answer reaches whoever judges it with the answer and not before: when it is sent, when
 * its author stands by it, or when the edition is frozen. A reply or a remark seen at once would tell a reviewer who looks
 * often when its author writes. The acts are the same whatever is said; each reader compares as it can.
 */
import sql from "sql-template-tag";

/** Steps of an answer that take with them what its author said of it; asked of a row of `edition.transition`. */
export const takesAlong = sql`transition.act in ('submit', 'stand-by', 'freeze')`;
