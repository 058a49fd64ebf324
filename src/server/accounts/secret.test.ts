import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openedHash, tokenHash } from "./cookies.ts";
import { linkOf, linkToken, openSecret, sealed } from "./secret.ts";

const link = "0b8b33c6-1f0e-4b86-9e55-1c6f0c6a2f11";

test("a secret is made once, for its owner alone, and the same ever after", async () => {
  const directory = await mkdtemp(join(tmpdir(), "passerelle-secret-"));
  const made = await Promise.all([openSecret(directory), openSecret(directory)]);
  expect(new Set(made).size).toBe(1);
  expect(await openSecret(directory)).toBe(made[0]);
  expect((await stat(join(directory, "keys", "accounts.secret"))).mode & 0o777).toBe(0o600);
  await rm(directory, { recursive: true });
});

test("a secret that the operator names must be long enough", async () => {
  const directory = await mkdtemp(join(tmpdir(), "passerelle-secret-"));
  const file = join(directory, "secret");
  await writeFile(file, "short\n");
  await expect(openSecret(directory, file)).rejects.toThrow(RangeError);
  await writeFile(file, `${"long ".repeat(10)}\n`);
  expect(await openSecret(directory, file)).toBe((await readFile(file, "utf8")).trim());
  await rm(directory, { recursive: true });
});

test("a link's token is good for this house and no other, to the last sign", () => {
  const token = linkToken("one secret", link);
  expect(linkOf("one secret", token)).toBe(link);
  expect(linkOf("another secret", token)).toBeUndefined();
  expect(linkOf("one secret", `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`)).toBeUndefined();
  for (const bad of ["", link, `${link}-`, `${token}0`, token.toUpperCase()])
    expect(linkOf("one secret", bad)).toBe(undefined);
});

test("a seal of one purpose is none of another", () => {
  expect(sealed("one secret", "link", link)).not.toBe(sealed("one secret", "attempt by account", link));
});

test("the session's cookie is read by its own name, whatever stands around it", () => {
  const token = "a".repeat(32);
  const of = (cookie: string) => tokenHash(new Headers({ cookie }), "passerelle.session");
  const expected = of(`passerelle.session=${token}.seal%3D`);
  expect(expected).toMatch(/^[0-9a-f]{64}$/);
  expect(of(`a=b; passerelle.session=${token}.x; c=d`)).toBe(expected);
  expect(of(`xpasserelle.session=${token}.x`)).toBeUndefined();
  expect(of("passerelle.session=short.x")).toBeUndefined();
  expect(of("passerelle.session=%E0%A4%A.x")).toBeUndefined();
  expect(openedHash([`passerelle.session=${token}.x; Path=/`], "passerelle.session")).toBe(expected);
  expect(openedHash(["passerelle.session=; Max-Age=0"], "passerelle.session")).toBeUndefined();
});
