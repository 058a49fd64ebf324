/**
 * A zip of parts that are packed already: nothing is packed again, nothing is held whole, and its length is known before
 * it begins. The same bytes for the same parts and day.
 */
import { crc32, deflateRawSync } from "node:zlib";
import type { KeptDraws } from "./contract.ts";

/** One file of the zip: its content deflated, with what the zip must say of it. */
export type PackedPart = KeptDraws & { readonly name: string };

/** @example textPart("README.md", "# Draws\n") */
export function textPart(name: string, text: string): PackedPart {
  const content = Buffer.from(text);
  const packed = deflateRawSync(content);
  return { name, crc: crc32(content), size: content.length, packed: packed.length, pieces: () => [packed] };
}

/** Names are UTF-8. */
const utf8 = 0x0800;
const deflated = 8;
const version = 20;
const rootOnly = 0o100644 * 0x10000;

function dosDay(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  return (Math.max(0, year - 1980) << 9) | (month << 5) | date;
}

/** What local and central headers say alike, from the flags to the length of the name. */
function alike({ crc, size, packed }: PackedPart, day: number, name: Buffer): Buffer {
  const said = Buffer.alloc(22);
  said.writeUInt16LE(utf8, 0);
  said.writeUInt16LE(deflated, 2);
  said.writeUInt16LE(0, 4);
  said.writeUInt16LE(day, 6);
  said.writeUInt32LE(crc, 8);
  said.writeUInt32LE(packed, 12);
  said.writeUInt32LE(size, 16);
  said.writeUInt16LE(name.length, 20);
  return said;
}

function local(part: PackedPart, day: number, name: Buffer): Buffer {
  const before = Buffer.alloc(6);
  before.writeUInt32LE(0x04034b50, 0);
  before.writeUInt16LE(version, 4);
  return Buffer.concat([before, alike(part, day, name), Buffer.alloc(2), name]);
}

function central(part: PackedPart, day: number, name: Buffer, offset: number): Buffer {
  const before = Buffer.alloc(8);
  before.writeUInt32LE(0x02014b50, 0);
  // Made on Unix: the permissions below are read.
  before.writeUInt16LE(0x0300 | version, 4);
  before.writeUInt16LE(version, 6);
  const after = Buffer.alloc(16);
  after.writeUInt32LE(rootOnly, 8);
  after.writeUInt32LE(offset, 12);
  return Buffer.concat([before, alike(part, day, name), after, name]);
}

/**
 * @param folder what every name begins with: a folder, with its slash, or nothing
 * @param day ISO day written on every file
 *
 * throws  RangeError where it would be larger than a plain zip can be
 */
export async function* packedZip(
  parts: readonly PackedPart[],
  { folder, day }: { readonly folder: string; readonly day: string },
): AsyncGenerator<Uint8Array> {
  const length = parts.reduce((sum, { size, packed }) => sum + Math.max(size, packed), 0);
  if (length > 0xf000_0000) throw new RangeError("too large for a plain zip");
  const date = dosDay(day);
  const listed: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(`${folder}${part.name}`);
    const head = local(part, date, name);
    listed.push(central(part, date, name, offset));
    yield head;
    yield* part.pieces();
    offset += head.length + part.packed;
  }
  const directory = Buffer.concat(listed);
  yield directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}
