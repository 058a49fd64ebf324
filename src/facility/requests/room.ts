/** How much room there is for documents of requests that were not sent: all together, and from one network. Pure. */

/** Bytes. Six documents of the largest kind are 60 MB: one network may prepare three such requests at once. */
export const mostDrafts = { all: 2_000_000_000, network: 200_000_000 } as const;
export type MostDrafts = { readonly all: number; readonly network: number };

/** Held by all drafts, and of that by what one network brought. */
export type HeldDrafts = { readonly all: number; readonly network: number };

/** The share of the ceiling from which the operator is told, before anybody is refused. */
const warnedFrom = 0.7;

/** @example crowding({ all: 1_500_000_000, network: 0 }) // → "near" */
export const crowding = ({ all }: Pick<HeldDrafts, "all">, most: MostDrafts = mostDrafts): "room" | "near" | "full" =>
  all >= most.all ? "full" : all >= most.all * warnedFrom ? "near" : "room";

/**
 * Why one more document finds no room; undefined where there is some.
 *
 * @example roomFault({ all: 0, network: 199_000_000 }, 2_000_000) // → "files-network-full"
 */
export function roomFault(
  held: HeldDrafts,
  bytes: number,
  most: MostDrafts = mostDrafts,
): "files-network-full" | "files-house-full" | undefined {
  if (held.network + bytes > most.network) return "files-network-full";
  return held.all + bytes > most.all ? "files-house-full" : undefined;
}
