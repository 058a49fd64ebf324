/**
 * The script of a scenario's page: the outcome follows each choice, by the functions the server answers with. Rank ranges
 * under other weights, once asked for, are drawn beside the page.
 */

import type { Language } from "../../base/text.ts";
import type { ExplainedChange } from "../../engine/explain-change.ts";
import { echoBelow } from "../../ui/kit/echo-below.ts";
import { addressSays, liveAddress } from "../../ui/kit/live-address.ts";
import { count, dash } from "../../ui/kit/numbers.ts";
import { isSaidIn, say } from "../../ui/words/words.ts";
import { queryString, scenarioPath } from "../reading/paths.ts";
import { changePoints } from "../standing/points.ts";
import { official } from "../yours/choices.ts";
import type { YoursGround } from "../yours/contract.ts";
import { groundOf } from "../yours/ground.ts";
import { fetched, once, soon } from "../yours/once.ts";
import { openDesk, type RankingDesk } from "../yours/ranking-desk.ts";
import type { Ground } from "../yours/recipe-ground.ts";
import { isTouched } from "../yours/touched.ts";
import { troubleIn } from "../yours/trouble.ts";
import { yoursWords } from "../yours/words.ts";
import { type Change, isFault, mostSplit, readChanges, writeChanges } from "./changes.ts";
import type { Outcome, RankInterval, WhatIfGround, WhatIfView } from "./contract.ts";
import { finding, outcomeLines, partPoints, settledWords } from "./lines.ts";
import { outcomeOf, partsOf, worthsOf } from "./outcome.ts";
import { type ChangeLine, paintChanges, paintOutcome } from "./paint-outcome.ts";
import { largestFile, openScenario } from "./scenario-file.ts";
import { withRow } from "./with-row.ts";
import { whatIfWords } from "./words.ts";

/** How long after the last choice the weights are drawn anew. */
const drawPause = 250;

type Page = {
  readonly host: HTMLElement;
  readonly form: HTMLFormElement;
  readonly finding: HTMLElement;
  readonly outcome: HTMLTableElement;
  readonly changes: HTMLElement;
  readonly changesTable: HTMLTableElement;
  readonly settledForm: HTMLFormElement;
  readonly settledWords: HTMLElement;
  readonly take: HTMLElement;
  readonly language: Language;
};

function pageIn(host: HTMLElement): Page | undefined {
  const one = <Kind extends HTMLElement>(selector: string): Kind | null => host.querySelector<Kind>(selector);
  const form = one<HTMLFormElement>(".what-if-form");
  const said = one(".what-if-finding");
  const outcome = one<HTMLTableElement>("#outcome");
  const changes = one(".what-if-changes");
  const changesTable = one<HTMLTableElement>("#changes-table");
  const settledForm = one<HTMLFormElement>(".what-if-settled");
  const settledWords = one(".what-if-settled-words");
  const take = one(".what-if-take");
  const { language = "" } = host.dataset;
  if (!form || !said || !outcome || !changes || !changesTable || !settledForm || !settledWords || !take)
    return undefined;
  if (!isSaidIn(whatIfWords.title, language)) return undefined;
  return {
    ...{ host, form, finding: said, outcome, changes, changesTable, settledForm, settledWords, take },
    language,
  };
}

/** The state between choices. */
type State = {
  changes: readonly Change[];
  seed: number | undefined;
  ranges: WhatIfView["ranges"];
};

type Draws = {
  readonly desk: RankingDesk;
  readonly all: Ground;
  readonly at: number;
  before: RankInterval | undefined;
};

export function begin(host: HTMLElement, signal: AbortSignal): void {
  const page = pageIn(host);
  if (!page) return;
  const { form, settledForm } = page;
  host.dataset.live = "";
  echoBelow(form, page.finding, signal);
  const address = liveAddress(signal, addressSays(host));
  const seed = new URLSearchParams(location.search).get("seed");
  const state: State = { changes: [], seed: seed === null ? undefined : Number(seed), ranges: undefined };
  let pause: ReturnType<typeof setTimeout> | undefined;
  const load = once(() => fetched<WhatIfGround>(host.dataset.ground ?? "", signal));
  const draws = once(() => opened(host, signal));

  const { withLoaded } = troubleIn(host, page.language, signal);

  const draw = (ground: WhatIfGround): void => {
    if (state.seed === undefined) return;
    page.settledWords.textContent = page.settledWords.dataset.computing ?? "";
    withLoaded(draws, (drawn) => drawRanges(page, ground, drawn, state));
  };
  const update = (ground: WhatIfGround, hurry = false): void => {
    const read = readChanges(ground, chosenIn(form));
    if (isFault(read)) return;
    state.changes = read;
    state.ranges = undefined;
    paint(page, ground, state);
    const query = { set: writeChanges(ground, read), seed: state.seed, period: periodNow() };
    address(queryString(query));
    leadFile(page, query);
    clearTimeout(pause);
    if (hurry) draw(ground);
    else if (state.seed !== undefined) pause = setTimeout(() => draw(ground), drawPause);
  };

  // What a choice needs comes first; what the ranges need, and a worker warm from work, when that is there.
  const prepare = (): void =>
    void load()
      .then(() => draws())
      .then(({ desk }) => desk.warm())
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
  settledForm.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      state.seed = (state.seed ?? 0) + 1;
      const button = settledForm.querySelector("button");
      if (button) button.textContent = say(yoursWords.settledAgain, page.language);
      withLoaded(load, (ground) => update(ground, true));
    },
    { signal },
  );
  offerOpening(page);
  // Whoever was quicker than this script is not kept waiting for a second choice.
  if ([...form.querySelectorAll("select")].some(isTouched)) withLoaded(load, update);
}

async function opened(host: HTMLElement, signal: AbortSignal): Promise<Draws> {
  const sent = await fetched<YoursGround>(host.dataset.all ?? "", signal);
  const at = sent.places.findIndex(({ place }) => place.code === host.dataset.place);
  const desk = openDesk(signal);
  const all = groundOf(sent);
  await desk.give(all);
  return { desk, all, at, before: undefined };
}

const periodNow = (): string | undefined => new URLSearchParams(location.search).get("period") ?? undefined;

/** Answers other than the official ones, as an address has them. */
const chosenIn = (form: HTMLFormElement): readonly string[] =>
  [...form.querySelectorAll<HTMLSelectElement>("select[name=set]")].map(({ value }) => value);

/** The official range once, then that of the scenario. */
function drawRanges(page: Page, ground: WhatIfGround, drawn: Draws, state: State): void {
  const { seed, changes } = state;
  if (seed === undefined) return;
  const interval = (among: readonly Change[], hear: (range: RankInterval | undefined) => void): void => {
    void drawn.desk.give(withRow(drawn.all, drawn.at, worthsOf(ground, among)));
    drawn.desk.settle(official, seed, (settled) => hear(settled?.ranges[drawn.at]));
  };
  interval([], (before) =>
    interval(changes, (after) => {
      if (state.changes !== changes || state.seed !== seed) return;
      state.ranges = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
      page.settledWords.textContent = settledWords(seed, after ? "drawn" : "nothing", page.language);
      paint(page, ground, state);
    }),
  );
}

/** Changes up to which their parts are worked out in the same frame; of more, in the next task. */
const partsAtOnce = 6;

function paint(page: Page, ground: WhatIfGround, state: State): void {
  const { changes } = state;
  const later = changes.length > partsAtOnce && changes.length <= mostSplit;
  paintWith(page, ground, state, later ? undefined : partsOf(ground, changes));
  if (!later) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (state.changes === changes) paintWith(page, ground, state, partsOf(ground, changes));
    }),
  );
}

function paintWith(
  page: Page,
  ground: WhatIfGround,
  { changes, ranges }: State,
  explained: ExplainedChange<string> | undefined,
): void {
  const { host, language } = page;
  const before = outcomeOf(ground, []);
  const after = outcomeOf(ground, changes);
  const total = explained?.total ?? difference(before, after);
  const both = { before, after, range: ground.range, ...(ranges ? { ranges } : {}) };
  paintOutcome(page.outcome, outcomeLines(both, language));
  const place = { label: host.dataset.name ?? "" };
  page.finding.textContent = finding(
    { ...both, place, count: changes.length, ...(total === undefined ? {} : { total }) },
    language,
  );
  markChanged(page.form, changes);
  const parts = changes.map(({ id }) => explained?.parts[id]);
  const shown = partPoints(parts, ground.range, language);
  const lines = changes.map(
    ({ id }, at): ChangeLine => ({
      ...stepOf(page.form, id, language),
      points: shown[at] ?? dash,
      way: parts[at] ?? 0,
    }),
  );
  const sum = { points: changePoints(total, ground.range, language), way: total ?? 0 };
  paintChanges(page.changesTable, lines, { name: "", step: "", ...sum });
  page.changes.hidden = changes.length === 0;
  const how = page.changes.querySelector(".what-if-how");
  if (how)
    how.textContent =
      changes.length > mostSplit
        ? say(whatIfWords.tooMany, language, { count: count(mostSplit + 1, language) })
        : say(whatIfWords.changesHow, language);
  host.querySelector<HTMLElement>(".what-if-reset")?.toggleAttribute("hidden", changes.length === 0);
}

const difference = (before: Outcome, after: Outcome): number | undefined =>
  before.reading.score === undefined || after.reading.score === undefined
    ? undefined
    : after.reading.score - before.reading.score;

const questionOf = (form: HTMLFormElement, id: string): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>("[data-indicator]")].find(({ dataset }) => dataset.indicator === id);

/** What a change is called, and from what to what it goes, as the page says it. */
function stepOf(form: HTMLFormElement, id: string, language: Language): Pick<ChangeLine, "name" | "step"> {
  const question = questionOf(form, id);
  const to = question?.querySelector("select")?.selectedOptions[0]?.dataset.answer ?? "";
  return {
    name: question?.dataset.name ?? id,
    step: say(whatIfWords.fromTo, language, { from: question?.dataset.official ?? "", to }),
  };
}

function markChanged(form: HTMLFormElement, changes: readonly Change[]): void {
  const ids = new Set(changes.map(({ id }) => id));
  for (const question of form.querySelectorAll<HTMLElement>("[data-indicator]")) {
    const changed = ids.has(question.dataset.indicator ?? "");
    question.classList.toggle("is-changed", changed);
    question.querySelector(".what-if-official")?.toggleAttribute("hidden", !changed);
  }
}

/** The file follows the scenario. */
function leadFile(
  { take, host, language }: Page,
  { set, period }: { set: readonly string[]; period: string | undefined },
): void {
  const link = take.querySelector<HTMLAnchorElement>(".what-if-file");
  const [, , index = "", release = ""] = location.pathname.split("/").map(decodeURIComponent);
  if (link)
    link.href = scenarioPath({ language, index, release, period }, host.dataset.place ?? "", { set, lang: language });
}

/** A file is chosen, looked at, and leads to its own page; one that is no scenario changes nothing, and is told so. */
function offerOpening({ take, language }: Page): void {
  const label = document.createElement("label");
  label.className = "what-if-open small";
  label.textContent = take.dataset.open ?? "";
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.accept = "application/json,.json";
  const said = document.createElement("p");
  said.className = "small";
  said.setAttribute("role", "status");
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    if (!file) return;
    void (file.size > largestFile ? Promise.resolve("") : file.text()).then((text) => {
      const found = openScenario(text);
      if (!found) {
        said.textContent = take.dataset.notOpened ?? "";
        chooser.value = "";
        return;
      }
      const { index, release, place, period, set } = found;
      const path = [language, index, release, "places", place, "what-if"].map(encodeURIComponent).join("/");
      location.assign(`/${path}${queryString({ set, period })}`);
    });
  });
  label.append(chooser);
  take.append(label, said);
}
