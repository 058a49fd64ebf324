/**
 * People spread over places as evenly as who may not go where allows. The spread is optimal: no chain of exchanges
 * makes the one with most places have fewer without giving another as many. Where several would do, a lot decides, so
 * that the same seed always gives the same plan.
 *
 * source   N. J. A. Harvey, R. E. Ladner, L. Lovász, T. Tamir, Semi-Matchings for Bipartite Graphs and Load Balancing
 *          (2006)
 */
import { lot } from "../editions/lot.ts";

export type Spreading = {
  readonly places: readonly string[];
  readonly people: readonly string[];
  /** How many more each place needs. */
  readonly needs: (place: string) => number;
  /** Whether somebody may be given a place. */
  readonly mayHave: (person: string, place: string) => boolean;
  /** How many places somebody has already. */
  readonly before: (person: string) => number;
  readonly seed: string;
};

export type Spread = {
  readonly given: readonly { readonly place: string; readonly person: string }[];
  /** Places that get fewer than they need, because too few may have them. */
  readonly short: readonly { readonly place: string; readonly missing: number }[];
  readonly loads: ReadonlyMap<string, number>;
};

/** How somebody was reached: they could take `place`, whose `from` would leave it for another. */
type Step = { readonly place: string; readonly from: string | undefined };

/**
 * @example spread({ places: ["FRA", "DEU"], people: ["a", "b"], needs: () => 1, … }).given // one place each
 */
export function spread({ places, people, needs, mayHave, before, seed }: Spreading): Spread {
  const inLot = lot(people, seed);
  const loads = new Map(inLot.map((person) => [person, before(person)]));
  const held = new Map(places.map((place) => [place, new Set<string>()]));
  const heldBy = new Map(inLot.map((person) => [person, new Set<string>()]));

  /** Everybody who could be reached from a place by a chain of exchanges, and how. */
  const reach = (start: string): ReadonlyMap<string, Step> => {
    const reached = new Map<string, Step>();
    const seen = new Set([start]);
    const queue: { readonly place: string; readonly from: string | undefined }[] = [{ place: start, from: undefined }];
    for (const { place, from } of queue) {
      for (const person of inLot) {
        if (reached.has(person) || held.get(place)?.has(person) || !mayHave(person, place)) continue;
        reached.set(person, { place, from });
        for (const next of heldBy.get(person) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          queue.push({ place: next, from: person });
        }
      }
    }
    return reached;
  };

  const exchange = (reached: ReadonlyMap<string, Step>, last: string): void => {
    loads.set(last, (loads.get(last) ?? 0) + 1);
    for (let taker: string | undefined = last; taker !== undefined; ) {
      const step: Step | undefined = reached.get(taker);
      if (!step) return;
      held.get(step.place)?.add(taker);
      heldBy.get(taker)?.add(step.place);
      if (step.from !== undefined) {
        held.get(step.place)?.delete(step.from);
        heldBy.get(step.from)?.delete(step.place);
      }
      taker = step.from;
    }
  };

  const short: { place: string; missing: number }[] = [];
  for (const place of lot(places, seed)) {
    const needed = needs(place);
    for (let filled = 0; filled < needed; filled += 1) {
      const reached = reach(place);
      let best: string | undefined;
      for (const person of reached.keys())
        if (best === undefined || (loads.get(person) ?? 0) < (loads.get(best) ?? 0)) best = person;
      if (best === undefined) {
        short.push({ place, missing: needed - filled });
        break;
      }
      exchange(reached, best);
    }
  }
  const given = [...places]
    .sort()
    .flatMap((place) => [...(held.get(place) ?? [])].sort().map((person) => ({ place, person })));
  return { given, short: short.sort((one, other) => (one.place < other.place ? -1 : 1)), loads };
}
