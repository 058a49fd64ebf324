/** A crosswalk as a form sends it, ids between commas; what is of no kind there is, is told as a fault of shape. */
import { type CrosswalkRow, crosswalkKinds } from "../instrument/contract.ts";
import type { Crosswalk } from "../instrument/crosswalk.ts";

type Sent = { readonly kind: string; readonly from?: string | undefined; readonly to?: string | undefined };

const ids = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(/[,،]/)
    .map((id) => id.trim())
    .filter((id) => id !== "");

/** An empty row is none; a row of a kind that does not fit what it joins is told so by `crosswalkFaults`. */
export const readCrosswalk = (sent: readonly Sent[]): Crosswalk =>
  sent.flatMap(({ kind, from, to }): readonly CrosswalkRow[] => {
    const known = crosswalkKinds.find((one) => one === kind);
    const [earlier, later] = [ids(from), ids(to)];
    if (earlier.length + later.length === 0 || known === undefined) return [];
    return [{ kind: known, from: earlier, to: later }];
  });
