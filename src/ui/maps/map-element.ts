/**
 * `<passerelle-map>`: what JavaScript adds to a map that is whole without it. One stop for Tab instead of one per
 * place, arrow keys to the nearest place, letters to the next of that name, zoom by keys, buttons, wheel with Ctrl and
 * two fingers, a tooltip, and one highlight shared with every other element of the page that carries `data-place`.
 *
 * Focus moves to the place's own link, whose name is its sentence, so a screen reader says it once; the live region
 * says only what focus cannot. The highlight travels as the event `passerelle:highlight` on the document, with
 * `detail: { place: code | undefined }`, whoever sends it.
 */
import { type Direction, nearest, type Spot, typeAhead } from "./keyboard.ts";
import { type Canvas, canvas } from "./map-canvas.ts";
import { pointers } from "./map-pointers.ts";
import { centre } from "./viewport.ts";

export const highlightEvent = "passerelle:highlight";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const placeUnder = (target: EventTarget | null): SVGElement | HTMLElement | undefined => {
  const found = target instanceof Element ? target.closest("[data-place]") : null;
  return found instanceof SVGElement || found instanceof HTMLElement ? found : undefined;
};

const codeOf = (element: SVGElement | HTMLElement | undefined): string | undefined => element?.dataset.place;

const sentenceOf = (element: Element): string => element.getAttribute("aria-label") ?? "";

function spotOf(element: SVGElement): Spot {
  const [x = 0, y = 0] = (element.dataset.at ?? "").split(" ").map(Number);
  return { code: element.dataset.place ?? "", name: element.dataset.name ?? "", at: [x, y] };
}

/**
 * Shows the map's buttons, and gives it its hands when the first finger, pointer or focus comes near a place: a page that
 * is only read pays nothing for them. What wakes the map is heard on its way down, so its own ears hear it coming up.
 */
function enliven(host: HTMLElement, signal: AbortSignal): void {
  const svg = host.querySelector("svg");
  if (!svg) return;
  const controls = host.querySelector<HTMLElement>(".map-controls");
  if (controls) controls.hidden = false;
  const asleep = new AbortController();
  const wake = ({ target, type }: Event): void => {
    const near = type === highlightEvent || placeUnder(target) !== undefined;
    if (!near && !(target instanceof Node && host.contains(target))) return;
    asleep.abort();
    giveHands(host, svg, controls, signal);
  };
  signal.addEventListener("abort", () => asleep.abort());
  const until = { signal: asleep.signal, capture: true };
  for (const first of ["pointerover", "pointerdown", "focusin", highlightEvent])
    document.addEventListener(first, wake, until);
}

/** Everything a map listens to ends with the signal. */
function giveHands(host: HTMLElement, svg: SVGSVGElement, controls: HTMLElement | null, signal: AbortSignal): void {
  const places = new Map<string, SVGElement>();
  for (const element of svg.querySelectorAll<SVGElement>("[data-place]")) {
    // The sentence is the link's name; the browser's own tooltip would stand beside ours.
    const title = element.querySelector("title");
    if (!element.hasAttribute("aria-label")) element.setAttribute("aria-label", title?.textContent ?? "");
    title?.remove();
    places.set(element.dataset.place ?? "", element);
  }
  const alphabet = new Intl.Collator(document.documentElement.lang);
  const spots = [...places.values()].map(spotOf).sort((a, b) => alphabet.compare(a.name, b.name));
  const view = canvas(host, svg);
  keys(host, svg, places, spots, view, signal);
  highlights(host, svg, places, view, signal);
  pointers(svg, view, signal);
  const keysId = controls?.querySelector(".map-keys")?.id;
  if (keysId) svg.setAttribute("aria-describedby", `${svg.getAttribute("aria-describedby") ?? ""} ${keysId}`.trim());
  controls?.addEventListener(
    "click",
    ({ target }) => {
      const wish = target instanceof HTMLElement ? target.dataset.zoom : undefined;
      if (wish === "in") view.zoom(2, centre(view.now()));
      if (wish === "out") view.zoom(0.5, centre(view.now()));
      if (wish === "whole") view.reset();
    },
    { signal },
  );
}

function keys(
  host: HTMLElement,
  svg: SVGElement,
  places: ReadonlyMap<string, SVGElement>,
  spots: readonly Spot[],
  view: Canvas,
  signal: AbortSignal,
): void {
  let current = spots[0];
  for (const element of places.values()) element.setAttribute("tabindex", "-1");
  const stop = (spot: Spot): void => {
    if (current) places.get(current.code)?.setAttribute("tabindex", "-1");
    places.get(spot.code)?.setAttribute("tabindex", "0");
    current = spot;
  };
  if (current) stop(current);
  const go = (spot: Spot | undefined): void => {
    if (spot) places.get(spot.code)?.focus({ preventScroll: true });
    else view.say(host.dataset.edge ?? "");
  };
  host.addEventListener(
    "focusin",
    ({ target }) => {
      const spot = spots.find(({ code }) => code === codeOf(placeUnder(target)));
      if (!spot) return;
      stop(spot);
      view.reveal(spot.at);
    },
    { signal },
  );
  let typed = "";
  let typedAt = 0;
  svg.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
      if (event.key.length > 1) typed = "";
      const direction = arrows[event.key];
      if (direction)
        go(
          nearest(
            spots.filter((spot) => spot !== current),
            current.at,
            direction,
          ),
        );
      else if (event.key === "Home") go(spots[0]);
      else if (event.key === "End") go(spots.at(-1));
      else if (event.key === "+" || event.key === "=") view.zoom(2, current.at);
      else if (event.key === "-") view.zoom(0.5, current.at);
      else if (event.key === "0" || event.key === "Escape") view.reset();
      else if (/^\p{L}$/u.test(event.key)) {
        typed = event.timeStamp - typedAt > 800 ? event.key : typed + event.key;
        typedAt = event.timeStamp;
        const found = typeAhead(spots, current.code, typed) ?? typeAhead(spots, current.code, event.key);
        if (found) go(found);
      } else return;
      event.preventDefault();
    },
    { signal },
  );
}

function highlights(
  host: HTMLElement,
  svg: SVGElement,
  places: ReadonlyMap<string, SVGElement>,
  view: Canvas,
  signal: AbortSignal,
): void {
  let lit: string | undefined;
  const light = (code: string | undefined): void => {
    if (code === lit) return;
    for (const element of document.querySelectorAll("[data-lit]")) element.removeAttribute("data-lit");
    if (code !== undefined) {
      for (const element of document.querySelectorAll(`[data-place="${CSS.escape(code)}"]`)) {
        element.setAttribute("data-lit", "");
      }
    }
    lit = code;
    view.light(code === undefined ? undefined : places.get(code));
    document.dispatchEvent(new CustomEvent(highlightEvent, { detail: { place: code } }));
  };
  const heard = (event: Event): void => {
    if (!(event instanceof CustomEvent)) return;
    const { place }: { place?: unknown } = event.detail ?? {};
    light(typeof place === "string" ? place : undefined);
  };
  const enter = ({ target }: Event): void => {
    const element = placeUnder(target);
    light(codeOf(element));
    const here = element instanceof SVGElement && svg.contains(element) ? element : undefined;
    if (here) view.tell(here, sentenceOf(here));
    else view.hush();
  };
  document.addEventListener(highlightEvent, heard, { signal });
  document.addEventListener("pointerover", enter, { signal });
  document.addEventListener("focusin", enter, { signal });
  host.addEventListener("pointerleave", () => light(undefined), { signal });
}

/** Registers the element; called once by the page's script. */
export function defineMapElement(): void {
  if (customElements.get("passerelle-map")) return;
  customElements.define(
    "passerelle-map",
    class extends HTMLElement {
      #life = new AbortController();

      connectedCallback(): void {
        this.#life = new AbortController();
        enliven(this, this.#life.signal);
      }

      disconnectedCallback(): void {
        this.#life.abort();
      }
    },
  );
}
