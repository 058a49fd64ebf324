/**
 * A number drawn from the normal distribution with mean 0 and standard deviation 1. Takes as many even numbers as it needs.
 *
 * shape    a source of even numbers → one number
 * units    standard deviations
 * missing  nothing can be missing
 * throws   nothing
 * source   G. Marsaglia & T. A. Bray, A Convenient Method for Generating Normal Variables (1964): no sine or cosine,
 *          whose last bits differ between browsers
 *
 * @example normal(stream(7, 0, 0)) // → -0.193976
 */
export function normal(random: () => number): number {
  for (;;) {
    const across = 2 * random() - 1;
    const along = 2 * random() - 1;
    const square = across * across + along * along;
    if (square > 0 && square < 1) return across * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
