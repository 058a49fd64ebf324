import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLive, ownPath, passwordFault, sessionLasts } from "./rules.ts";

describe("a password", () => {
  test.each([
    ["short one", "too-short"],
    ["x".repeat(300), "too-long"],
    ["passwordpassword", "common"],
    ["P@ssw0rd1234!", "common"],
    ["qwertyuiop[]", "common"],
    ["qwertyuiopqwertyuiop", "common"],
    ["aaaaaaaaaaaaaaa", "common"],
    ["abcabcabcabcabc", "common"],
    ["123456789012", "common"],
    ["abcdefghijklmnop", "common"],
    ["Motdepasse2027", "common"],
    ["Contraseña2027", "common"],
    ["ada.lovelace1", "about-you"],
    ["correct horse battery staple", "common"],
    ["four words of my own", undefined],
    ["ثلاث كلمات من عندي", undefined],
  ])("%s: %s", (password, fault) => {
    expect(passwordFault(password, ["Ada Lovelace", "ada.lovelace@example.org"])).toBe(fault);
  });

  test("of sixty-four characters and more will do, whatever they are, when it is no pattern", () => {
    const long = Array.from({ length: 12 }, (_, at) => `word${at * 7919} of`).join(" ");
    expect(long.length).toBeGreaterThan(64);
    expect(passwordFault(long, [])).toBeUndefined();
  });
});

describe("where somebody is led after signing in", () => {
  test.each([
    ["/en/desk", "/en/desk"],
    ["/ar/desk/people?find=a%20b&page=2", "/ar/desk/people?find=a%20b&page=2"],
    ["//elsewhere.example", undefined],
    ["/\\elsewhere.example", undefined],
    ["https://elsewhere.example", undefined],
    ["/en//elsewhere.example", undefined],
    ["javascript:alert(1)", undefined],
    ["/api/me", undefined],
    ["/en/desk\r\nSet-Cookie: a=b", undefined],
    ["", undefined],
  ])("%j → %j", (path, led) => {
    expect(ownPath(path)).toBe(led);
  });

  test("is never another site", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webPath()), (path) => {
        const led = ownPath(path);
        if (led !== undefined)
          expect(new URL(led, "https://index.example.org").origin).toBe("https://index.example.org");
      }),
    );
  });
});

test("a session lives while it is used, and never longer than its end", () => {
  const now = new Date("2027-03-01T12:00:00Z");
  const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  expect(isLive({ expiresAt: at(1), seenAt: at(-sessionLasts.idle) }, now)).toBe(true);
  expect(isLive({ expiresAt: at(1), seenAt: at(-sessionLasts.idle - 1) }, now)).toBe(false);
  expect(isLive({ expiresAt: at(0), seenAt: now }, now)).toBe(false);
});
