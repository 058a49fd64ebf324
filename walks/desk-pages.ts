/** What walks at the coding desk do again and again: open a page of it, wait until it is kept, look into the database. */
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { DeskHouse } from "./desk-house.ts";

export const deskAddress = (house: DeskHouse, place: string, area = "", language = "en"): string =>
  `${house.origin}/${language}/desk/coding/${house.edition}/${place}/2027${area && `/${area}`}`;

/** A questionnaire's page, taken up by its script. */
export async function openDeskPage(device: BrowserContext, address: string): Promise<Page> {
  const page = await device.newPage();
  await page.goto(address);
  await page.waitForSelector(".coding-desk[data-live]");
  return page;
}

/** Until the page and all it is made of are kept for when there is no connection. */
export async function whollyKept(page: Page, path: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null);
  const lacking = () =>
    page.evaluate(async (own) => {
      const parts = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
      const wanted = [own, ...parts.filter((part) => part.startsWith("/assets/"))];
      const found = await Promise.all(wanted.map((one) => caches.match(one)));
      return wanted.filter((_, at) => found[at] === undefined);
    }, path);
  await expect.poll(lacking, { timeout: 30_000 }).toEqual([]);
}

export const questionIn = (page: Page, question: string) => page.locator(`[id="${question}"]`);

export const justificationIn = (page: Page, question: string) =>
  page.locator(`[id="${question}"] textarea[name=justification]`);

/** Until nothing waits to be sent. */
export const untilSaved = (page: Page) => page.locator('.desk-status[data-waiting="0"]').waitFor({ timeout: 60_000 });

export async function rowsIn<Row extends object>(
  { database }: DeskHouse,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = await database.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    client.release();
  }
}
