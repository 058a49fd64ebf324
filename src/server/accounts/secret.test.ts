import { createHmac } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openedHash, resealed, tokenHash } from "./cookies.ts";
import { linkOf, linkToken, openSecrets, sealed } from "./secret.ts";

const link = "0b8b33c6-1f0e-4b86-9e55-1c6f0c6a2f11";

test("a secret is made once, for its owner alone, and the same ever after", async () => {
  const directory = await mkdtemp(join(tmpdir(), "passerelle-secret-"));
  const made = await Promise.all([openSecrets(directory), openSecrets(directory)]);
  expect(made[0]).toEqual({ secret: expect.stringMatching(/^[\w-]{64}$/), previous: [] });
  expect(made[1]).toEqual(made[0]);
  expect(await openSecrets(directory)).toEqual(made[0]);
  expect((await stat(join(directory, "keys", "accounts.secret"))).mode & 0o777).toBe(0o600);
  await rm(directory, { recursive: true });
});

test("a secret that the operator names must be long enough", async () => {
  const directory = await mkdtemp(join(tmpdir(), "passerelle-secret-"));
  const file = join(directory, "secret");
  await writeFile(file, "short\n");
  await expect(openSecrets(directory, file)).rejects.toThrow(RangeError);
  const [now, before] = ["long ".repeat(10).trim(), "longer ".repeat(10).trim()];
  await writeFile(file, `${now}\n`);
  expect(await openSecrets(directory, file)).toEqual({ secret: now, previous: [] });
  await writeFile(file, `${now}\n\n${before}\r\n`);
  expect(await openSecrets(directory, file)).toEqual({ secret: now, previous: [before] });
  await writeFile(file, `${now}\nshort\n`);
  await expect(openSecrets(directory, file)).rejects.toThrow(RangeError);
  await rm(directory, { recursive: true });
});

const one = { secret: "one secret", previous: [] };

test("a link's token is good for this house and no other, to the last sign", () => {
  const token = linkToken("one secret", link);
  expect(linkOf(one, token)).toBe(link);
  expect(linkOf({ secret: "another secret", previous: ["a third"] }, token)).toBeUndefined();
  expect(linkOf({ secret: "another secret", previous: ["a third", "one secret"] }, token)).toBe(link);
  expect(linkOf(one, `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`)).toBeUndefined();
  for (const bad of ["", link, `${link}-`, `${token}0`, token.toUpperCase()]) expect(linkOf(one, bad)).toBe(undefined);
});

test("a seal of one purpose is none of another", () => {
  expect(sealed("one secret", "link", link)).not.toBe(sealed("one secret", "attempt by account", link));
});

test("a cookie that was sealed under an earlier secret is sealed anew, and none that was not", () => {
  const seal = (secret: string) => createHmac("sha256", secret).update("a.token").digest("base64");
  const cookie = (secret: string) => `ours.session=${encodeURIComponent(`a.token.${seal(secret)}`)}`;
  const secrets = { secret: "now", previous: ["before", "long ago"] };
  expect(resealed(`x=1; ${cookie("long ago")}; y=2`, secrets)).toBe(`x=1; ${cookie("now")}; y=2`);
  for (const same of [cookie("now"), cookie("never"), "ours.session=a.token", "ours.session=%E0%A4%A.x", "", ";;"])
    expect(resealed(same, secrets)).toBe(same);
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
