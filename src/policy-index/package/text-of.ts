/** Bytes → text, or why not: not UTF-8, or NUL bytes, with the line. */
import { isUtf8 } from "node:buffer";
import type { Gather } from "./gather.ts";

export function textOf(bytes: Buffer, file: string, gather: Gather): string | undefined {
  const wrong = !isUtf8(bytes) ? "utf8-invalid" : bytes.includes(0) ? "nul-byte" : undefined;
  if (wrong === undefined) return bytes.toString("utf8").replace(/^\uFEFF/, "");
  let row = 1;
  for (let from = 0; from < bytes.length; row++) {
    const next = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, next === -1 ? bytes.length : next);
    if (wrong === "nul-byte" ? line.includes(0) : !isUtf8(line)) break;
    from = next === -1 ? bytes.length : next + 1;
  }
  gather.say("error", wrong, { file, row });
  return undefined;
}
