/** Every line the page of the API offers to try, tried on the index it speaks of. */
import { once } from "node:events";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveOf, publishedRelease } from "../explorer/reading/fixture.ts";
import { keepActionUnderTest } from "../facility/actions/actions-under-test.ts";
import { keepDeliverableUnderTest } from "../facility/deliverables/deliverables-under-test.ts";
import { readPortfolio } from "../facility/portfolio/read-portfolio.ts";
import { type ArchiveWithShelf, shelfOf } from "../facility/portfolio/shelf.ts";
import { exampleProgramme } from "../facility/programme/programme-under-test.ts";
import { keepRequestUnderTest } from "../facility/requests/requests-under-test.ts";
import { readPackage } from "../policy-index/package/read-package.ts";
import { withRobustness } from "../policy-index/releases/robust/fixture.ts";
import { standardSettings } from "../policy-index/robustness/contract.ts";
import { apiReference, exampleValues } from "../server/api-reference.ts";
import { operations } from "../server/operations.ts";
import { type TestDatabase, testDatabase } from "../store/test-database.ts";
import { servers } from "../store/test-servers.ts";
import { transaction } from "../store/transaction.ts";
import { valuesOf } from "./ApiOperation.tsx";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";

let site: SiteUnderTest;
let held: TestDatabase;

beforeAll(async () => {
  const { package: read } = await readPackage(
    new URL("../../examples/citizenship-law/2024.0", import.meta.url).pathname,
  );
  if (!read) throw new Error("the bundled index does not read");
  const release = publishedRelease({ ...read, id: "2024.0", sequence: 1, publishedOn: "2025-03-01" });
  const settings = { ...standardSettings, replicates: 50, points: 16 };
  const { portfolio } = await readPortfolio(new URL("../../examples/mieux-portfolio", import.meta.url).pathname);
  if (!portfolio) throw new Error("the bundled portfolio does not read");
  const day = "2026-11-26";
  const record = { version: day, publishedOn: day, digest: "ab".repeat(32), actions: portfolio.actions.length };
  const archive: ArchiveWithShelf = {
    ...withRobustness(archiveOf([release]), settings),
    shelf: shelfOf([{ record, portfolio }]),
  };
  const [server] = servers;
  if (!server) throw new Error("no database to test on");
  held = await testDatabase(server);
  const client = await held.database.connect();
  await client.query(
    "insert into facility.programme_version (code, version, from_day, content, kept_at) values ($1, 1, '2026-01-01', $2, now())",
    [exampleProgramme.code, JSON.stringify(exampleProgramme)],
  );
  client.release();
  const now = new Date("2026-09-07T09:00:00Z");
  await transaction(held.database, { readOnly: false }, async (tx) => {
    const programme = exampleProgramme.code;
    const { request } = await keepRequestUnderTest(tx, { programme, until: "sent" }, now);
    const action = await keepActionUnderTest(tx, { request, programme, until: "under-way" }, now);
    await keepDeliverableUnderTest(tx, { id: exampleValues.deliverable ?? "", action, until: "published" }, now);
  });
  site = await openSiteUnderTest({ archive, database: held.database });
});

afterAll(async () => {
  await site.close();
  await held.close();
});

const described = apiReference(
  operations.map((served) => served.operation),
  "",
).flatMap((group) => group.operations);

const open = described.filter(({ may }) => may === "read");

test.each(open.map(({ name, address, file }) => [name, address, file] as const))(
  "%s answers at %s",
  async (_, address, file) => {
    const answer = await fetch(`${site.origin}${address}`);
    expect(answer.status).toBe(200);
    if (!file) expect(await answer.json()).toBeTypeOf("object");
    else {
      expect(answer.headers.get("content-disposition")).toMatch(
        /^attachment; filename="(?:citizenship-law-2024\.0|EXF)/,
      );
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    }
  },
);

test("what is not for everybody is closed to who has not signed in, in any language and at any address", async () => {
  for (const { name, method, may, path } of described.filter((one) => one.may !== "read")) {
    const address = path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000");
    const body = method === "GET" ? {} : { body: "{}", headers: { "Content-Type": "application/json" } };
    const answer = await fetch(`${site.origin}${address}`, { method, ...body });
    expect(await answer.json(), `${name} ${may}`).toMatchObject({ code: "sign-in-needed", status: 401 });
    expect(answer.headers.get("cache-control"), name).toBe("no-store");
  }
});

test("nothing of what a stranger sends is read before they are told so", async () => {
  const [{ path = "", method = "" } = {}] = described.filter(({ name }) => name === "sources.keep-copy");
  const address = path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000");
  const headers = { "Content-Type": "multipart/form-data; boundary=x", "Content-Length": "26000000" };
  const sending = request(`${site.origin}${address}`, { method, headers });
  // The body is announced, and not a byte of it sent.
  sending.flushHeaders();
  const [answer] = await once(sending, "response");
  expect(answer).toMatchObject({ statusCode: 401 });
  sending.on("error", () => undefined).destroy();
}, 5_000);

describe("the page of the API", () => {
  test("describes every operation that is offered, in every language", async () => {
    for (const language of ["en", "ar"]) {
      const html = await (await fetch(`${site.origin}/${language}/api`)).text();
      for (const { name, path } of described) {
        expect(html).toContain(`id="${name}"`);
        expect(html).toContain(path);
      }
      expect(html).toContain("/api/openapi.json");
    }
  });

  test("says what a parameter may be in a few signs", () => {
    expect(valuesOf({ enum: ["map", "table"], default: "map" })).toBe('map | table = "map"');
    expect(valuesOf({ anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] })).toBe(
      "string | array of string",
    );
  });
});

test("what is searched for is not in the log", async () => {
  await fetch(`${site.origin}/en/search?q=secretword`);
  await fetch(`${site.origin}/en/search.json?q=secretword`);
  await fetch(`${site.origin}/api/search?q=secretword`);
  expect(site.logged()).not.toContain("secretword");
});

test("a download is sent as a file that never changes", async () => {
  const answer = await fetch(`${site.origin}/en/citizenship-law/2024.0/download.zip?node=birth`);
  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  await answer.arrayBuffer();
  const refused = await fetch(`${site.origin}/en/citizenship-law/2024.0/download.zip?node=nowhere`);
  expect(refused.status).toBe(400);
});
