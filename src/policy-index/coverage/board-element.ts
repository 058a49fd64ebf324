/**
 * `<board-grid>`: the board by keyboard. Its cells are one stop of the tab key; arrows go from bar to bar, and the bar
 * one stands on says itself in words; where it leads somewhere, the link in it is stood on. Without it the words are still read out, and shown under the pointer.
 */
import { enhanced } from "../../ui/kit/enhanced-element.ts";

const steps: Readonly<Record<string, readonly [down: number, along: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

export function defineBoardGrid(): void {
  enhanced("board-grid", (host) => {
    const rows = [...host.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll<HTMLElement>(".board-cell")].map((cell) => cell.querySelector<HTMLElement>("a") ?? cell),
    );
    const first = rows[0]?.[0];
    if (!first) return;
    for (const cell of rows.flat()) cell.tabIndex = -1;
    first.tabIndex = 0;
    const isLeftwards = getComputedStyle(host).direction === "rtl";
    host.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      const { target } = event;
      if (!step || !(target instanceof HTMLElement)) return;
      const at = rows.findIndex((row) => row.includes(target));
      const column = rows[at]?.indexOf(target) ?? -1;
      const next = rows[at + step[0]]?.[column + (isLeftwards ? -step[1] : step[1])];
      if (column < 0 || !next) return;
      event.preventDefault();
      target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
  });
}
