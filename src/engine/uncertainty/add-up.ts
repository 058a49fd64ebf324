/**
 * The loops that most of the time goes into: strips of rows, each times its weight, added up. Several children go into one
 * pass, so that a sum is stored once for all of them, and the last pass divides. Written out by number of children: a
 * loop over children inside the loop over rows would cost more than the arithmetic. Terms are added in the order of the
 * children, so that a sum comes out to the bit as `gather` makes it.
 */

/** What is added up: where each strip starts among the values, and its weight. */
export type Terms = {
  readonly values: Float64Array;
  readonly from: Uint32Array;
  readonly weight: Float64Array;
};

/** Where a sum goes: a strip of rows. */
export type Strip = { readonly into: Float64Array; readonly at: number; readonly rows: number };

/**
 * Weighted sum of `count` strips, over `total`.
 *
 * @example addUp({ values, from, weight }, 5, 2, { into, at: 0, rows: 160 })
 */
export function addUp(terms: Terms, count: number, total: number, strip: Strip): void {
  let done = startWith(terms, count, total, strip);
  while (done < count) done += carryOn(terms, done, count - done, total, strip);
}

function startWith(terms: Terms, count: number, total: number, strip: Strip): number {
  switch (count) {
    case 0:
      strip.into.fill(0, strip.at, strip.at + strip.rows);
      return 0;
    case 1:
      one(terms, total, strip);
      return 1;
    case 2:
      two(terms, total, strip);
      return 2;
    case 3:
      three(terms, total, strip);
      return 3;
    case 4:
      four(terms, total, strip);
      return 4;
    case 5:
      five(terms, total, strip);
      return 5;
    case 6:
      six(terms, total, strip);
      return 6;
    default:
      four(terms, 1, strip);
      return 4;
  }
}

function carryOn(terms: Terms, done: number, left: number, total: number, strip: Strip): number {
  switch (left) {
    case 1:
      oneMore(terms, done, total, strip);
      return 1;
    case 2:
      twoMore(terms, done, total, strip);
      return 2;
    case 3:
      threeMore(terms, done, total, strip);
      return 3;
    case 4:
      fourMore(terms, done, total, strip);
      return 4;
    default:
      fourMore(terms, done, 1, strip);
      return 4;
  }
}

function one({ values, from, weight }: Terms, total: number, { into, at, rows }: Strip): void {
  const [a] = [from[0]!];
  const [first] = [weight[0]!];
  for (let row = 0; row < rows; row += 1) into[at + row] = (0 + first * values[a + row]!) / total;
}

function two({ values, from, weight }: Terms, total: number, { into, at, rows }: Strip): void {
  const [a, b] = [from[0]!, from[1]!];
  const [first, second] = [weight[0]!, weight[1]!];
  for (let row = 0; row < rows; row += 1)
    into[at + row] = (0 + first * values[a + row]! + second * values[b + row]!) / total;
}

function three({ values, from, weight }: Terms, total: number, { into, at, rows }: Strip): void {
  const [a, b, c] = [from[0]!, from[1]!, from[2]!];
  const [first, second, third] = [weight[0]!, weight[1]!, weight[2]!];
  for (let row = 0; row < rows; row += 1)
    into[at + row] = (0 + first * values[a + row]! + second * values[b + row]! + third * values[c + row]!) / total;
}

function four({ values, from, weight }: Terms, total: number, { into, at, rows }: Strip): void {
  const [a, b, c, d] = [from[0]!, from[1]!, from[2]!, from[3]!];
  const [first, second, third, fourth] = [weight[0]!, weight[1]!, weight[2]!, weight[3]!];
  for (let row = 0; row < rows; row += 1)
    into[at + row] =
      (0 +
        first * values[a + row]! +
        second * values[b + row]! +
        third * values[c + row]! +
        fourth * values[d + row]!) /
      total;
}

function five({ values, from, weight }: Terms, total: number, { into, at, rows }: Strip): void {
  const [a, b, c, d, e] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!];
  const [first, second, third, fourth, fifth] = [weight[0]!, weight[1]!, weight[2]!, weight[3]!, weight[4]!];
  for (let row = 0; row < rows; row += 1)
    into[at + row] =
      (0 +
        first * values[a + row]! +
        second * values[b + row]! +
        third * values[c + row]! +
        fourth * values[d + row]! +
        fifth * values[e + row]!) /
      total;
}

function six({ values, from, weight }: Terms, total: number, { into, at, rows }: Strip): void {
  const [a, b, c, d, e, f] = [from[0]!, from[1]!, from[2]!, from[3]!, from[4]!, from[5]!];
  const [first, second, third, fourth, fifth, sixth] = [
    weight[0]!,
    weight[1]!,
    weight[2]!,
    weight[3]!,
    weight[4]!,
    weight[5]!,
  ];
  for (let row = 0; row < rows; row += 1)
    into[at + row] =
      (0 +
        first * values[a + row]! +
        second * values[b + row]! +
        third * values[c + row]! +
        fourth * values[d + row]! +
        fifth * values[e + row]! +
        sixth * values[f + row]!) /
      total;
}

/** One strip more, after `done` of them. */
export function oneMore({ values, from, weight }: Terms, done: number, total: number, { into, at, rows }: Strip): void {
  const [a] = [from[done]!];
  const [first] = [weight[done]!];
  for (let row = 0; row < rows; row += 1) into[at + row] = (into[at + row]! + first * values[a + row]!) / total;
}

function twoMore({ values, from, weight }: Terms, done: number, total: number, { into, at, rows }: Strip): void {
  const [a, b] = [from[done]!, from[done + 1]!];
  const [first, second] = [weight[done]!, weight[done + 1]!];
  for (let row = 0; row < rows; row += 1)
    into[at + row] = (into[at + row]! + first * values[a + row]! + second * values[b + row]!) / total;
}

function threeMore({ values, from, weight }: Terms, done: number, total: number, { into, at, rows }: Strip): void {
  const [a, b, c] = [from[done]!, from[done + 1]!, from[done + 2]!];
  const [first, second, third] = [weight[done]!, weight[done + 1]!, weight[done + 2]!];
  for (let row = 0; row < rows; row += 1)
    into[at + row] =
      (into[at + row]! + first * values[a + row]! + second * values[b + row]! + third * values[c + row]!) / total;
}

function fourMore({ values, from, weight }: Terms, done: number, total: number, { into, at, rows }: Strip): void {
  const [a, b, c, d] = [from[done]!, from[done + 1]!, from[done + 2]!, from[done + 3]!];
  const [first, second, third, fourth] = [weight[done]!, weight[done + 1]!, weight[done + 2]!, weight[done + 3]!];
  for (let row = 0; row < rows; row += 1)
    into[at + row] =
      (into[at + row]! +
        first * values[a + row]! +
        second * values[b + row]! +
        third * values[c + row]! +
        fourth * values[d + row]!) /
      total;
}
