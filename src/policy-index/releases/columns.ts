/**
 * Typed arrays as bytes and back. Scores and answers repeat: most columns hold fewer than 256 different doubles, and
 * are then a byte a cell and a short list. Every double comes back with the very bits it had.
 */
export type Section =
  | { readonly kind: "bytes"; readonly length: number }
  | { readonly kind: "numbers"; readonly length: number }
  | { readonly kind: "doubles"; readonly length: number }
  | { readonly kind: "listed"; readonly length: number; readonly different: number };

const most = 255;

/** Different values of a column, by their bits; undefined when there are more than a byte can number. */
function different(values: Float64Array): { readonly list: Float64Array; readonly codes: Uint8Array } | undefined {
  const known = new Map<number, number>();
  const list: number[] = [];
  const codes = new Uint8Array(values.length);
  let nan = -1;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    // A Map takes 0 and −0 for one, and every NaN for one: the first is told apart, the second is how a gap is kept.
    if (Object.is(value, -0)) return undefined;
    let code = Number.isNaN(value) ? nan : (known.get(value) ?? -1);
    if (code === -1) {
      if (list.length > most) return undefined;
      code = list.length;
      list.push(value);
      if (Number.isNaN(value)) nan = code;
      else known.set(value, code);
    }
    codes[at] = code;
  }
  return { list: Float64Array.from(list), codes };
}

const rawBytes = (array: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

export type Written = { readonly sections: readonly Section[]; readonly pieces: readonly Uint8Array[] };

/** Gathers sections, each beginning at a multiple of eight bytes. */
export function sectionWriter() {
  const sections: Section[] = [];
  const pieces: Uint8Array[] = [];
  const put = (bytes: Uint8Array): void => {
    pieces.push(bytes, new Uint8Array((8 - (bytes.length % 8)) % 8));
  };
  return {
    bytes: (values: Uint8Array): void => {
      sections.push({ kind: "bytes", length: values.length });
      put(values);
    },
    numbers: (values: Uint32Array): void => {
      sections.push({ kind: "numbers", length: values.length });
      put(rawBytes(values));
    },
    doubles: (values: Float64Array): void => {
      const listed = different(values);
      if (listed === undefined) {
        sections.push({ kind: "doubles", length: values.length });
        put(rawBytes(values));
        return;
      }
      sections.push({ kind: "listed", length: values.length, different: listed.list.length });
      put(rawBytes(listed.list));
      put(listed.codes);
    },
    written: (): Written => ({ sections, pieces }),
  };
}

const padded = (bytes: number): number => bytes + ((8 - (bytes % 8)) % 8);

/** Reads sections back in the order they were written; a section of another kind than asked is a damaged file. */
export function sectionReader(sections: readonly Section[], from: Uint8Array) {
  let next = 0;
  let at = 0;
  const take = (bytes: number): Uint8Array => {
    if (at + bytes > from.length) throw new RangeError("a bundle ends before its last section");
    const taken = new Uint8Array(bytes);
    taken.set(from.subarray(at, at + bytes));
    at += padded(bytes);
    return taken;
  };
  const section = (): Section => {
    const found = sections[next];
    next += 1;
    if (found === undefined) throw new RangeError("a bundle has fewer sections than it needs");
    return found;
  };
  const doublesOf = (length: number): Float64Array => new Float64Array(take(length * 8).buffer);
  return {
    bytes: (): Uint8Array => take(section().length),
    numbers: (): Uint32Array => new Uint32Array(take(section().length * 4).buffer),
    doubles: (): Float64Array => {
      const { length, ...found } = section();
      if (found.kind !== "listed") return doublesOf(length);
      const list = doublesOf(found.different);
      const codes = take(length);
      const values = new Float64Array(length);
      for (let cell = 0; cell < length; cell += 1) values[cell] = list[codes[cell]!]!;
      return values;
    },
  };
}
