/** What of a programme holds on a day. */
import type { Day } from "../../base/day.ts";
import type { ProgrammeVersion } from "./contract.ts";

export type Dated = { readonly from?: Day | undefined; readonly until?: Day | undefined };

export const holdsOn = ({ from, until }: Dated, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

/**
 * The version by which a request of a day is judged: of those that had begun the one that began last; of two that begin on one day the
 * later. Before the first there is none.
 */
export function versionOn<Version extends Pick<ProgrammeVersion, "version" | "from">>(
  versions: readonly Version[],
  day: Day,
): Version | undefined {
  let found: Version | undefined;
  for (const one of versions)
    if (
      one.from <= day &&
      (!found || one.from > found.from || (one.from === found.from && one.version > found.version))
    )
      found = one;
  return found;
}
