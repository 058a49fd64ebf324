/** Paints a ranking into the map that the page came with: the same places, other colours, words and legend. */
import type { Language } from "../../base/text.ts";
import { bandItems, type LegendItem, outsideItems } from "../../ui/maps/legend.ts";
import { isFilled, lookOf, type MapEntry, paintOf } from "../../ui/maps/marks.ts";
import type { StandingMap } from "./standing-map.ts";

function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** A country or a point: its look, its pattern, its sentence. */
function paintShape(place: Element, entry: MapEntry): void {
  const look = lookOf(entry);
  const fill = paintOf({ look, filled: isFilled(entry) ? "yes" : undefined }, "map");
  set(place, "class", look);
  for (const shape of place.querySelectorAll("path, circle")) set(shape, "fill", fill);
  const title = place.querySelector("title");
  if (title) title.textContent = entry.label;
}

function paintTile(place: Element, entry: MapEntry): void {
  const swatch = place.querySelector(".map-swatch");
  if (swatch) set(swatch, "class", `map-swatch ${lookOf(entry)}${isFilled(entry) ? " is-filled" : ""}`);
  const figure = place.querySelector("span:nth-of-type(3)");
  if (figure && entry.figure !== undefined) figure.textContent = entry.figure;
  set(place, "title", entry.label);
}

export function paintMap(
  section: HTMLElement,
  { title, scheme, legend, entries }: StandingMap,
  language: Language,
): void {
  const map = section.querySelector<HTMLElement>(".map");
  const svg = section.querySelector(".map-picture");
  const heading = section.querySelector(".yours-map-title");
  if (!map || !heading) return;
  heading.textContent = title;
  set(map, "data-scheme", scheme);
  if (svg) {
    set(svg, "data-scheme", scheme);
    const name = svg.querySelector(":scope > title");
    if (name) name.textContent = title;
  } else set(map, "aria-label", title);
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  for (const place of map.querySelectorAll<HTMLElement | SVGElement>("[data-place]")) {
    const entry = byCode.get(place.dataset.place ?? "");
    if (!entry) continue;
    if (place instanceof SVGElement) paintShape(place, entry);
    else paintTile(place, entry);
    if (place.hasAttribute("aria-label"))
      set(place, "aria-label", svg ? entry.label : [entry.code, entry.figure, entry.label].filter(Boolean).join(" "));
  }
  paintLegend(map, { legend, entries }, language);
}

function swatch(look: LegendItem["look"]): HTMLElement {
  const made = document.createElement("span");
  made.className = `map-swatch ${look}`;
  made.setAttribute("aria-hidden", "true");
  return made;
}

function paintLegend(
  map: HTMLElement,
  { legend, entries }: Pick<StandingMap, "legend" | "entries">,
  language: Language,
): void {
  const box = map.querySelector(".map-legend");
  const list = box?.querySelector("ul");
  if (!box || !list) return;
  const outside = new Set(entries.map(({ state }) => state).filter((state) => state !== "scored"));
  // What the page came with of land and borders stays: neither hangs on anybody's choices.
  const still = [...list.querySelectorAll("li")].filter((item) => item.querySelector(".blank, .dashed"));
  const items = [
    ...(legend.kind === "bands" ? bandItems(legend.bands) : []),
    ...outsideItems({ outside, borders: [], anyFilled: entries.some(isFilled) }, language),
  ].map(({ look, label }) => {
    const item = document.createElement("li");
    item.append(swatch(look), label);
    return item;
  });
  list.replaceChildren(...items, ...still);
  box.querySelector(".map-strip")?.remove();
  if (legend.kind === "range") box.prepend(stripOf(legend));
}

function stripOf({ low, middle, high }: Extract<StandingMap["legend"], { kind: "range" }>): HTMLElement {
  const strip = document.createElement("div");
  strip.className = "map-strip";
  strip.setAttribute("role", "img");
  const words = [low, middle, high].filter((end): end is string => end !== undefined && end !== "");
  strip.setAttribute("aria-label", words.join(" – "));
  const ends = document.createElement("span");
  ends.className = "map-ends";
  for (const word of words) {
    const end = document.createElement("span");
    end.textContent = word;
    ends.append(end);
  }
  strip.append(...([1, 2, 3, 4, 5, 6, 7] as const).map((step) => swatch(`s${step}`)), ends);
  return strip;
}
