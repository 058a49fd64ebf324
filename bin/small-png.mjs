/**
 * A screenshot as a PNG of at most 256 colours, a third of the size: pages have few colours and their blends. The
 * commonest are kept and every other takes the nearest, too near for an eye to tell.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from("89504e470d0a1a0a", "hex");

/** The pixels of an 8-bit RGB PNG, without interlace, as a browser writes them. */
function pixelsOf(png) {
  const pieces = [];
  let width = 0;
  let height = 0;
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const kind = png.toString("latin1", at + 4, at + 8);
    if (kind === "IDAT") pieces.push(body);
    if (kind !== "IHDR") continue;
    [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
    if (body[8] !== 8 || body[9] !== 2 || body[12] !== 0) throw new RangeError("an 8-bit RGB PNG is expected");
  }
  const raw = inflateSync(Buffer.concat(pieces));
  const line = width * 3;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const here = y * line + x;
      const left = x < 3 ? 0 : pixels[here - 3];
      const up = y === 0 ? 0 : pixels[here - line];
      const corner = x < 3 || y === 0 ? 0 : pixels[here - line - 3];
      const guess = [0, left, up, (left + up) >> 1, nearestOf(left, up, corner)][filter];
      pixels[here] = raw[y * (line + 1) + 1 + x] + guess;
    }
  }
  return { width, height, pixels };
}

/** Paeth's predictor. */
function nearestOf(left, up, corner) {
  const sum = left + up - corner;
  const [fromLeft, fromUp, fromCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (fromLeft <= fromUp && fromLeft <= fromCorner) return left;
  return fromUp <= fromCorner ? up : corner;
}

function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

export function smallPng(png) {
  const { width, height, pixels } = pixelsOf(png);
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 256)
    .map(([colour]) => colour);
  const position = new Map(palette.map((colour, at) => [colour, at]));
  const nearest = (colour) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    palette.forEach((one, at) => {
      const far =
        ((one >> 16) - (colour >> 16)) ** 2 +
        (((one >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
        ((one & 255) - (colour & 255)) ** 2;
      if (far < least) [best, least] = [at, far];
    });
    position.set(colour, best);
    return best;
  };
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = pixels.readUIntBE((y * width + x) * 3, 3);
      lines[y * (width + 1) + 1 + x] = position.get(colour) ?? nearest(colour);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.concat(
    palette.map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])),
  );
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
