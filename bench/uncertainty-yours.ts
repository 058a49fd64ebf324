/** The page of one's own recipe, in the product as built: from a click to the ranges of all places laid out. */
import type { Page } from "playwright-core";
import { openBrowser, openHouse } from "../walks/house.ts";

/** Milliseconds by round, each a page opened anew. */
export type YoursPage = {
  /** The first click on a page that has been open for a moment: nobody clicks sooner than they can read. */
  readonly first: readonly number[];
  /** The next click on the same page. */
  readonly next: readonly number[];
};

/** Undefined where there is no browser. */
export async function yoursPage(rounds: number): Promise<YoursPage | undefined> {
  const browser = await openBrowser().catch(() => undefined);
  if (browser === undefined) return undefined;
  const house = await openHouse();
  const first: number[] = [];
  const next: number[] = [];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const page = await browser.newPage();
      await page.goto(`${house.address}/en/citizenship-law/2024.0/yours?weights=birth:3`, { waitUntil: "load" });
      await page.waitForSelector("own-recipe[data-live]");
      await page.waitForTimeout(2_000);
      const [one, other] = [await clicked(page), await clicked(page)];
      await page.close();
      if (round < 0) continue;
      first.push(one);
      next.push(other);
    }
    return { first, next };
  } finally {
    await browser.close();
    await house.close();
  }
}

const clicked = (page: Page): Promise<number> => page.evaluate<number>(measured);

/** Runs in the page. */
async function measured(): Promise<number> {
  const ask = document.querySelector<HTMLElement>(".yours-settled button");
  const words = document.querySelector<HTMLElement>(".yours-settled-words");
  const table = document.querySelector<HTMLElement>("#ranking");
  if (!ask || !words || !table) throw new Error("the page of one's own recipe has no ranking");
  const drawn = new Promise<void>((resolve) => {
    const watching = new MutationObserver(() => {
      const said = words.textContent ?? "";
      if (said === "" || said === words.dataset.computing || !table.querySelector("[data-column=range]")) return;
      watching.disconnect();
      resolve();
    });
    watching.observe(table.closest(".yours-result") ?? table, { subtree: true, childList: true, characterData: true });
  });
  const started = performance.now();
  ask.click();
  await drawn;
  table.getBoundingClientRect();
  return performance.now() - started;
}
