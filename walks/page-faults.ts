/** What is wrong with a page as somebody meets it: at four widths, in light and dark, by our rules and by axe's. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Fault = { readonly rule: string; readonly help: string; readonly where: string };

/** What another colour scheme can change; the other rules read the same page again. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

async function faultsBySomeoneElsesRules(page: Page, rules?: readonly string[]): Promise<readonly Fault[]> {
  return page.evaluate(async (only) => {
    type Axe = {
      run: (
        what: Document,
        how: object,
      ) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
    };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {
      resultTypes: ["violations"],
      ...(only ? { runOnly: { type: "rule", values: only } } : { rules: { "target-size": { enabled: true } } }),
    });
    return violations.map((one) => ({
      rule: one.id,
      help: one.help,
      where: one.nodes
        .map((node) => node.html.slice(0, 160))
        .slice(0, 3)
        .join(" | "),
    }));
  }, rules);
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

/** Headings that stand elsewhere than their columns, by table; a row that spans others tells nothing. */
async function faultsOfTables(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("table")].flatMap((table) => {
      const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
      // On a phone some tables have their headings beside each row, and hide those above or set them out of the way.
      if (!table.tHead?.checkVisibility() || getComputedStyle(table.tHead).display !== "table-header-group") return [];
      const rows = [table.tBodies[0]?.rows[0], [...(table.tBodies[0]?.rows ?? [])].at(-1)];
      const ends = (cell: Element | undefined): readonly number[] => {
        const { left = 0, right = 0 } = cell?.getBoundingClientRect() ?? {};
        return [left, right];
      };
      return rows.flatMap((row) => {
        if (!row || row.cells.length !== headings.length || [...headings, ...row.cells].some((c) => c.colSpan > 1))
          return [];
        const off = headings.find((heading, at) => {
          const below = ends(row.cells[at]);
          return ends(heading).some((end, side) => Math.abs(end - (below[side] ?? 0)) > 1);
        });
        return off ? [`table ${table.id}: “${off.textContent}” does not stand over its column`] : [];
      });
    }),
  );
}

const faultOf = ({ rule, help, where }: Fault): string => `${rule}: ${help} — ${where}`;

/** Opens a page and looks at it in every way; a fault a line. */
export async function faultsOfPage(
  context: BrowserContext,
  address: string,
  language: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  // Without motion, or a colour would be read half way from light to dark.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1440, height: 800 });
  const answer = await page.goto(address, { waitUntil: "load" });
  if (answer?.status() !== 200) faults.push(`status ${answer?.status()}`);
  faults.push(...(await faultsOfReading(page, language, language === "ar" ? "rtl" : "ltr")));
  await page.evaluate(axe);
  for (const width of [1440, 768, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) faults.push(`${over} px too wide at ${width}`);
    for (const fault of await faultsOfTables(page)) faults.push(`${width} ${fault}`);
    if (width !== 1440 && width !== 360) continue;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const fault of await faultsBySomeoneElsesRules(page, colorScheme === "dark" ? rulesOfColour : undefined))
        faults.push(`${width} ${colorScheme} ${faultOf(fault)}`);
    }
  }
  await page.close();
  return faults;
}
