/**
 * A JPEG set anew from its tables, its frame and its scans: no camera, place, time, thumbnail, profile or remark, and
 * nothing behind its end. Which way up it was held, alone of what a camera says, is kept.
 */
import { beyondLimits } from "../beyond-limits.ts";
import { mustFit } from "./fits.ts";

const mostScans = 100;
const [frames, tables] = [
  [0xc0, 0xc1, 0xc2],
  [0xc4, 0xdb, 0xdd],
];

/** Which way up, 1 to 8, of what a camera says (Exif, tag 0x0112 of its first list); 1 where it does not say. */
function heldOf(content: Buffer): number {
  if (content.toString("latin1", 0, 6) !== "Exif\0\0" || content.length < 14) return 1;
  const said = content.subarray(6);
  const isLittle = said.toString("latin1", 0, 2) === "II";
  const two = (at: number): number =>
    at < 0 || at + 2 > said.length ? 0 : isLittle ? said.readUInt16LE(at) : said.readUInt16BE(at);
  const list = isLittle ? said.readUInt32LE(4) : said.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(two(list), 200); entry += 1) {
    const at = list + 2 + 12 * entry;
    if (two(at) !== 0x0112) continue;
    const held = two(at + 8);
    return held >= 1 && held <= 8 ? held : 1;
  }
  return 1;
}

const held = (way: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from("Exif\0\0MM\0*\0\0\0\b", "latin1"),
    Buffer.from([0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0]),
  ]);

/** Where a scan's own bytes end: at the next mark that is none of its own. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const mark = file[at + 1];
    if (mark === undefined) break;
    if (mark !== 0 && mark !== 0xff && (mark < 0xd0 || mark > 0xd7)) return at;
  }
  throw new Error("cut short");
}

/**
 * The same of one that begins other bytes, and where among them it ends.
 *
 * throws  Error: damaged, or of a kind no camera makes; `beyondLimits`
 */
export function jpegWithin(bytes: Uint8Array): { readonly clean: Uint8Array; readonly end: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [];
  let [way, scans, isFramed] = [1, 0, false];
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) throw new Error("no mark");
    const mark = file[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === 0xd9) break;
    if (at + 4 > file.length) throw new Error("cut short");
    const until = at + 2 + file.readUInt16BE(at + 2);
    if (until > file.length || until < at + 4) throw new Error("cut short");
    const content = file.subarray(at + 4, until);
    let end = until;
    if (frames?.includes(mark)) {
      if (isFramed || content.length < 6) throw new Error("not one frame");
      mustFit(content.readUInt16BE(3), content.readUInt16BE(1));
      isFramed = true;
    } else if (mark === 0xda) {
      scans += 1;
      if (scans > mostScans) throw beyondLimits;
      end = scanEnd(file, until);
    } else if (mark === 0xe1 && way === 1) way = heldOf(content);
    // How its colours are meant: five letters and seven bytes, and no room for more.
    const isColour = mark === 0xee && content.length === 12 && content.toString("latin1", 0, 5) === "Adobe";
    const isRemark = mark === 0xfe || (mark >= 0xe0 && mark <= 0xef);
    if (frames?.includes(mark) || tables?.includes(mark) || mark === 0xda || isColour)
      parts.push(file.subarray(at, end));
    else if (!isRemark) throw new Error("no such mark");
    at = end;
  }
  if (!isFramed || scans === 0) throw new Error("nothing drawn");
  const clean = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(way === 1 ? [] : [held(way)]),
    ...parts,
    Buffer.from([0xff, 0xd9]),
  ]);
  return { clean, end: at + 2 };
}

/** throws  Error: damaged, or of a kind no camera makes; `beyondLimits` */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array => jpegWithin(bytes).clean;

/**
 * The same without remarks, profiles and what a camera says, as far as its first scan; nothing is asked of the rest. For a
 * picture inside another document, which may be larger than one that stands alone, and broken off at its end.
 *
 * throws  Error: it has no scan
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Buffer[] = [Buffer.from([0xff, 0xd8])];
  let at = file.indexOf(Buffer.from([0xff, 0xd8])) + 2;
  if (at < 2) throw new Error("no picture");
  for (;;) {
    if (file[at] !== 0xff || at + 4 > file.length) throw new Error("no mark");
    const mark = file[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === 0xda) return Buffer.concat([...parts, file.subarray(at)]);
    const until = at + 2 + file.readUInt16BE(at + 2);
    if (until > file.length || until < at + 4) throw new Error("cut short");
    const isAdobe = mark === 0xee && until - at === 16;
    const isRemark = mark === 0xfe || (mark >= 0xe0 && mark <= 0xef);
    if (!isRemark || isAdobe) parts.push(file.subarray(at, until));
    at = until;
  }
}
