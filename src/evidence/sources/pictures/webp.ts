/** A WebP set anew from what draws its one picture; its camera, profile, texts and further frames stay behind. */
import { mustFit } from "./fits.ts";

const piece = (name: string, content: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

/** Its sides, as the frame itself says them. */
function sidesOf(name: string, content: Buffer): readonly [number, number] {
  if (name === "VP8L" && content.length > 5 && content[0] === 0x2f) {
    const said = content.readUInt32LE(1);
    return [(said & 0x3fff) + 1, ((said >>> 14) & 0x3fff) + 1];
  }
  if (name === "VP8 " && content.length > 10 && content.readUIntBE(3, 3) === 0x9d012a)
    return [content.readUInt16LE(6) & 0x3fff, content.readUInt16LE(8) & 0x3fff];
  throw new Error("no frame");
}

/** throws  Error: damaged, or a picture that moves; `beyondLimits` */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(file.length, 8 + file.readUInt32LE(4));
  const found = new Map<string, Buffer>();
  for (let at = 12; at + 8 <= end; ) {
    const length = file.readUInt32LE(at + 4);
    if (at + 8 + length > end) throw new Error("cut short");
    const name = file.toString("latin1", at, at + 4);
    if (!found.has(name)) found.set(name, file.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  const name = ["VP8 ", "VP8L"].find((one) => found.has(one)) ?? "";
  const frame = found.get(name);
  if (!frame) throw new Error("no one picture");
  const [width, height] = sidesOf(name, frame);
  mustFit(width, height);
  const alpha = name === "VP8 " ? found.get("ALPH") : undefined;
  const extended = Buffer.alloc(10);
  extended[0] = 0x10;
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([...(alpha ? [piece("VP8X", extended), piece("ALPH", alpha)] : []), piece(name, frame)]);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
