/**
 * Signatures that a standard tool verifies: Ed25519 in minisign's format, over the BLAKE2b-512 of the file ("ED").
 * `minisign -Vm manifest.json -p passerelle.pub` says the same as we do.
 */
import { createHash, createPublicKey, type KeyObject, sign as signBytes, verify as verifyBytes } from "node:crypto";

export type SigningKey = { readonly secret: KeyObject; readonly publicKey: string };

const pureAlgorithm = Buffer.from("Ed");
const hashedAlgorithm = Buffer.from("ED");
/** What stands before the 32 bytes of an Ed25519 public key in SubjectPublicKeyInfo. */
const spkiHead = Buffer.from("302a300506032b6570032100", "hex");

const blake = (bytes: Uint8Array): Buffer => createHash("blake2b512").update(bytes).digest();

const rawPublicKey = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: "spki", format: "der" }).subarray(spkiHead.length);

/** A number for the key, the same wherever it is used: the beginning of its hash. */
const keyNumber = (raw: Buffer): Buffer => blake(raw).subarray(0, 8);

/**
 * A public key as minisign writes it on one line.
 *
 * @example publicKeyLine(secret) // → "RWQ…"
 */
export function publicKeyLine(secret: KeyObject): string {
  const raw = rawPublicKey(secret);
  return Buffer.concat([pureAlgorithm, keyNumber(raw), raw]).toString("base64");
}

/** The text of a `.pub` file. */
export const publicKeyFile = (line: string): string => `untrusted comment: public key of a Passerelle\n${line}\n`;

/** The text of a `.minisig` file beside the one that is signed; the comment is signed too. */
export function signatureFile(content: Uint8Array, { secret }: SigningKey, comment: string): string {
  const number = keyNumber(rawPublicKey(secret));
  const signature = signBytes(null, blake(content), secret);
  const overall = signBytes(null, Buffer.concat([signature, Buffer.from(comment)]), secret);
  return [
    "untrusted comment: signature by a Passerelle",
    Buffer.concat([hashedAlgorithm, number, signature]).toString("base64"),
    `trusted comment: ${comment}`,
    overall.toString("base64"),
    "",
  ].join("\n");
}

/** A key from a line, or from the text of a `.pub` file; undefined for anything else. */
function keyIn(text: string): { readonly number: Buffer; readonly key: KeyObject } | undefined {
  const line = text.trim().split("\n").at(-1)?.trim() ?? "";
  const bytes = Buffer.from(line, "base64");
  if (bytes.length !== 42 || !bytes.subarray(0, 2).equals(pureAlgorithm)) return undefined;
  const der = Buffer.concat([spkiHead, bytes.subarray(10)]);
  return { number: bytes.subarray(2, 10), key: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

export const isPublicKey = (text: string): boolean => keyIn(text) !== undefined;

export type Verdict = "good" | "bad-signature" | "other-key" | "not-a-signature" | "not-a-key";

/** Whether a file's signature is that of a key. */
export function verdict(content: Uint8Array, signature: string, publicKey: string): Verdict {
  const held = keyIn(publicKey);
  if (held === undefined) return "not-a-key";
  const [, signed = "", trusted = "", overall = ""] = signature.split("\n").map((line) => line.trimEnd());
  const bytes = Buffer.from(signed, "base64");
  const prefix = "trusted comment: ";
  if (bytes.length !== 74 || !trusted.startsWith(prefix)) return "not-a-signature";
  if (!bytes.subarray(2, 10).equals(held.number)) return "other-key";
  const isHashed = bytes.subarray(0, 2).equals(hashedAlgorithm);
  const own = bytes.subarray(10);
  const comment = Buffer.concat([own, Buffer.from(trusted.slice(prefix.length))]);
  const good =
    verifyBytes(null, isHashed ? blake(content) : content, held.key, own) &&
    verifyBytes(null, comment, held.key, Buffer.from(overall, "base64"));
  return good ? "good" : "bad-signature";
}
