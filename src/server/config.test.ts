import { expect, test } from "vitest";
import { faultLines, readConfig } from "./config.ts";

const faults = (variables: Record<string, string>): readonly string[] => {
  const read = readConfig(variables);
  return "faults" in read ? faultLines(read.faults) : [];
};

test("an empty environment is a good one", () => {
  expect(readConfig({ PATH: "/usr/bin", LANG: "C" })).toMatchObject({
    config: { PORT: 4600, PASSERELLE_TRUST_PROXY: 0, LOG_LEVEL: "info" },
  });
});

test("a variable that is set to nothing is not set", () => {
  expect(readConfig({ PORT: "", PASSERELLE_ORIGIN: "" })).toMatchObject({ config: { PORT: 4600 } });
});

test("everything that is wrong is listed at once", () => {
  expect(
    faults({ PORT: "99999", LOG_LEVEL: "loud", DATABASE_URL: "mysql://x", PASSERELLE_ORIGIN: "index.example.org" }),
  ).toHaveLength(4);
});

test("a database's address that cannot be one is told so, without its password", () => {
  expect(faults({ DATABASE_URL: "postgres://me:secret@host:notaport/law" })).toEqual([
    "DATABASE_URL is not an address",
  ]);
  expect(faults({ DATABASE_URL: "postgres://me:secret@/law?host=/run/postgresql" })).toEqual([]);
  expect(faults({ DATABASE_URL: "postgres:///law?host=/run/postgresql" })).toEqual([]);
});

test("a name that is nearly right is told so, one that is not is told plainly", () => {
  expect(faults({ PASSERELLE_ORIGINS: "x", PASSERELLE_QUITE_ANOTHER_THING: "x" })).toEqual([
    "PASSERELLE_ORIGINS is not a setting (did you mean PASSERELLE_ORIGIN?)",
    "PASSERELLE_QUITE_ANOTHER_THING is not a setting",
  ]);
});

test("a pace is a burst and a number a second, or off", () => {
  expect(readConfig({ PASSERELLE_RATE_RENDERS: "10/2", PASSERELLE_RATE_CACHED: "off" })).toMatchObject({
    config: { PASSERELLE_RATE_RENDERS: { burst: 10, perSecond: 2 }, PASSERELLE_RATE_CACHED: "off" },
  });
  expect(faults({ PASSERELLE_RATE_RENDERS: "many" })).toHaveLength(1);
});

test("an origin has no path: pages would be looked for under it", () => {
  expect(faults({ PASSERELLE_ORIGIN: "https://example.org/index" })).toHaveLength(1);
});
