/** A note as `If-Match` names it: by what it says, so that whoever saw another one is told. */
import { createHash } from "node:crypto";

/** @example stampOfNote("") // → "e3b0c44298fc1c149afbf4c8996fb924" */
export const stampOfNote = (note: string): string => createHash("sha256").update(note).digest("hex").slice(0, 32);
