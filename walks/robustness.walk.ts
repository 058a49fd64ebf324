/** An editor has a release's robustness worked out: refused in words, cancelled, done, and on the public page; without script. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openBrowser, openHouse } from "./house.ts";
import { faultsOfPage } from "./page-faults.ts";

let house: House;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const release = "citizenship-law/2024.0";

async function editor(options: object = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(`${house.address}/en/sign-in`);
  await page.getByRole("button", { name: "Example Editor" }).click();
  await page.waitForURL("**/en/desk/**");
  return { context, page };
}

test("chosen, refused in words, cancelled, then done and on the public page", async () => {
  const { context, page } = await editor({ javaScriptEnabled: false });
  await page.goto(`${house.address}/en/desk/robustness`);
  await page.getByRole("row").filter({ hasText: "2024.0" }).getByRole("link").first().click();
  await page.getByText("default settings", { exact: false }).waitFor();

  // A file with two faults is told fault by fault, with its lines, and nothing of it is lost.
  const file = page.getByLabel("Anything else: a file of variations");
  const wrong = "vary:\n- choice: wieghts\n- choice: drop-area\n  nodes: [nowhere]\n";
  await file.fill(wrong);
  await page.getByRole("button", { name: "Work out robustness" }).click();
  const told = page.getByRole("alert");
  await told.getByText("Line 2:").waitFor();
  expect(await told.innerText()).toMatch(/weights/);
  expect((await file.inputValue()).trim()).toBe(wrong.trim());

  // The most there can be takes long enough to be seen, and to be cancelled.
  await file.fill("");
  await page.getByLabel("Draws (replicates)").fill("10000");
  await page.getByLabel("Seed").fill("7");
  await page.getByRole("button", { name: "Work out robustness" }).click();
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("Cancelled; what was shown before stays").waitFor();

  await page.getByLabel("Draws (replicates)").fill("60");
  await page.getByLabel("Seed").fill("8");
  await page.getByRole("button", { name: "Work out robustness" }).click();
  await page.getByText("Worked out as you asked").waitFor({ timeout: 120_000 });
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${house.address}/en/${release}/robustness.json`);
        return ((await answer.json()) as { settings: object }).settings;
      },
      { timeout: 60_000 },
    )
    .toMatchObject({ seed: 8, replicates: 60 });
  await context.close();
});

test("its two pages read well at every width, in light and dark, in English and Arabic", async () => {
  const { context, page } = await editor();
  await page.close();
  for (const language of ["en", "ar"])
    for (const path of ["", `/${release}`])
      expect(await faultsOfPage(context, `${house.address}/${language}/desk/robustness${path}`, language)).toEqual([]);
  await context.close();
});
