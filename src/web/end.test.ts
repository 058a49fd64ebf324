import { connect } from "node:net";
import { expect, test } from "vitest";
import { servedCatalogue } from "../server/catalogue.ts";
import { definePage } from "./page.ts";
import { openSiteUnderTest } from "./site-under-test.ts";

/** A page that waits to be let go, and says when it was begun. */
function gate() {
  let begin = (): void => undefined;
  let letGo = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const page = definePage({
    path: "/:lang/slow",
    served: {
      ...servedCatalogue,
      view: async (archive, input, asked) => {
        begin();
        await gone;
        return servedCatalogue.view(archive, input, asked);
      },
    },
    html: () => ({ title: "Slow", description: "Slow", content: "slow but whole" }),
  });
  return { page, begun, letGo };
}

test("what is under way when the site ends is finished, and nothing new is begun", async () => {
  const { page, begun, letGo } = gate();
  const site = await openSiteUnderTest({ pages: [page] });
  const underWay = fetch(`${site.origin}/en/slow`);
  await begun;
  const closed = site.close(30_000);
  await expect(fetch(`${site.origin}/healthz`)).rejects.toThrow();
  letGo();
  const answer = await underWay;
  expect(answer.headers.get("connection")).toBe("close");
  expect(await answer.text()).toContain("slow but whole");
  expect(await closed).toBe(true);
});

test("what takes longer than the deadline is cut, and the end says so", async () => {
  const { page, begun } = gate();
  const site = await openSiteUnderTest({ pages: [page] });
  const underWay = fetch(`${site.origin}/en/slow`).catch(() => "cut");
  await begun;
  expect(await site.close(50)).toBe(false);
  expect(await underWay).toBe("cut");
});

test("a connection that is idle does not hold the end up", async () => {
  const site = await openSiteUnderTest();
  const socket = connect(site.port, "127.0.0.1");
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.on("error", () => undefined);
  socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  await new Promise((resolve) => socket.once("data", resolve));
  expect(await site.close()).toBe(true);
});

test("whoever asks for too much that is not ready is told when to come back, in their language", async () => {
  const site = await openSiteUnderTest({ variables: { PASSERELLE_RATE_RENDERS: "5/1" } });
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => fetch(`${site.origin}/fr/nowhere-${i}`)));
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.filter((status) => status === 404).length).toBeGreaterThanOrEqual(5);
  const limited = answers.find((answer) => answer.status === 429);
  expect(Number(limited?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await limited?.text()).toContain("Trop de requêtes");
  expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
  await site.close();
});

test("a page that is ready is not counted against what is not", async () => {
  const site = await openSiteUnderTest({ variables: { PASSERELLE_RATE_RENDERS: "2/1" } });
  for (let i = 0; i < 20; i++) expect((await fetch(`${site.origin}/en`)).status).toBe(200);
  await site.close();
});

test("many who ask for one page at once cost one rendering", async () => {
  let renders = 0;
  const counted = definePage({
    path: "/:lang/slow",
    served: servedCatalogue,
    html: () => {
      renders++;
      return { title: "Counted", description: "Counted", content: "counted" };
    },
  });
  const site = await openSiteUnderTest({ pages: [counted] });
  await Promise.all(Array.from({ length: 30 }, async () => (await fetch(`${site.origin}/en/slow`)).text()));
  expect(renders).toBe(1);
  site.publish();
  await (await fetch(`${site.origin}/en/slow`)).text();
  expect(renders).toBe(2);
  await site.close();
});

test("a defect is told as internal and no more, and logged with its cause", async () => {
  const broken = definePage({
    path: "/:lang/slow",
    served: servedCatalogue,
    html: () => {
      throw new Error("the inner secret");
    },
  });
  const site = await openSiteUnderTest({ pages: [broken] });
  const answer = await fetch(`${site.origin}/en/slow`);
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).not.toContain("inner secret");
  expect(text).toContain(answer.headers.get("x-request-id"));
  expect(site.logged()).toContain("the inner secret");
  await site.close();
});
