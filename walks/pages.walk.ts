import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openBrowser, openHouse, pagesOf } from "./house.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await house.close();
});

type Fault = { readonly rule: string; readonly help: string; readonly where: string };

async function faultsBySomeoneElsesRules(page: Page): Promise<readonly Fault[]> {
  return page.evaluate(async () => {
    type Axe = {
      run: (
        what: Document,
        how: object,
      ) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
    };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    });
    return violations.map((one) => ({
      rule: one.id,
      help: one.help,
      where: one.nodes
        .map((node) => node.html.slice(0, 160))
        .slice(0, 3)
        .join(" | "),
    }));
  });
}

/** What a reader finds wrong with the page as it stands: its language, its heading, its width, words that are not words. */
async function faultsOfReading(page: Page, language: string, dir: string): Promise<readonly string[]> {
  const read = await page.evaluate(() => {
    const seen = document.body.cloneNode(true);
    if (seen instanceof HTMLElement)
      for (const code of seen.querySelectorAll("code, pre, script, style")) code.remove();
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      headings: document.querySelectorAll("h1").length,
      title: document.title,
      raw: seen.textContent?.match(/undefined|\[object|NaN|\{[a-z]+\}/)?.[0] ?? "",
    };
  });
  const faults: string[] = [];
  if (read.lang !== language || read.dir !== dir) faults.push(`lang ${read.lang}, dir ${read.dir}`);
  if (read.headings !== 1) faults.push(`${read.headings} h1`);
  if (read.title.length < 5) faults.push(`title ${read.title}`);
  if (read.raw) faults.push(`on the page: ${read.raw}`);
  return faults;
}

const faultOf = ({ rule, help, where }: Fault): string => `${rule}: ${help} — ${where}`;

for (const [language, dir] of [
  ["en", "ltr"],
  ["ar", "rtl"],
] as const) {
  describe(`in ${language}`, () => {
    test.each(Object.entries(pagesOf(language)))(
      "%s reads well at every width, in light and dark",
      async (_name, address) => {
        const faults: string[] = [];
        // Without motion, or a colour would be read half way from light to dark.
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
        const page = await context.newPage();
        page.on("console", (message) => {
          if (message.type() === "error") faults.push(`console: ${message.text()}`);
        });
        page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
        const answer = await page.goto(house.address + address, { waitUntil: "load" });
        if (answer?.status() !== 200) faults.push(`status ${answer?.status()}`);
        faults.push(...(await faultsOfReading(page, language, dir)));
        await page.evaluate(axe);
        for (const width of [1440, 768, 360, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (over > 0) faults.push(`${over} px too wide at ${width}`);
          if (width !== 1440 && width !== 360) continue;
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({ colorScheme });
            for (const fault of await faultsBySomeoneElsesRules(page))
              faults.push(`${width} ${colorScheme} ${faultOf(fault)}`);
          }
        }
        await context.close();
        expect(faults).toEqual([]);
      },
    );
  });
}

test("no page loads anything from anywhere else, or meets the content policy", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(house.address) && !request.url().startsWith("data:")) faults.push(request.url());
  });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  for (const address of Object.values(pagesOf("en"))) await page.goto(house.address + address, { waitUntil: "load" });
  await context.close();
  expect(faults).toEqual([]);
});

test("every page also answers as JSON", async () => {
  const { home, search, api, about, ...rest } = pagesOf("en");
  for (const address of [...Object.values(rest), home, search, api, about]) {
    if (address === undefined) continue;
    const [where = "", query] = address.split("?");
    const answer = await fetch(`${house.address}${where}.json${query ? `?${query}` : ""}`);
    expect([where, answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([
      where,
      200,
      "application/json",
    ]);
    expect(await answer.json()).toBeTypeOf("object");
  }
});
