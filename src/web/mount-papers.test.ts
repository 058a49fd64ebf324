import { afterAll, beforeAll, expect, test } from "vitest";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";

let site: SiteUnderTest;
beforeAll(async () => {
  site = await openSiteUnderTest();
});
afterAll(() => site.close());

const request = "0190a7c0-0000-4000-8000-000000000000";

test.each([
  ["requests", "dossier"],
  ["committee", "dossier"],
  ["actions", "plan"],
])("a stranger who asks for a paper of %s is led to the door, and back to it", async (desk, paper) => {
  const path = `/fr/desk/${desk}/${request}/${paper}.pdf`;
  const { status, headers } = await fetch(site.origin + path, { redirect: "manual" });
  expect([status, headers.get("location")]).toEqual([303, `/fr/sign-in?next=${encodeURIComponent(path)}`]);
});
