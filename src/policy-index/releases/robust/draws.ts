/**
 * Every draw behind a release's ranges: one line a draw and place, packed once and then given away as it lies. A gzip
 * file holds what an entry of a zip holds, between a head and a tail of fixed length, so nothing is packed twice.
 */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import type { DrawnPeriod } from "../../robustness/robustness-of.ts";
import type { KeptDraws } from "../contract.ts";

const headLength = 10;
const tailLength = 8;

/** Draws written at a time: enough for packing to be worth while, few enough that their text takes no room to speak of. */
const together = 50;

function* drawsText({ places, drawn }: DrawnPeriod, progress: (draws: number) => void): Generator<string> {
  yield "replicate,place,score,rank\r\n";
  for (let from = 0; from < drawn.replicates; from += together) {
    const to = Math.min(drawn.replicates, from + together);
    let lines = "";
    for (let replicate = from; replicate < to; replicate += 1)
      places.forEach((place, at) => {
        const cell = replicate * places.length + at;
        const score = drawn.scores[cell]!;
        lines += `${replicate + 1},${place},${Number.isNaN(score) ? "" : score},${drawn.ranks[cell] || ""}\r\n`;
      });
    yield lines;
    progress(to);
  }
}

/** Of figures that hardly repeat, the usual level takes more than twice the time for a twentieth of the size. */
const quickly = 3;

/** Told between one stretch of draws and the next how many are packed. */
export async function packedDraws(period: DrawnPeriod, progress: (draws: number) => void): Promise<Uint8Array> {
  const packing = createGzip({ level: quickly });
  const [packed] = await Promise.all([buffer(packing), pipeline(Readable.from(drawsText(period, progress)), packing)]);
  return packed;
}

/** The same at once, for tests. */
export const packedAtOnce = (period: DrawnPeriod): Uint8Array =>
  gzipSync([...drawsText(period, () => undefined)].join(""), { level: quickly });

/** Draws that are held. */
export const heldDraws = (packed: Uint8Array): KeptDraws => ({
  ...said(Buffer.from(packed.subarray(packed.length - tailLength))),
  packed: packed.length - headLength - tailLength,
  pieces: () => [packed.subarray(headLength, packed.length - tailLength)],
});

/** Draws in a file, read when they are asked for; undefined where there is none, or it is torn. */
export async function draws(file: string): Promise<KeptDraws | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(tailLength);
    if (size <= headLength + tailLength) return undefined;
    await handle.read(tail, 0, tailLength, size - tailLength);
    return {
      ...said(tail),
      packed: size - headLength - tailLength,
      pieces: () => createReadStream(file, { start: headLength, end: size - tailLength - 1 }),
    };
  } finally {
    await handle.close();
  }
}

const said = (tail: Buffer): Pick<KeptDraws, "crc" | "size"> => ({
  crc: tail.readUInt32LE(0),
  size: tail.readUInt32LE(4),
});
