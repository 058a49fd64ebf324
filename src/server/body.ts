/** What was sent, read no further than it may be long: a length that was declared is not believed. */
import { refuse } from "../base/refusal.ts";

/**
 * throws  Refusal too-large: more than `most` bytes came, or were announced
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) refuse("too-large", { most });
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) refuse("too-large", { most });
    pieces.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Bytes as the text they are.
 *
 * throws  Refusal input-invalid: not UTF-8
 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("input-invalid", { fields: ["body"] });
  }
}
