/** The page of a scenario, in the product as built: from a choice to the figures laid out anew. */
import { openBrowser, openHouse } from "../walks/house.ts";

/** Milliseconds by round; undefined where there is no browser. */
export async function whatIfPage(rounds: number): Promise<readonly number[] | undefined> {
  const browser = await openBrowser().catch(() => undefined);
  if (browser === undefined) return undefined;
  const house = await openHouse();
  try {
    const page = await browser.newPage();
    await page.goto(`${house.address}/en/citizenship-law/2024.0/places/PRT/what-if`, { waitUntil: "load" });
    await page.getByRole("combobox").first().focus();
    await page.waitForSelector("[data-live]");
    return await page.evaluate<readonly number[], number>(measured, rounds);
  } finally {
    await browser.close();
    await house.close();
  }
}

/** Runs in the page. */
async function measured(count: number): Promise<readonly number[]> {
  const choice = document.querySelector<HTMLSelectElement>(".what-if-form select");
  const outcome = document.querySelector<HTMLElement>("#outcome");
  if (!choice || !outcome) throw new Error("the page of a scenario has no form");
  const times: number[] = [];
  for (let round = -10; round < count; round += 1) {
    const painted = new Promise<void>((resolve) => {
      const watching = new MutationObserver(() => {
        watching.disconnect();
        resolve();
      });
      watching.observe(outcome, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const started = performance.now();
    choice.selectedIndex = (choice.selectedIndex + 1) % choice.options.length;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    await painted;
    outcome.getBoundingClientRect();
    if (round >= 0) times.push(performance.now() - started);
    await new Promise(requestAnimationFrame);
  }
  return times;
}
