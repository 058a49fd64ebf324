/**
 * A PNG set anew: its points inflated, counted and deflated again, and of all else only the palette, what is transparent and
 * how its colours are meant. Its texts, times, cameras and further frames stay behind.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { beyondLimits } from "../beyond-limits.ts";
import { mustFit } from "./fits.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostDrawn = 160_000_000;
const kept = ["PLTE", "tRNS", "gAMA", "cHRM", "sRGB"];
/** Samples of a point, by the kind of its colour. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const chunk = (name: string, content: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(name, 4, "latin1");
  const end = Buffer.alloc(4);
  end.writeUInt32BE(crc32(content, crc32(head.subarray(4))));
  return Buffer.concat([head, content, end]);
};

const passes: readonly (readonly [number, number, number, number])[] = [
  ...([
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
  ] as const),
  ...([
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const),
];

/** How many bytes its points are, a filter's mark before each line. */
function drawn(width: number, height: number, bits: number, interlaced: boolean): number {
  const lines = (across: number, down: number): number =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (!interlaced) return lines(width, height);
  return passes.reduce(
    (sum, [x, y, right, below]) => sum + lines(Math.ceil((width - x) / right), Math.ceil((height - y) / below)),
    0,
  );
}

/** throws  Error: damaged; `beyondLimits` */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Buffer>();
  const points: Buffer[] = [];
  let isWhole = false;
  for (let at = signature.length; at + 12 <= file.length && !isWhole; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > file.length) throw new Error("cut short");
    const content = file.subarray(at + 8, at + 8 + length);
    if (name === "IDAT") points.push(content);
    else if (!chunks.has(name)) chunks.set(name, content);
    isWhole = name === "IEND";
    at += 12 + length;
  }
  const head = chunks.get("IHDR");
  if (!isWhole || head?.length !== 13) throw new Error("not whole");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, interlace] = [head.readUInt8(8), head.readUInt8(9), head.readUInt8(12)];
  const bits = depth * (samples[colour] ?? 0);
  if (![1, 2, 4, 8, 16].includes(depth) || bits === 0 || interlace > 1) throw new Error("no PNG");
  mustFit(width, height);
  const size = drawn(width, height, bits, interlace === 1);
  if (size > mostDrawn) throw beyondLimits;
  const lines = inflateSync(Buffer.concat(points), { maxOutputLength: size });
  if (lines.length !== size) throw new Error("points are missing");
  return Buffer.concat([
    ...[signature, chunk("IHDR", head)],
    ...kept.flatMap((name) => {
      const content = chunks.get(name);
      return content && content.length <= 1_024 ? [chunk(name, content)] : [];
    }),
    ...[chunk("IDAT", deflateSync(lines)), chunk("IEND", new Uint8Array())],
  ]);
}
