/** A zip made in the browser, of a few texts, none of them packed: what belongs together is saved together. */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let left = byte;
  for (let bit = 0; bit < 8; bit += 1) left = left & 1 ? (left >>> 1) ^ 0xedb88320 : left >>> 1;
  return left;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the lowest first. */
function said(...numbers: readonly (readonly [number, 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, size]) => sum + size, 0)));
  let at = 0;
  for (const [number, size] of numbers) {
    if (size === 2) view.setUint16(at, number, true);
    else view.setUint32(at, number, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

const utf8 = 0x0800;
/** The first day a zip can say: the same texts are the same bytes. */
const day = 33;

/** @example new Blob(storedZip([["README.txt", "Draws\n"]]), { type: "application/zip" }) */
export function storedZip(files: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  const content: Uint8Array<ArrayBuffer>[] = [];
  const list: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [title, text] of files) {
    const [name, bytes] = [encoder.encode(title), encoder.encode(text)];
    const alike = [
      ...([
        [utf8, 2],
        [0, 2],
        [0, 2],
        [day, 2],
        [crc32(bytes), 4],
      ] as const),
      ...([
        [bytes.length, 4],
        [bytes.length, 4],
        [name.length, 2],
        [0, 2],
      ] as const),
    ];
    content.push(said([0x04034b50, 4], [20, 2], ...alike), name, bytes);
    list.push(said([0x02014b50, 4], [20, 2], [20, 2], ...alike, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
    offset += 30 + name.length + bytes.length;
  }
  const size = list.reduce((sum, one) => sum + one.length, 0);
  const end = said(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return [...content, ...list, end];
}
