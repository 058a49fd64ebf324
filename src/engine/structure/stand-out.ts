/**
 * Where a place stands out: its figures furthest above and furthest below what they are compared with. Unlike `strengths`,
 * which goes by rank, it tells answers apart that are worth one of a few values and so share most of their ranks.
 */

/** A figure of a place, and what it is compared with: the average of all places, say. */
export type Compared = { readonly value: number; readonly average: number };

/**
 * The figures furthest above and furthest below their average, the furthest first; of equal distance, the one given first.
 *
 * shape    k figures → at most `most` above and at most `most` below
 * units    those of the figures; `least` is a distance too small to name, and what is no further is neither
 * missing  a figure or an average that is NaN is neither
 * throws   nothing
 * source   none: a definition of this engine
 *
 * @example
 * const figures = [{ id: "access", value: 90, average: 55 }, { id: "fees", value: 50, average: 50 }, { id: "appeal", value: 20, average: 55 }];
 * const { above, below } = standOut(figures, { most: 3, least: 0.5 });
 * above.map(({ id }) => id) // → ["access"]
 * below.map(({ id }) => id) // → ["appeal"]
 */
export function standOut<Figure extends Compared>(
  figures: readonly Figure[],
  { most, least }: { readonly most: number; readonly least: number },
): { readonly above: readonly Figure[]; readonly below: readonly Figure[] } {
  const ahead = (figure: Figure): number => figure.value - figure.average;
  return {
    above: figures
      .filter((figure) => ahead(figure) > least)
      .sort((one, other) => ahead(other) - ahead(one))
      .slice(0, most),
    below: figures
      .filter((figure) => ahead(figure) < -least)
      .sort((one, other) => ahead(one) - ahead(other))
      .slice(0, most),
  };
}
