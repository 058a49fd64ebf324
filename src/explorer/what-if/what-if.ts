/**
 * The script of a scenario's page: the outcome follows each choice, by the functions the server answers with; the range of
 * the rank follows a moment later, drawn beside the page. Where an answer is worth what all answers make of it, the server
 * is asked instead.
 */
import type { Language } from "../../base/text.ts";
import { echoBelow } from "../../ui/kit/echo-below.ts";
import { addressSays, liveAddress } from "../../ui/kit/live-address.ts";
import { say } from "../../ui/words/words.ts";
import { queryString } from "../reading/paths.ts";
import { fetched, once, soon } from "../yours/once.ts";
import { isTouched } from "../yours/touched.ts";
import { troubleIn } from "../yours/trouble.ts";
import { yoursWords } from "../yours/words.ts";
import { askedScenario } from "./asked-scenario.ts";
import { type Change, isFault, mostSplit, readChanges, writeChanges } from "./changes.ts";
import type { RankInterval, WhatIfField, WhatIfGround, WhatIfView } from "./contract.ts";
import { outcomeOf, partsOf } from "./outcome.ts";
import { type Page, pageIn } from "./page.ts";
import { type DrawnHere, paintScenario, sayDrawn } from "./paint-scenario.ts";
import { openScenarioDesk, type ScenarioDesk } from "./scenario-desk.ts";
import { leadFile, offerOpening } from "./scenario-links.ts";

/** How long after the last choice its range is drawn: a run along a list draws once. */
const drawPause = 80;

/** The state between choices. */
type State = {
  changes: readonly Change[];
  seed: number | undefined;
  ranges: WhatIfView["ranges"];
  drawing: boolean;
};

export function begin(host: HTMLElement, signal: AbortSignal): void {
  const page = pageIn(host);
  if (!page) return;
  const { form } = page;
  host.dataset.live = "";
  echoBelow(form, page.finding, signal);
  offerOpening(page);
  if (host.dataset.asked !== undefined) askedScenario(page, host.dataset.asked, signal);
  else countedHere(page, signal);
  // Whoever was quicker than this script is not kept waiting for a second choice.
  if ([...form.querySelectorAll("select")].some(isTouched)) form.dispatchEvent(new Event("change"));
}

/** The scenario is worked out in the page, its range beside it. */
function countedHere(page: Page, signal: AbortSignal): void {
  const { host, form, settledForm, language } = page;
  const address = liveAddress(signal, addressSays(host));
  const seed = new URLSearchParams(location.search).get("seed");
  const drawn = drawnIn(host);
  const state: State = {
    ...{ changes: [], seed: seed === null ? undefined : Number(seed) },
    ...{ ranges: officially(host), drawing: false },
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  const load = once(() => fetched<WhatIfGround>(host.dataset.ground ?? "", signal));
  const { field } = host.dataset;
  const desk = field === undefined || !drawn ? undefined : once(() => opened(field, state.seed ?? drawn.seed, signal));
  const { withLoaded } = troubleIn(host, language, signal);

  const draw = (ground: WhatIfGround): void => {
    if (!desk || !drawn) return;
    const { changes } = state;
    const asked = { changes, seed: state.seed ?? drawn.seed };
    withLoaded(desk, (opened) =>
      opened.draw(asked, ({ before, after }) => {
        if (state.changes !== changes) return;
        state.ranges = {
          ...(before.range ? { before: before.range } : {}),
          ...(after.range ? { after: after.range } : {}),
          varied: [...after.varied],
        };
        state.drawing = false;
        sayDrawn(page, { ...drawn, seed: asked.seed }, state.ranges);
        paint(page, ground, state);
      }),
    );
  };
  const update = (ground: WhatIfGround, hurry = false): void => {
    const read = readChanges(ground, chosenIn(form));
    if (isFault(read)) return;
    const before = hurry ? undefined : state.ranges?.before;
    state.changes = read;
    // Officially it is what it was; in the scenario it is being drawn, and says so.
    state.drawing = desk !== undefined && (read.length > 0 || before === undefined);
    if (drawn)
      state.ranges = { ...(before ? { before } : {}), ...(before && read.length === 0 ? { after: before } : {}) };
    paint(page, ground, state);
    const query = { set: writeChanges(ground, read), seed: state.seed, period: periodNow() };
    address(queryString(query));
    leadFile(page, query);
    clearTimeout(pause);
    if (hurry) draw(ground);
    else if (state.drawing) pause = setTimeout(() => draw(ground), drawPause);
  };

  // What a choice needs comes first; what the ranges need, and a worker warm from work, when that is there.
  const prepare = (): void =>
    void load()
      .then(desk)
      .catch(() => undefined);
  soon(host, prepare, signal);
  form.addEventListener("change", () => withLoaded(load, update), { signal });
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      withLoaded(load, update);
    },
    { signal },
  );
  onDrawAgain(settledForm, language, signal, () => {
    state.seed = (state.seed ?? drawn?.seed ?? 0) + 1;
    withLoaded(load, (ground) => update(ground, true));
  });
  // An address may hold a scenario whose range nobody has drawn yet.
  const changed = new URLSearchParams(location.search).has("set");
  if (desk && (changed || !state.ranges?.before)) withLoaded(load, update);
}

/** The button of the draws, once a script is there, draws others. */
function onDrawAgain(form: HTMLFormElement, language: Language, signal: AbortSignal, act: () => void): void {
  const button = form.querySelector("button");
  if (button) button.textContent = say(yoursWords.settledAgain, language);
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      act();
    },
    { signal },
  );
}

async function opened(address: string, seed: number, signal: AbortSignal): Promise<ScenarioDesk> {
  const sent = await fetched<WhatIfField>(address, signal);
  return openScenarioDesk({ ...sent, seed }, signal);
}

function drawnIn({ dataset }: HTMLElement): DrawnHere | undefined {
  if (dataset.drawn === undefined) return undefined;
  const drawn: DrawnHere = JSON.parse(dataset.drawn);
  return drawn;
}

/** The range the page came with. */
function officially({ dataset: { low, high } }: HTMLElement): WhatIfView["ranges"] {
  if (low === undefined || high === undefined) return undefined;
  const before: RankInterval = { low: Number(low), high: Number(high) };
  return { before, after: before };
}

const periodNow = (): string | undefined => new URLSearchParams(location.search).get("period") ?? undefined;

/** Answers other than the official ones, as an address has them. */
const chosenIn = (form: HTMLFormElement): readonly string[] =>
  [...form.querySelectorAll<HTMLSelectElement>("select[name=set]")].map(({ value }) => value);

/** Changes up to which their parts are worked out in the same frame; of more, in the next task. */
const partsAtOnce = 6;

function paint(page: Page, ground: WhatIfGround, state: State): void {
  const { changes, ranges, drawing } = state;
  const painted = {
    ...{ before: outcomeOf(ground, []), after: outcomeOf(ground, changes), range: ground.range },
    changed: changes.map(({ id }) => id),
    ...(ranges ? { ranges } : {}),
    ...(drawing ? { drawing: "yes" as const } : {}),
  };
  const later = changes.length > partsAtOnce && changes.length <= mostSplit;
  paintScenario(page, { ...painted, explained: later ? undefined : partsOf(ground, changes) });
  if (!later) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (state.changes === changes && state.drawing === drawing)
        paintScenario(page, { ...painted, explained: partsOf(ground, changes) });
    }),
  );
}
