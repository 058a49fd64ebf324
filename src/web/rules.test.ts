import { afterAll, beforeAll, expect, test } from "vitest";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";

let site: SiteUnderTest;
beforeAll(async () => {
  site = await openSiteUnderTest();
});
afterAll(() => site.close());

const html = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();

test("the method page leads to the rules of the arithmetic, page by page, which say that they are in English", async () => {
  const method = await html("/fr/tiny/2024.0/method");
  expect(method).toContain('href="/fr/about/rules"');
  const list = await html("/fr/about/rules");
  expect(list).toContain('href="/fr/about/rules/uncertainty"');
  const page = await html("/fr/about/rules/uncertainty");
  expect(page).toContain("Cette page est en anglais.");
  expect(page).toMatch(/<h1 lang="en" dir="ltr">How far a rank could have moved/);
  expect(page).toContain('<link rel="alternate" hrefLang="ar" href=');
  expect(await html("/en/about/rules/uncertainty")).not.toContain("This page is in English.");
});

test("a page that is not among them, or a language that is not ours, is not found", async () => {
  for (const path of ["/en/about/rules/nowhere", "/en/about/rules/..%2F..%2Fpackage.json", "/xx/about/rules"])
    expect((await fetch(site.origin + path)).status, path).toBe(404);
});
