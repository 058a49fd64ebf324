import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type CameBack, KeptNow, versionToName } from "./came-back.tsx";

const back = (code: string, _match = "3", text = "mine"): CameBack => ({ fields: { _match, text }, problem: { code } });
const shown = (of: CameBack | undefined, version: number, kept: string): string =>
  renderToStaticMarkup(<KeptNow language="en" back={of} version={version} name="text" kept={kept} />);

test("a form that waited, or was refused for what is in it, names the version it was written against", () => {
  expect(versionToName(back("not-sent-yet"), 4)).toBe("3");
  expect(versionToName(back("input-invalid"), 4)).toBe("3");
});

test("it names the newer one once its writer was told, and where it said none", () => {
  expect(versionToName(back("stale"), 4)).toBe(4);
  expect(versionToName(back("not-sent-yet", ""), 4)).toBe(4);
  expect(versionToName(undefined, 4)).toBe(4);
});

test("a form that needs none names none", () => {
  expect(versionToName(back("not-sent-yet"), undefined)).toBeUndefined();
});

test("what is kept stands beneath, where it is newer and something else", () => {
  expect(shown(back("not-sent-yet"), 4, "theirs")).toContain('Kept now: <span dir="auto">theirs');
  expect(shown(back("stale"), 4, "")).toContain("–");
  expect(shown(back("stale", "3", "a\r\nb"), 4, "a\nb")).toBe("");
  expect(shown(back("input-invalid"), 3, "theirs")).toBe("");
  expect(shown(undefined, 4, "theirs")).toBe("");
});
