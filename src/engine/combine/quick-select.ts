/**
 * The value that would stand at `position` if the first `count` values were sorted. Rearranges them: smaller ones come before it.
 *
 * source   C. A. R. Hoare, Algorithm 65: FIND (1961)
 *
 * @example quickSelect(Float64Array.of(3, 1, 2), 3, 1) // → 2
 */
export function quickSelect(values: Float64Array, count: number, position: number): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = values[position]!;
    let left = from;
    let right = to;
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left]!;
      values[left] = values[right]!;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (right < position) from = left;
    if (left > position) to = right;
  }
  return values[position]!;
}
