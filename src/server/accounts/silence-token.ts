/**
 * What the link of a reminder carries: whose reminders of which edition it silences, sealed and hidden. It says nothing to
 * whoever finds it, cannot be made or changed without the house's secret, and is the same for every letter of that edition.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import type { Language } from "../../base/text.ts";

export type Silenced = { readonly edition: string; readonly person: string };

const [nonceBytes, sealBytes, idBytes] = [12, 16, 16];

const keyFor = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `passerelle silence ${use}`, 32));

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

const idOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

export function silenceToken(secret: string, { edition, person }: Silenced): string {
  const said = Buffer.concat([bytesOf(edition), bytesOf(person)]);
  // Drawn from what is sealed: the same again seals the same, something else never under the same nonce.
  const nonce = createHmac("sha256", keyFor(secret, "nonce")).update(said).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, "key"), nonce);
  const hidden = Buffer.concat([cipher.update(said), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** Undefined when we did not make it. */
export function silencedBy(secret: string, token: string): Silenced | undefined {
  const bytes = Buffer.from(token.slice(0, 200), "base64url");
  if (bytes.length !== nonceBytes + sealBytes + 2 * idBytes) return undefined;
  const opener = createDecipheriv("aes-256-gcm", keyFor(secret, "key"), bytes.subarray(0, nonceBytes), {
    authTagLength: sealBytes,
  });
  opener.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + sealBytes));
  try {
    const said = Buffer.concat([opener.update(bytes.subarray(nonceBytes + sealBytes)), opener.final()]);
    return { edition: idOf(said.subarray(0, idBytes)), person: idOf(said.subarray(idBytes)) };
  } catch {
    return undefined;
  }
}

/** `t` carries the token, for a query is never logged. */
export const silenceAddress = (origin: string, language: Language, token: string): string =>
  `${origin}/${language}/reminders?t=${token}`;
