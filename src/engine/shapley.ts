/**
 * Shapley's value: what each of several players adds to a score, averaged over every order in which they could join.
 *
 * Up to sixteen players every set of them is scored, and the average is exact. Beyond, there are too many sets: it is taken
 * over orders drawn from a seed, each with its reverse, so that parts turn round when the question is turned round. Every
 * order by itself adds up to the whole, and so does their average.
 */
import { shuffle } from "./random/shuffle.ts";
import { stream } from "./random/stream.ts";

export type Game = {
  readonly players: number;
  /** What `sets` sets of players score, NaN for one that has no score; of each player, 1 at the sets it is in. */
  readonly scores: (sets: number, isIn: readonly Uint8Array[]) => Float64Array;
};

/** How parts were estimated. */
export type Sampled = {
  /** Orders that were averaged: half of them drawn, half their reverses. */
  readonly orders: number;
  /** The largest standard error of a part. */
  readonly error: number;
};

export type Shares = {
  readonly parts: readonly number[];
  /** The largest score met, whatever its sign. */
  readonly largest: number;
  /** Left out where every set was scored. */
  readonly sampled?: Sampled;
};

/** Players up to which every set is scored; fewer where a set is a score of its own to work out. */
const mostPlayers = 16;
export const mostOfItsOwn = 12;
const seed = 1953;
const pairsAtOnce = 10;

/** As many pairs of orders as are scored in a fraction of a second: 1,000 up to 44 players, fewer of more, whose parts are smaller. */
const pairsFor = (players: number): number => Math.max(50, Math.min(1000, 10 * Math.floor(2e5 / players ** 2)));

/** undefined where a set on the way has no score. */
export const shapley = (game: Game, most = mostPlayers): Shares | undefined =>
  game.players <= most ? bySets(game) : byOrders(game);

function bySets({ players, scores: scoresOf }: Game): Shares | undefined {
  const sets = 1 << players;
  const isIn = Array.from({ length: players }, (_, player) =>
    Uint8Array.from({ length: sets }, (__, set) => (set >> player) & 1),
  );
  const scores = scoresOf(sets, isIn);
  if (!scores.every(Number.isFinite)) return undefined;
  return {
    parts: Array.from({ length: players }, (_, at) => averageOf(scores, players, at)),
    largest: largestOf(scores),
  };
}

/** What one player adds, averaged over all orders: each set without it, weighed by how many orders begin with that set. */
function averageOf(scores: Float64Array, players: number, player: number): number {
  let value = 0;
  for (let set = 0; set < scores.length; set += 1) {
    if (set & (1 << player)) continue;
    value += (scores[set | (1 << player)]! - scores[set]!) / (players * binomial(players - 1, members(set)));
  }
  return value;
}

/** Several pairs of an order and its reverse are scored at once: a set for every beginning of each. */
function byOrders({ players, scores: scoresOf }: Game): Shares | undefined {
  const pairs = pairsFor(players);
  const sums = new Float64Array(players);
  const squares = new Float64Array(players);
  let largest = 0;
  for (let first = 0; first < pairs; first += pairsAtOnce) {
    const places = Array.from({ length: pairsAtOnce }, (_, at) => placesIn(players, first + at));
    const beginnings = players + 1;
    const sets = 2 * pairsAtOnce * beginnings;
    const isIn = Array.from({ length: players }, (_, player) => {
      const joined = new Uint8Array(sets);
      places.forEach((placed, pair) => {
        const [forth, back] = [2 * pair * beginnings, (2 * pair + 1) * beginnings];
        joined.fill(1, forth + placed[player]! + 1, back);
        joined.fill(1, back + players - placed[player]!, back + beginnings);
      });
      return joined;
    });
    const scores = scoresOf(sets, isIn);
    if (!scores.every(Number.isFinite)) return undefined;
    largest = Math.max(largest, largestOf(scores));
    places.forEach((placed, pair) => {
      const forth = 2 * pair * beginnings;
      const back = forth + beginnings;
      for (let player = 0; player < players; player += 1) {
        const place = placed[player]!;
        const from = players - 1 - place;
        const added = scores[forth + place + 1]! - scores[forth + place]!;
        const added2 = scores[back + from + 1]! - scores[back + from]!;
        const both = (added + added2) / 2;
        sums[player]! += both;
        squares[player]! += both * both;
      }
    });
  }
  const variance = squares.map((square, at) => Math.max(0, square - sums[at]! ** 2 / pairs) / (pairs - 1));
  const error = Math.sqrt(largestOf(variance) / pairs);
  return { parts: Array.from(sums, (sum) => sum / pairs), largest, sampled: { orders: 2 * pairs, error } };
}

/** Where each player stands in the order drawn as the `pair`th. */
function placesIn(players: number, pair: number): Uint32Array {
  const places = new Uint32Array(players);
  shuffle(players, stream(seed, pair, 0)).forEach((player, place) => {
    places[player] = place;
  });
  return places;
}

const largestOf = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function members(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left >>= 1) count += left & 1;
  return count;
}

function binomial(from: number, choose: number): number {
  let ways = 1;
  for (let at = 1; at <= choose; at += 1) ways = (ways * (from - choose + at)) / at;
  return ways;
}
