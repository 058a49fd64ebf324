/** Writes what was filled in beside the ranking, as the page would have brought it. Browser only. */

import type { Language } from "../../base/text.ts";
import type { YoursGround, YoursView } from "./contract.ts";
import type { FilledCell } from "./recipe-ground.ts";
import { filledLines, filledSentence, filledTotals, isShort } from "./sentences.ts";

/** Cells with the names of their places and indicators, place by place. */
export const filledNamed = (
  places: YoursGround["places"],
  cells: readonly FilledCell[],
  names: ReadonlyMap<string, string>,
): YoursView["filled"] =>
  [...cells]
    .sort((one, other) => one.row - other.row)
    .flatMap(({ id, row, value, period }) => {
      const place = places[row]?.place;
      if (!place) return [];
      const indicator = { code: id, label: names.get(id) ?? id };
      return [{ place, indicator, value, ...(period === undefined ? {} : { period }) }];
    });

export function paintFilled(
  host: HTMLElement,
  fill: YoursView["fill"],
  filled: YoursView["filled"],
  { range }: Pick<YoursView, "range">,
  language: Language,
): void {
  const box = host.querySelector<HTMLElement>(".yours-filled");
  const said = box?.querySelector(".yours-filled-words");
  const list = box?.querySelector("dl");
  const details = box?.querySelector("details");
  const more = box?.querySelector(".yours-filled-more");
  if (!box || !said || !list || !details || !more) return;
  said.textContent = filledSentence(fill, filledTotals(filled), language);
  const lines = filledLines(filled, { range }, language);
  details.hidden = lines.places.length === 0;
  // Whoever closed it meanwhile has seen it.
  if (box.hidden) details.open = isShort(lines.places);
  box.hidden = fill === undefined;
  more.textContent = lines.more;
  list.replaceChildren(
    ...lines.places.map(({ place, cells }) => {
      const line = document.createElement("div");
      const term = document.createElement("dt");
      const words = document.createElement("dd");
      term.textContent = place;
      words.textContent = cells;
      line.append(term, words);
      return line;
    }),
  );
}
