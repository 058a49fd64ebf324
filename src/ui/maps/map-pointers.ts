/**
 * Fingers, mouse and wheel on a map. A plain wheel and one finger on the whole map scroll the page, as everywhere
 * else; Ctrl with the wheel and two fingers zoom; once closer, a drag moves the map. Browser only.
 */
import type { Canvas } from "./map-canvas.ts";
import type { Point } from "./shapes.ts";

/** Pixels a pointer may tremble before a click becomes a drag. */
const tremble = 5;

export function pointers(svg: SVGElement, view: Canvas, signal: AbortSignal): void {
  const down = new Map<number, Point>();
  let dragged = 0;

  const onMap = (x: number, y: number): Point => {
    const box = svg.getBoundingClientRect();
    const [left, top, width, height] = view.now();
    return [left + ((x - box.left) / box.width) * width, top + ((y - box.top) / box.height) * height];
  };
  const unit = (): number => view.now()[2] / svg.getBoundingClientRect().width;

  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      view.zoomNow(2 ** (-event.deltaY / 240), onMap(event.clientX, event.clientY));
    },
    { signal, passive: false },
  );
  svg.addEventListener(
    "pointerdown",
    (event) => {
      if (down.size === 0) dragged = 0;
      down.set(event.pointerId, [event.clientX, event.clientY]);
    },
    { signal },
  );
  svg.addEventListener(
    "pointermove",
    (event) => {
      const before = down.get(event.pointerId);
      if (!before) return;
      const now: Point = [event.clientX, event.clientY];
      const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      down.set(event.pointerId, now);
      dragged += Math.hypot(now[0] - before[0], now[1] - before[1]);
      if (dragged < tremble) return;
      if (other) {
        const apart = Math.hypot(before[0] - other[0], before[1] - other[1]);
        const further = Math.hypot(now[0] - other[0], now[1] - other[1]);
        view.zoomNow(further / Math.max(1, apart), onMap((now[0] + other[0]) / 2, (now[1] + other[1]) / 2));
      } else view.pan((before[0] - now[0]) * unit(), (before[1] - now[1]) * unit());
    },
    { signal },
  );
  const up = (event: PointerEvent): void => void down.delete(event.pointerId);
  for (const end of ["pointerup", "pointercancel"] as const) window.addEventListener(end, up, { signal });
  svg.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
  svg.addEventListener(
    "click",
    (event) => {
      if (dragged >= tremble) event.preventDefault();
    },
    { signal, capture: true },
  );
}
