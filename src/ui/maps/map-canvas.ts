/** The part of a map that is seen, and what floats above it: view, markers, highlight, tooltip, live region. Browser only. */
import { drawnIn } from "./marks.ts";
import type { Box, Point } from "./shapes.ts";
import { between, inside, panned, revealing, zoomed } from "./viewport.ts";

export type Canvas = {
  readonly now: () => Box;
  readonly zoom: (factor: number, around: Point) => void;
  /** At once, without a glide: for fingers and wheels. */
  readonly zoomNow: (factor: number, around: Point) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly reset: () => void;
  readonly reveal: (at: Point) => void;
  readonly light: (place: SVGElement | undefined) => void;
  readonly tell: (place: SVGElement, sentence: string) => void;
  readonly hush: () => void;
  readonly say: (words: string) => void;
};

const glide = 160;

const numbers = (text: string | null | undefined): readonly number[] => (text ?? "").split(" ").map(Number);

const boxOf = (svg: SVGElement): Box => {
  const [x = 0, y = 0, width = 1, height = 1] = numbers(svg.getAttribute("viewBox"));
  return [x, y, width, height];
};

type MovedMarker = { readonly circle: Element; readonly moved: Point; readonly home: Point; readonly radius: number };

function markersOf(svg: SVGElement): readonly MovedMarker[] {
  return [...svg.querySelectorAll<SVGCircleElement>(".map-points circle")].map((circle) => {
    const moved: Point = [Number(circle.getAttribute("cx")), Number(circle.getAttribute("cy"))];
    const [x = moved[0], y = moved[1]] = circle.dataset.home === undefined ? [] : numbers(circle.dataset.home);
    return { circle, moved, home: [x, y], radius: Number(circle.getAttribute("r")) };
  });
}

const element = (host: HTMLElement, name: "p", className: string): HTMLParagraphElement => {
  const made = document.createElement(name);
  made.className = className;
  host.append(made);
  return made;
};

const svgElement = (name: "g"): SVGGElement => document.createElementNS("http://www.w3.org/2000/svg", name);

export function canvas(host: HTMLElement, svg: SVGElement): Canvas {
  const whole = boxOf(svg);
  const markers = markersOf(svg);
  const textures = [...svg.querySelectorAll("pattern")].map((pattern) => ({
    pattern,
    transform: pattern.getAttribute("patternTransform") ?? "",
  }));
  const buttons = [...host.querySelectorAll<HTMLButtonElement>("[data-zoom]")];
  const tip = element(host, "p", "map-tip");
  const said = element(host, "p", "map-said");
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  said.setAttribute("role", "status");
  const top = svgElement("g");
  top.setAttribute("class", "map-lit");
  svg.append(top);
  let view = whole;
  /** Where a glide is going: the next wish starts from there, so that two quick ones add up. */
  let goal = whole;
  let lit: SVGElement | undefined;
  let frame = 0;

  const light = (place: SVGElement | undefined): void => {
    lit = place;
    const shapes = [...(place?.querySelectorAll("path, circle") ?? [])];
    const copies = (className: string): readonly Element[] =>
      shapes
        .map((shape) => {
          const copy = shape.cloneNode();
          if (copy instanceof Element) {
            copy.removeAttribute("fill");
            copy.setAttribute("class", className);
          }
          return copy;
        })
        .filter((copy): copy is Element => copy instanceof Element);
    top.replaceChildren(...copies("map-halo"), ...copies(""));
  };

  const show = (box: Box): void => {
    view = inside(box, whole);
    svg.setAttribute("viewBox", view.map((n) => Math.round(n * 100) / 100).join(" "));
    const scale = view[2] / whole[2];
    for (const { circle, moved, home, radius } of markers) {
      const [x, y] = drawnIn(home, moved, scale);
      circle.setAttribute("cx", String(x));
      circle.setAttribute("cy", String(y));
      circle.setAttribute("r", String(Math.round(radius * scale * 100) / 100));
    }
    for (const { pattern, transform } of textures)
      pattern.setAttribute("patternTransform", `scale(${scale}) ${transform}`);
    host.toggleAttribute("data-zoomed", scale < 0.999);
    for (const button of buttons) {
      const inward = button.dataset.zoom === "in";
      button.disabled = inward ? scale < 1 / 15.9 : scale > 0.999;
    }
    light(lit);
  };

  const move = (to: Box): void => {
    cancelAnimationFrame(frame);
    goal = to;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      show(to);
      return;
    }
    const from = view;
    let began: number | undefined;
    const step = (time: number): void => {
      began ??= time;
      const share = Math.min(1, (time - began) / glide);
      show(between(from, to, 1 - (1 - share) ** 3));
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };

  const jump = (to: Box): void => {
    cancelAnimationFrame(frame);
    goal = to;
    show(to);
  };

  /** Beside the place, kept within the map. */
  const tell = (place: SVGElement, sentence: string): void => {
    tip.textContent = sentence;
    tip.hidden = false;
    const frameBox = host.getBoundingClientRect();
    const mark = place.querySelector("circle") ?? place.querySelector("path");
    const markBox = (mark ?? place).getBoundingClientRect();
    const [x = 0, y = 0] = numbers(place.dataset.at);
    const picture = svg.getBoundingClientRect();
    const left = picture.left - frameBox.left + ((x - view[0]) / view[2]) * picture.width;
    const up = picture.top - frameBox.top + ((y - view[1]) / view[3]) * picture.height;
    const aside = Math.min(16, markBox.width / 2);
    const fits = left + aside + tip.offsetWidth < frameBox.width;
    const start = fits ? left + aside : left - aside - tip.offsetWidth;
    tip.style.transform = `translate(${Math.max(0, start)}px, ${Math.max(0, up - tip.offsetHeight - 8)}px)`;
  };

  show(whole);
  return {
    now: () => goal,
    zoom: (factor, around) => move(zoomed(goal, factor, around, whole)),
    zoomNow: (factor, around) => jump(zoomed(view, factor, around, whole)),
    pan: (dx, dy) => jump(panned(view, dx, dy, whole)),
    reset: () => move(whole),
    reveal: (at) => {
      const to = revealing(goal, at, whole);
      if (to.some((n, axis) => Math.abs(n - (goal[axis] ?? 0)) > 0.01)) move(to);
    },
    light,
    tell,
    hush: () => {
      tip.hidden = true;
    },
    say: (words) => {
      said.textContent = "";
      said.textContent = words;
    },
  };
}
