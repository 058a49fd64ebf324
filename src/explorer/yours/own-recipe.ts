/**
 * The script of the page of one's own recipe: the ranking follows the hand. What it is made from comes when the form is
 * first touched; ranking and draws are worked out beside the page, by the functions the server answers with.
 */

import type { Language } from "../../base/text.ts";
import { echoBelow } from "../../ui/kit/echo-below.ts";
import { addressSays, liveAddress } from "../../ui/kit/live-address.ts";
import { swapContent } from "../../ui/kit/swap-content.ts";
import { isSaidIn, say } from "../../ui/words/words.ts";
import { queryString } from "../reading/paths.ts";
import {
  type Choices,
  choicesQuery,
  fillWords,
  isFault,
  isOfficial,
  missingWords,
  official,
  readChoices,
  scaleWords,
} from "./choices.ts";
import type { YoursGround } from "./contract.ts";
import { drawsLink } from "./draws-file.ts";
import { groundOf } from "./ground.ts";
import { heedLooks, leadLooks, lookIn } from "./map-looks.ts";
import { fetched, once, soon } from "./once.ts";
import { filledNamed, paintFilled } from "./paint-filled.ts";
import { paintMap } from "./paint-map.ts";
import { paintColumns, paintRanking } from "./paint-ranking.ts";
import { openDesk, type RankingDesk } from "./ranking-desk.ts";
import type { Settled } from "./ranking-worker.ts";
import type { Ground } from "./recipe-ground.ts";
import { rowsOf, summaryOf } from "./rows.ts";
import { filledUnder, type Impossible, isImpossible, ownRangeOf, type Ranking } from "./score.ts";
import {
  type Chosen,
  choicesSentence,
  drawnSentence,
  figuresOf,
  finding,
  groupsSentence,
  impossibleSentence,
  weighedWords,
} from "./sentences.ts";
import { sharesOf } from "./shares.ts";
import { type MapLook, standingMap } from "./standing-map.ts";
import { isTouched } from "./touched.ts";
import { levelsOf, partsOf } from "./tree.ts";
import { troubleIn } from "./trouble.ts";
import { type WeightSliders, weightSliders } from "./weight-sliders.ts";
import { yoursWords } from "./words.ts";

/** How long after the last movement the weights are drawn anew. */
const drawPause = 300;

type Page = {
  readonly host: HTMLElement;
  readonly form: HTMLFormElement;
  readonly table: HTMLTableElement;
  readonly finding: HTMLElement;
  readonly settledForm: HTMLFormElement;
  readonly settledWords: HTMLElement;
  readonly language: Language;
};

function pageIn(host: HTMLElement): Page | undefined {
  const form = host.querySelector<HTMLFormElement>(".yours-form");
  const table = host.querySelector<HTMLTableElement>("#ranking");
  const said = host.querySelector<HTMLElement>(".yours-finding");
  const settledForm = host.querySelector<HTMLFormElement>(".yours-settled");
  const settledWords = host.querySelector<HTMLElement>(".yours-settled-words");
  const { language } = host.dataset;
  if (
    !form ||
    !table ||
    !said ||
    !settledForm ||
    !settledWords ||
    language === undefined ||
    !isSaidIn(yoursWords.title, language)
  )
    return undefined;
  return { host, form, table, finding: said, settledForm, settledWords, language };
}

/** What came of the last questions, and what the map shows. */
type Shown = {
  ranking: Ranking | undefined;
  settled: Settled | undefined;
  seed: number | undefined;
  look: MapLook;
};

type Loaded = { readonly sent: YoursGround; readonly ground: Ground; readonly desk: RankingDesk };

export function begin(host: HTMLElement, signal: AbortSignal): void {
  const page = pageIn(host);
  if (!page) return;
  const { form, settledForm } = page;
  const touched = [...form.querySelectorAll<HTMLSelectElement>("select:not([name=period])")].some(isTouched);
  const sliders = weightSliders(form);
  echoBelow(form, page.finding, signal);
  host.dataset.live = "";
  const address = liveAddress(signal, addressSays(host));
  const shown: Shown = {
    ranking: undefined,
    settled: undefined,
    seed: seedIn(location.search),
    look: lookIn(location.search),
  };
  const load = once(() => loaded(host.dataset.ground ?? "", signal));
  const { withLoaded } = troubleIn(host, page.language, signal);
  let pause: ReturnType<typeof setTimeout> | undefined;

  const draw = (at: Loaded, choices: Choices): void => {
    const { seed } = shown;
    if (seed === undefined) return;
    at.desk.settle(choices, seed, (settled) => {
      shown.settled = settled;
      page.settledWords.textContent = drawnSentence(seed, settled ? "drawn" : "nothing", page.language);
      if (settled) {
        const query = queryString({ ...choicesQuery(at.ground.tree, choices), seed, period: periodIn(form) });
        const recipe = choicesSentence(chosenOf(at.ground, choices, namesIn(at.ground, form)), page.language);
        const address = `${location.origin}${location.pathname}${query}`;
        drawsLink(settledForm, { settled, places: at.sent.places, seed, recipe, address }, page.language);
      }
      paint(page, at, choices, shown);
    });
  };
  let asked = false;
  const update = (at: Loaded, hurry = false): void => {
    asked = true;
    const choices = choicesIn(page, sliders, at.ground);
    if (!choices) return;
    saySharesOf(at.ground, choices, sliders, page.language);
    const query = { ...choicesQuery(at.ground.tree, choices), seed: shown.seed };
    const rest = { map: shown.look === "yours" ? undefined : shown.look, period: periodIn(form) };
    address(queryString({ ...query, ...rest }));
    leadLooks(host, { ...query, period: rest.period }, shown.look);
    at.desk.rank(choices, (ranking) => {
      shown.ranking = isImpossible(ranking) ? undefined : ranking;
      shown.settled = undefined;
      clearTimeout(pause);
      // Who has asked for the draws sees both at once.
      if (hurry && shown.ranking) draw(at, choices);
      else {
        paint(page, at, choices, shown, isImpossible(ranking) ? ranking : undefined);
        pause = setTimeout(() => draw(at, choices), drawPause);
      }
    });
  };

  soon(
    host,
    () =>
      void load()
        // What somebody has asked is not put aside for it.
        .then((at) => (asked ? undefined : warm(page, at, shown.look)))
        .catch(() => undefined),
    signal,
  );
  form.addEventListener(
    "input",
    (event) => {
      if (event.target instanceof HTMLSelectElement && event.target.name === "period") return;
      withLoaded(load, (at) => update(at));
    },
    { signal },
  );
  form.addEventListener(
    "change",
    (event) => {
      if (!(event.target instanceof HTMLSelectElement) || event.target.name !== "period") return;
      const query = new URLSearchParams(location.search);
      query.set("period", event.target.value);
      void swapContent(`${location.pathname}?${query}`, "push");
    },
    { signal },
  );
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      withLoaded(load, (at) => update(at));
    },
    { signal },
  );
  settledForm.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      shown.seed = (shown.seed ?? 0) + 1;
      page.settledWords.textContent = page.settledWords.dataset.computing ?? "";
      withLoaded(load, (at) => {
        const button = settledForm.querySelector("button");
        if (button) button.textContent = say(yoursWords.settledAgain, page.language);
        update(at, true);
      });
    },
    { signal },
  );
  heedLooks(host, signal, (look) => {
    shown.look = look;
    withLoaded(load, (at) => update(at));
  });
  // Whoever was quicker than this script is not kept waiting for a second choice; an address with draws in it has them to download.
  if (touched || shown.seed !== undefined) withLoaded(load, (at) => update(at, shown.seed !== undefined));
}

/** Goes through the words of every row once, in the page and beside it, so that the first choice is as fast as the next. */
function warm({ language }: Page, { sent, ground, desk }: Loaded, look: MapLook): void {
  desk.rank(official, (ranking) => {
    const rows = rowsOf(sent.places, isImpossible(ranking) ? undefined : ranking, undefined, []);
    const view = { rows, range: sent.range, ownRange: sent.range, bands: sent.bands };
    for (const row of rows) figuresOf(row, view, language);
    standingMap(view, look, language);
    sharesOf(ground.tree, official);
  });
  desk.warm();
}

async function loaded(address: string, signal: AbortSignal): Promise<Loaded> {
  const sent = await fetched<YoursGround>(address, signal);
  const ground = groundOf(sent);
  const desk = openDesk(signal);
  await desk.give(ground);
  return { sent, ground, desk };
}

const seedIn = (query: string): number | undefined => {
  const seed = new URLSearchParams(query).get("seed");
  return seed === null ? undefined : Number(seed);
};

const periodIn = (form: HTMLFormElement): string | undefined =>
  form.querySelector<HTMLSelectElement>("[name=period]")?.value ??
  new URLSearchParams(location.search).get("period") ??
  undefined;

const chosen = <Word extends string>(form: HTMLFormElement, name: string, words: readonly Word[]): Word | undefined => {
  const value = form.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value;
  return words.find((word) => word === value);
};

function choicesIn({ form }: Page, sliders: WeightSliders, { tree }: Ground): Choices | undefined {
  const read = readChoices(tree, {
    weights: sliders.written(),
    combine: [...form.querySelectorAll<HTMLSelectElement>("[name=combine]")].map(({ value }) => value),
    missing: chosen(form, "missing", missingWords),
    fill: chosen(form, "fill", fillWords),
    scale: chosen(form, "scale", scaleWords),
  });
  return isFault(read) ? undefined : read;
}

function saySharesOf({ tree }: Ground, choices: Choices, sliders: WeightSliders, language: Language): void {
  for (const { token, own, share } of sharesOf(tree, choices)) sliders.say(token, weighedWords(own, share, language));
}

/** What the form calls its parts, by the id an answer has. */
function namesIn({ tree }: Ground, form: HTMLFormElement): ReadonlyMap<string, string> {
  const byToken = new Map(
    [...form.querySelectorAll<HTMLElement>("[data-part]")].map(({ dataset }) => [dataset.part, dataset.name]),
  );
  return new Map(partsOf(tree).map(({ token, id }) => [id, byToken.get(token) ?? id]));
}

/** Choices with those names. */
function chosenOf({ tree }: Ground, choices: Choices, names: ReadonlyMap<string, string>): Chosen {
  return {
    parts: sharesOf(tree, choices).map(({ id, weight, own }) => ({
      part: { code: id, label: names.get(id) ?? id },
      official: weight,
      weight: own,
    })),
    levels: levelsOf(tree).map(({ level }) => ({ level, chosen: choices.combine.get(level) })),
    missing: choices.missing,
    fill: choices.fill,
    scale: choices.scale,
  };
}

function paint(
  { host, form, table, finding: said, language }: Page,
  { sent, ground }: Loaded,
  choices: Choices,
  { ranking, settled, look }: Shown,
  impossible?: Impossible,
): void {
  const cells = filledUnder(ground, choices);
  const rows = rowsOf(sent.places, ranking, settled, cells);
  const changed = !isOfficial(choices);
  const names = namesIn(ground, form);
  said.textContent = impossible
    ? impossibleSentence(impossible, language)
    : finding({ summary: summaryOf(rows), changed }, language);
  const print = host.querySelector(".yours-print");
  if (print) print.textContent = choicesSentence(chosenOf(ground, choices, names), language);
  const view = { rows, range: sent.range, ownRange: ownRangeOf(choices, sent.range), bands: sent.bands };
  paintColumns(host, table, {
    range: settled !== undefined,
    group: settled !== undefined,
    filled: choices.fill !== undefined,
  });
  paintRanking(table, rows, view, language);
  paintFilled(host, choices.fill, filledNamed(sent.places, cells, names), view, language);
  const map = host.querySelector<HTMLElement>(".yours-map");
  if (map) paintMap(map, standingMap(view, look, language), language);
  const groups = host.querySelector(".yours-groups");
  const { officialGroups } = host.dataset;
  if (groups)
    groups.textContent = groupsSentence(
      rows,
      officialGroups === undefined ? undefined : Number(officialGroups),
      language,
    );
  host.querySelector<HTMLElement>(".yours-reset")?.toggleAttribute("hidden", !changed);
}
