/** Writes a scenario into its page: what it comes to, what each change adds, which questions are changed. */
import type { Language } from "../../base/text.ts";
import type { ExplainedChange } from "../../engine/explain-change.ts";
import { count, dash } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { changePoints } from "../standing/points.ts";
import { mostSplit } from "./changes.ts";
import type { Outcome, WhatIfView } from "./contract.ts";
import { finding, outcomeLines, partPoints, rangeSentence } from "./lines.ts";
import type { Page } from "./page.ts";
import { type ChangeLine, paintChanges, paintOutcome } from "./paint-outcome.ts";
import { whatIfWords } from "./words.ts";

/** What is painted: the ids of what changed, what each adds, and the outcomes. */
export type Painted = Pick<WhatIfView, "before" | "after" | "range" | "ranges"> & {
  readonly changed: readonly string[];
  readonly explained: Pick<ExplainedChange<string>, "total" | "parts"> | undefined;
  readonly drawing?: "yes";
  /** Changes up to which each has its part. */
  readonly split?: number;
};

export function paintScenario(page: Page, painted: Painted): void {
  const { host, language } = page;
  const { before, after, changed, explained, range, split = mostSplit } = painted;
  const total = explained?.total ?? difference(before, after);
  paintOutcome(page.outcome, outcomeLines(painted, language));
  const place = { label: host.dataset.name ?? "" };
  page.finding.textContent = finding(
    { ...painted, place, count: changed.length, ...(total === undefined ? {} : { total }) },
    language,
  );
  markChanged(page.form, changed);
  const parts = changed.map((id) => explained?.parts[id]);
  const shown = partPoints(parts, range, language);
  const lines = changed.map(
    (id, at): ChangeLine => ({
      ...stepOf(page.form, id, language),
      points: shown[at] ?? dash,
      way: parts[at] ?? 0,
    }),
  );
  const sum = { points: changePoints(total, range, language), way: total ?? 0 };
  paintChanges(page.changesTable, lines, { name: "", step: "", ...sum });
  page.changes.hidden = changed.length === 0;
  const how = page.changes.querySelector(".what-if-how");
  if (how)
    how.textContent =
      changed.length > split
        ? say(whatIfWords.tooMany, language, { count: count(split + 1, language) })
        : say(whatIfWords.changesHow, language);
  host.querySelector<HTMLElement>(".what-if-reset")?.toggleAttribute("hidden", changed.length === 0);
}

/** What ranges are drawn under, as the page came with it: see WhatIf.tsx. */
export type DrawnHere = NonNullable<WhatIfView["drawn"]>;

/** Says what the range was drawn under. */
export function sayDrawn(page: Page, drawn: DrawnHere | undefined, ranges: WhatIfView["ranges"]): void {
  page.settledWords.textContent = rangeSentence({ ...(drawn && { drawn }), ...(ranges && { ranges }) }, page.language);
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

function markChanged(form: HTMLFormElement, changed: readonly string[]): void {
  const ids = new Set(changed);
  for (const question of form.querySelectorAll<HTMLElement>("[data-indicator]")) {
    const changed = ids.has(question.dataset.indicator ?? "");
    question.classList.toggle("is-changed", changed);
    question.querySelector(".what-if-official")?.toggleAttribute("hidden", !changed);
  }
}
