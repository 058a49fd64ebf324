/**
 * The key releases are signed with: an Ed25519 key in a file of its own, made at first use and readable by its owner
 * alone; or the file the operator names. It is used for nothing else.
 */
import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { link, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./bundle-files.ts";
import { publicKeyFile, publicKeyLine, type SigningKey } from "./minisign.ts";

const isAbsent = (thrown: unknown): boolean => thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";

export const keyFile = (directory: string): string => join(directory, "keys", "release-signing.pem");

async function keyFrom(file: string): Promise<SigningKey> {
  const secret = createPrivateKey(await readFile(file, "utf8"));
  if (secret.asymmetricKeyType !== "ed25519") throw new RangeError(`${file} is not an Ed25519 key`);
  return { secret, publicKey: publicKeyLine(secret) };
}

/** Made beside and linked into place: of two first uses at once, one key stays. */
async function makeKey(directory: string): Promise<void> {
  const file = keyFile(directory);
  await mkdir(join(directory, "keys"), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync("ed25519");
  const beside = `${file}.${process.pid}.new`;
  await writeWhole(beside, privateKey.export({ type: "pkcs8", format: "pem" }), 0o600);
  try {
    await link(beside, file);
    await writeWhole(join(directory, "keys", "release-signing.pub"), publicKeyFile(publicKeyLine(privateKey)));
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * The signing key of a data directory, made if there is none; or that of a file named by the operator.
 *
 * throws  RangeError: not an Ed25519 key; the file system's errors
 */
export async function signingKey(directory: string, named?: string): Promise<SigningKey> {
  if (named !== undefined) return keyFrom(named);
  try {
    return await keyFrom(keyFile(directory));
  } catch (thrown) {
    if (!isAbsent(thrown)) throw thrown;
  }
  await makeKey(directory);
  return keyFrom(keyFile(directory));
}

/** The public key, where there is a key already. */
export async function publicKeyHere(directory: string, named?: string): Promise<string | undefined> {
  try {
    return (await keyFrom(named ?? keyFile(directory))).publicKey;
  } catch (thrown) {
    if (isAbsent(thrown)) return undefined;
    throw thrown;
  }
}
