/** Who the people of a list are to those who are in the action already. Pure. */
import type { Row } from "../rules.ts";
import { folded } from "./columns.ts";
import type { BroughtRow } from "./contract.ts";
import type { ReadPerson } from "./reading.ts";

export type JudgedRow = BroughtRow & {
  readonly read: ReadPerson;
  /** The row they are, where they are known; of one who comes twice the earlier one's. */
  readonly participant: string | undefined;
};

const likeness = (name: string, institution: string): string => `${folded(name)}\n${folded(institution)}`;

/**
 * By the same address somebody is the same person; by name and institution they may be, which is told and left to whoever brings the
 * list.
 */
export function judged(people: readonly ReadPerson[], kept: readonly Row[], activity: string): readonly JudgedRow[] {
  const byEmail = new Map(kept.flatMap((row) => (row.email === undefined ? [] : [[row.email, row] as const])));
  const alike = new Set(kept.filter(({ isErased }) => !isErased).map((row) => likeness(row.name, row.institution)));
  const earlier = new Map<string, number>();
  return people.map((read) => {
    const { row, said, called, consents, given, faults } = read;
    const { email, institution = "" } = said ?? {};
    const known = email === undefined ? undefined : byEmail.get(email);
    const before = email === undefined ? undefined : earlier.get(email);
    const like = likeness(called, institution);
    const isLike = said !== undefined && known === undefined && before === undefined && alike.has(like);
    if (said) alike.add(like);
    if (email !== undefined && before === undefined) earlier.set(email, row);
    const comes =
      before !== undefined
        ? "twice"
        : known === undefined
          ? "new"
          : known.activities.includes(activity)
            ? "listed"
            : "known";
    return {
      ...{ row, name: called, institution, comes, isLike, read, participant: known?.participant },
      ...(before === undefined ? {} : { with: before }),
      ...{ consents: given === undefined ? [] : [...consents], isUnasked: given === undefined && consents.length > 0 },
      faults: [...faults],
    };
  });
}
