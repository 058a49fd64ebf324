/**
 * Twenty thousand requests made from the addresses of the site, right and wrong: none is answered with a 5xx, but that
 * what is kept in the database is away (503), for there is none here.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import { almostInputs } from "../server/almost-inputs.ts";
import { operations } from "../server/operations.ts";
import { suffixes } from "./page.ts";
import { pages } from "./pages.ts";
import { openSiteUnderTest } from "./site-under-test.ts";

const requests = Number(process.env.FUZZ_REQUESTS ?? 20_000);

/** An address of a pattern, its parameters and query from an input that may be anything. */
function addressOf(pattern: string, input: unknown, suffix: string): string {
  const said = typeof input === "object" && input !== null ? { ...input } : {};
  const left = new Map(Object.entries(said).map(([name, value]) => [name, String(value).slice(0, 300)]));
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = left.get(name) ?? "";
    left.delete(name);
    return encodeURIComponent(value.replace(/\p{Surrogate}/gu, ""));
  });
  const query = new URLSearchParams([...left]).toString();
  return `${path}${suffix}${query === "" ? "" : `?${query}`}`;
}

const ofPages = pages.map((page) =>
  fc
    .tuple(
      almostInputs(page.served.operation, tinyArchive),
      fc.constantFrom("", ...suffixes.map((suffix) => `.${suffix}`)),
      fc.constantFrom("en", "ar", "fr", "xx"),
    )
    .map(([input, suffix, lang]) => addressOf(page.path.replace(":lang", lang), input, suffix)),
);

const ofOperations = operations
  .filter(({ operation }) => operation.method === "GET" && !operation.local)
  .map(({ operation }) =>
    almostInputs(operation, tinyArchive).map((input) => addressOf(`/api${operation.path}`, input, "")),
  );

const ofNothing = fc.webPath({ size: "medium" });

test("no request is answered with a 5xx", async () => {
  const site = await openSiteUnderTest({ variables: { LOG_LEVEL: "error" } });
  const methods = fc.constantFrom("GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
  await fc.assert(
    fc.asyncProperty(fc.oneof(...ofPages, ...ofOperations, ofNothing), methods, async (address, method) => {
      const url = URL.canParse(address, site.origin) ? new URL(address, site.origin) : undefined;
      if (url?.origin !== site.origin) return;
      const answer = await fetch(url, { method, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status === 503) expect(answer.headers.get("retry-after"), `${method} ${address}`).toBeTruthy();
      else expect(answer.status, `${method} ${address}`).toBeLessThan(500);
      expect(answer.headers.get("content-security-policy"), address).toBeTruthy();
    }),
    { numRuns: requests },
  );
  await site.close();
});
