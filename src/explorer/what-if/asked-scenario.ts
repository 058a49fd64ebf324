/**
 * A scenario that the server works out: where an answer is worth what all answers make of it, everything is scored anew.
 * Score, band and rank come first, the range of the rank with the next answer.
 */
import { addressSays, liveAddress } from "../../ui/kit/live-address.ts";
import { say } from "../../ui/words/words.ts";
import { queryString } from "../reading/paths.ts";
import { fetched } from "../yours/once.ts";
import { troubleIn } from "../yours/trouble.ts";
import { yoursWords } from "../yours/words.ts";
import { mostSplitOfAll } from "./changes.ts";
import type { WhatIfView } from "./contract.ts";
import type { Page } from "./page.ts";
import { paintScenario, sayDrawn } from "./paint-scenario.ts";
import { leadFile } from "./scenario-links.ts";

/** How long after the last choice the server is asked: a run along a list asks once. */
const askPause = 120;

/** @param asked  the address of the scenario as data, without its query */
export function askedScenario(page: Page, asked: string, signal: AbortSignal): void {
  const { form, settledForm, language, host } = page;
  const address = liveAddress(signal, addressSays(host));
  const { withLoaded } = troubleIn(host, language, signal);
  const given = new URLSearchParams(location.search);
  let seed = given.has("seed") ? Number(given.get("seed")) : undefined;
  let asks = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => {
    asks += 1;
    const mine = asks;
    const period = given.get("period") ?? undefined;
    const set = [...form.querySelectorAll<HTMLSelectElement>("select[name=set]")].flatMap(({ value }) => value || []);
    const query = { set, period };
    address(queryString({ ...query, seed }));
    leadFile(page, query);
    const view = (more: { readonly seed?: number }) => () =>
      fetched<WhatIfView>(`${asked}${queryString({ ...query, ...more, lang: language })}`, signal);
    withLoaded(view({}), (scored) => {
      if (mine !== asks) return;
      page.outcome.removeAttribute("aria-busy");
      const { drawn, tooLarge } = scored;
      const draws = drawn !== undefined && tooLarge === undefined;
      paint(page, scored, draws && (set.length > 0 || seed !== undefined || !scored.ranges?.before));
      if (!draws) return;
      withLoaded(view({ seed: seed ?? drawn.seed }), (ranged) => {
        if (mine !== asks) return;
        sayDrawn(page, ranged.drawn, ranged.ranges);
        paint(page, ranged, false);
      });
    });
  };
  const soon = (): void => {
    page.outcome.setAttribute("aria-busy", "true");
    clearTimeout(pause);
    pause = setTimeout(ask, askPause);
  };
  form.addEventListener("change", soon, { signal });
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      ask();
    },
    { signal },
  );
  const button = settledForm.querySelector("button");
  if (button) button.textContent = say(yoursWords.settledAgain, language);
  settledForm.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      seed = (seed ?? Number(host.dataset.seed ?? 0)) + 1;
      ask();
    },
    { signal },
  );
  if (given.has("set")) ask();
}

function paint(page: Page, view: WhatIfView, drawing: boolean): void {
  const { before, after, range, ranges, changes, total } = view;
  const parts = Object.fromEntries(
    changes.flatMap(({ indicator, part }) => (part === undefined ? [] : [[indicator.code, part]])),
  );
  paintScenario(page, {
    ...{ before, after, range, split: mostSplitOfAll },
    ...(ranges ? { ranges } : {}),
    ...(drawing ? { drawing: "yes" as const, ranges: ranges ?? {} } : {}),
    changed: changes.map(({ indicator }) => indicator.code),
    explained: total === undefined ? undefined : { total, parts },
  });
}
