/** What is derived from a release: while it is being worked out, and when it is there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { tinyArchive } from "../explorer/reading/fixture.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { withRobustness } from "../policy-index/releases/robust/fixture.ts";
import { standardSettings } from "../policy-index/robustness/contract.ts";
import { robustnessOf } from "../policy-index/robustness/robustness-of.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";

const settings = { ...standardSettings, replicates: 50, points: 16 };
const known = withRobustness(tinyArchive, settings);

let pending: SiteUnderTest;
let ready: SiteUnderTest;

beforeAll(async () => {
  [pending, ready] = await Promise.all([openSiteUnderTest(), openSiteUnderTest({ archive: known })]);
});

afterAll(() => Promise.all([pending.close(), ready.close()]));

const get = (site: SiteUnderTest, suffix: string) =>
  fetch(`${site.origin}/en/tiny/2024.0/robustness${suffix}`, { headers: { accept: "application/json" } });

test.each([".csv", ".svg", ".png", ".pdf", ".zip"])("%s is refused until there is something in it", async (suffix) => {
  const refused = await get(pending, suffix);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "not-ready", title: "This is still being worked out" });
  const made = await get(ready, suffix);
  expect(made.status).toBe(200);
  expect(made.headers.get("cache-control")).not.toContain("immutable");
  expect((await made.arrayBuffer()).byteLength).toBeGreaterThan(500);
});

test("the page and its data say that it is coming, and nobody keeps them for long", async () => {
  const page = await get(pending, "");
  expect(page.status).toBe(200);
  expect(page.headers.get("cache-control")).toBe("public, max-age=2");
  const data = await get(pending, ".json");
  expect(await data.json()).toMatchObject({ state: "pending" });
});

test("while it is worked out the page says how far it is and loads itself again; then it does not", async () => {
  let done = 0.25;
  const site = await openSiteUnderTest({ archive: { ...tinyArchive, progress: () => done } });
  try {
    const first = await get(site, "");
    expect(first.headers.get("refresh")).toBe("3");
    expect(await first.text()).toContain("25%");
    done = 0.75;
    expect(await (await get(site, "")).text()).toContain("75%");
    expect(await (await get(site, ".json")).json()).toMatchObject({ state: "pending", progress: 0.75 });
  } finally {
    await site.close();
  }
  expect((await get(ready, "")).headers.get("refresh")).toBeNull();
});

test("while it is worked out again the page that is there says how far that is, and leaves whoever reads where they are", async () => {
  let done: number | undefined = 0.25;
  const site = await openSiteUnderTest({ archive: { ...known, progress: () => done } });
  try {
    const first = await get(site, "");
    expect(first.headers.get("refresh")).toBeNull();
    expect(first.headers.get("cache-control")).toBe("public, max-age=2");
    const html = await first.text();
    expect(html).toMatch(/<progress max="1" value="0.25"/);
    expect(html).toContain('<a href="/en/tiny/2024.0/robustness">Look again</a>');
    // What was kept a moment ago is not what is shown now.
    done = 0.75;
    expect(await (await get(site, "")).text()).toContain("75%");
  } finally {
    await site.close();
  }
});

test("what could not be worked out is not said to be coming: page, data and every file say that nothing came of it", async () => {
  let progress: number | undefined;
  const archive: Archive = { ...tinyArchive, unworkable: () => "disk-full", progress: () => progress };
  const site = await openSiteUnderTest({ archive });
  try {
    const page = await get(site, "");
    expect([page.status, page.headers.get("refresh"), page.headers.get("cache-control")]).toEqual([
      ...[200, null, "public, max-age=2"],
    ]);
    const html = await page.text();
    expect(html).toContain("could not be worked out: the machine had too little room");
    expect(html).toContain("tried again by itself");
    expect(html).not.toContain("being worked out");
    expect(html).not.toContain("disk-full");
    expect(await (await get(site, ".json")).json()).toMatchObject({ state: "failed", failedFor: "server" });
    for (const suffix of [".csv", ".svg", ".png", ".pdf", ".zip"]) {
      const refused = await get(site, suffix);
      expect([suffix, refused.status, (await refused.json()).code]).toEqual([suffix, 409, "not-worked-out"]);
    }
    // Tried again, it is coming.
    progress = 0.5;
    expect(await (await get(site, "")).text()).toContain("50%");
  } finally {
    await site.close();
  }
});

test("eight who ask for the draws at once get what lies there: nothing is drawn again", async () => {
  let read = 0;
  let opened = 0;
  const counting = withRobustness(tinyArchive, settings);
  const archive: Archive = {
    ...counting,
    // Whoever draws reads the answers.
    release: (index, id) => {
      const release = counting.release(index, id);
      if (!release) return undefined;
      const answers = Object.defineProperty({ ...release.answers }, "value", {
        get: () => {
          read += 1;
          return release.answers.value;
        },
      });
      return { ...release, answers };
    },
    draws: (...asked) => {
      opened += 1;
      return counting.draws?.(...asked);
    },
  };
  const site = await openSiteUnderTest({ archive });
  try {
    const zips = await Promise.all(
      Array.from({ length: 8 }, async () => Buffer.from(await (await get(site, ".zip")).arrayBuffer())),
    );
    expect(new Set(zips.map((zip) => zip.toString("base64"))).size).toBe(1);
    expect({ opened, read }).toEqual({ opened: 8, read: 0 });
  } finally {
    await site.close();
  }
  const release = archive.release("tiny", "2024.0");
  if (release) robustnessOf(release, settings);
  expect(read).toBeGreaterThan(0);
});

test("the zip opens, and says what it is not, what its columns mean, and how to draw the same again", async () => {
  const zip = Buffer.from(await (await get(ready, ".zip")).arrayBuffer());
  const opened = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: false, strictFileNames: true, validateEntrySizes: true }, (fault, made) =>
      fault ? reject(fault) : resolve(made),
    );
  });
  const texts = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    let reading = opened.entryCount;
    opened.on("error", reject);
    opened.on("entry", (entry: Entry) => {
      opened.openReadStream(entry, (fault, stream) => {
        if (fault) return reject(fault);
        const pieces: Buffer[] = [];
        stream.on("data", (piece: Buffer) => pieces.push(piece));
        stream.on("error", reject);
        stream.on("end", () => {
          texts.set(entry.fileName.split("/").at(-1) ?? "", Buffer.concat(pieces).toString());
          reading -= 1;
          if (reading === 0) resolve();
        });
      });
    });
  });
  const readme = texts.get("README.md") ?? "";
  expect(readme).toContain("not confidence intervals");
  expect(readme).toContain("no other official ranking");
  for (const column of ["rank_low_exact", "above_next", "mean_rank_shift", "replicate"])
    expect(readme).toContain(column);
  expect(texts.get("draws.csv")?.split("\r\n")[0]).toBe("replicate,place,score,rank");
  expect(JSON.parse(texts.get("variations.json") ?? "")).toMatchObject({ seed: 1, n: 50, points: 16 });
});
