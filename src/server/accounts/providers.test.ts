import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mayVouchFor, readProviders } from "./providers.ts";

test("a provider vouches for addresses of its domains, and of nothing over, under or beside them", () => {
  const ministry = { domains: ["ministry.example", "agency.example"] };
  for (const address of ["ann@ministry.example", "Ann@MINISTRY.Example", '"a@b"@agency.example'])
    expect(mayVouchFor(ministry, address)).toBe(true);
  for (const address of [
    ...["ann@sub.ministry.example", "ann@example", "ann@notministry.example", "ann@ministry.example.org"],
    ...["ann@ministry.example@elsewhere.example", "ministry", "", undefined, null, ["ann@ministry.example"]],
  ])
    expect(mayVouchFor(ministry, address)).toBe(false);
  expect(mayVouchFor({}, "ann@anywhere.example")).toBe(true);
});

test("its domains are read from the file, and what is none is refused", () => {
  const file = join(mkdtempSync(join(tmpdir(), "passerelle-providers-")), "providers.json");
  const written = (domains: unknown) => {
    const one = { id: "m", name: "M", issuer: "https://login.example", clientId: "c", clientSecret: "s", domains };
    writeFileSync(file, JSON.stringify([one]));
    return readProviders(file);
  };
  expect(written(["ministry.example"])[0]?.domains).toEqual(["ministry.example"]);
  for (const domains of [[], ["@ministry.example"], ["*.example"], ["Ministry.example"], "ministry.example", [""]])
    expect(() => written(domains)).toThrow(RangeError);
});
