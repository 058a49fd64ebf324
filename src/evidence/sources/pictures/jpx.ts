/**
 * A JPEG 2000 without remarks: of its boxes those that are needed to draw it (ISO/IEC 15444-1, annex I), of the head of what is
 * drawn everything but remarks. What is behind the head is not looked into, and none of it is words.
 */
const boxes = ["jP  ", "ftyp", "jp2h", "jp2c"];

const [beginning, remark, tile] = [0xff4f, 0xff64, 0xff90];

/** What is drawn, without the remarks of its head. */
function bareCode(code: Buffer): readonly Buffer[] {
  if (code.length < 4 || code.readUInt16BE(0) !== beginning) throw new Error("no picture");
  const parts: Buffer[] = [code.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (at + 4 > code.length) throw new Error("cut short");
    const mark = code.readUInt16BE(at);
    if (mark === tile) return [...parts, code.subarray(at)];
    const until = at + 2 + code.readUInt16BE(at + 2);
    if (mark < 0xff00 || until < at + 4) throw new Error("no mark");
    if (mark !== remark) parts.push(code.subarray(at, until));
    at = until;
  }
}

/** throws  Error: no such picture, or cut short before what is drawn */
export function bareJpx(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > 1 && file.readUInt16BE(0) === beginning) return Buffer.concat(bareCode(file));
  const parts: Buffer[] = [];
  let isDrawn = false;
  for (let at = 0; at + 8 <= file.length; ) {
    const said = file.readUInt32BE(at);
    // A length of one is followed by a longer one, a length of none goes to the end.
    const head = said === 1 ? 16 : 8;
    if (at + head > file.length) throw new Error("cut short");
    const length = said === 0 ? file.length - at : said === 1 ? Number(file.readBigUInt64BE(at + 8)) : said;
    if (length < head) throw new Error("no box");
    const kind = file.toString("latin1", at + 4, at + 8);
    const content = file.subarray(at + head, at + length);
    if (boxes.includes(kind)) {
      const whole = kind === "jp2c" ? Buffer.concat(bareCode(content)) : content;
      isDrawn ||= kind === "jp2c";
      const start = Buffer.alloc(8);
      start.writeUInt32BE(whole.length + 8, 0);
      start.write(kind, 4, "latin1");
      parts.push(start, whole);
    }
    at += length;
  }
  if (!isDrawn) throw new Error("nothing drawn");
  return Buffer.concat(parts);
}
