import { expect, test } from "vitest";
import { silencedBy, silenceToken } from "./silence-token.ts";

const secret = "s".repeat(48);
const whose = { edition: "01890000-0000-7000-8000-00000000000a", person: "0a890000-0000-7000-8000-00000000000b" };
const token = silenceToken(secret, whose);

test("a token says whose reminders it silences to this house alone", () => {
  expect(silencedBy(secret, token)).toEqual(whose);
  expect(silencedBy("t".repeat(48), token)).toBeUndefined();
  expect(token).not.toMatch(/0189|0a89/);
  expect(silenceToken(secret, whose)).toBe(token);
});

test("one that was changed, cut or made up is nobody's", () => {
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === "A" ? "B" : "A";
    const changed = token.slice(0, at) + other + token.slice(at + 1);
    // The last character holds bits that are none of the token's.
    if (Buffer.from(changed, "base64url").equals(Buffer.from(token, "base64url"))) continue;
    expect(silencedBy(secret, changed), `at ${at}`).toBeUndefined();
  }
  for (const made of ["", token.slice(0, -1), `${token}AAAA`, "A".repeat(80), "é", "x".repeat(10_000)])
    expect(silencedBy(secret, made)).toBeUndefined();
});
