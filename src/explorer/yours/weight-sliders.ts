/** A slider in the place of each weight's list, and a tick that leaves the part out. */
import { weightBase } from "./weight-steps.ts";

export type WeightSliders = {
  /** `part:weight` of every slider that was moved from the official weight. */
  readonly written: () => readonly string[];
  /** What is said beside a slider, and read out with it. */
  readonly say: (part: string, words: string) => void;
};

/** Steps from nothing to the official weight. */
const steps = 20;

/** How many times the official weight a slider reaches. */
const reach = 5;

type Slider = {
  readonly part: string;
  readonly range: HTMLInputElement;
  readonly output: HTMLOutputElement;
  readonly official: number;
  /** As the page came, until it is moved. */
  weight: number;
};

function sliderOf(part: HTMLElement): Slider | undefined {
  const select = part.querySelector<HTMLSelectElement>(":scope > .yours-weight > select");
  const output = part.querySelector<HTMLOutputElement>(":scope > .yours-weight > output");
  const token = part.dataset.part;
  if (!select || !output || token === undefined) return undefined;
  const official = Number(select.dataset.official);
  // As the list stands: it may have been set before this script came.
  const weight = select.value === "" ? official : Number(select.value.slice(select.value.lastIndexOf(":") + 1));
  const base = weightBase(official);
  const range = document.createElement("input");
  range.type = "range";
  range.id = select.id;
  range.min = "0";
  range.max = String(Math.max(base * reach, weight));
  range.step = String(base / steps);
  range.value = String(weight);
  const slider: Slider = { part: token, range, output, official, weight };
  const tick = document.createElement("input");
  tick.type = "checkbox";
  tick.className = "yours-counts";
  tick.checked = !isLeftOut(slider);
  tick.setAttribute("aria-label", select.dataset.counts ?? token);
  range.addEventListener("input", () => {
    const moved = Number(range.value);
    slider.weight = Math.abs(moved - official) < base / steps / 2 ? official : Number(moved.toFixed(6));
    tick.checked = !isLeftOut(slider);
  });
  tick.addEventListener("input", () => {
    slider.weight = tick.checked ? base : 0;
    range.value = String(slider.weight);
  });
  select.replaceWith(range);
  range.before(tick);
  return slider;
}

/** An official weight of 0 stays as it is until it is moved. */
const isLeftOut = ({ weight, official }: Pick<Slider, "weight" | "official">): boolean =>
  weight === 0 && official !== 0;

export function weightSliders(form: HTMLFormElement): WeightSliders {
  const sliders = [...form.querySelectorAll<HTMLElement>("[data-part]")].flatMap((part) => sliderOf(part) ?? []);
  const byPart = new Map(sliders.map((slider) => [slider.part, slider]));
  return {
    written: () => sliders.flatMap(({ part, weight, official }) => (weight === official ? [] : [`${part}:${weight}`])),
    say: (part, words) => {
      const slider = byPart.get(part);
      if (!slider || slider.output.textContent === words) return;
      slider.output.textContent = words;
      slider.range.setAttribute("aria-valuetext", words);
    },
  };
}
