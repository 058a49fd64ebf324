/** The links that lead from one map to another, taken at their word without leaving the page. Browser only. */
import type { Query } from "../reading/paths.ts";
import { queryString } from "../reading/paths.ts";
import { looks, type MapLook } from "./standing-map.ts";

export const lookIn = (query: string): MapLook => {
  const wanted = new URLSearchParams(query).get("map");
  return looks.find((look) => look === wanted) ?? "yours";
};

/** In the order of `looks`. */
const linksIn = (host: HTMLElement): readonly HTMLAnchorElement[] => [
  ...host.querySelectorAll<HTMLAnchorElement>(".yours-map .tabs a"),
];

export function heedLooks(host: HTMLElement, signal: AbortSignal, chosen: (look: MapLook) => void): void {
  // Each leads somewhere of its own: the rest of the page is not to lead them elsewhere.
  for (const link of host.querySelectorAll<HTMLAnchorElement>(".yours-map :is(.tabs, .links) a"))
    link.dataset.still = "";
  const links = linksIn(host);
  for (const [at, link] of links.entries())
    link.addEventListener(
      "click",
      (event) => {
        const look = looks[at];
        if (look === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        for (const other of links) other.removeAttribute("aria-current");
        link.setAttribute("aria-current", "page");
        chosen(look);
      },
      { signal },
    );
}

/** Their addresses follow the choices, and so do the pictures of the map. */
export function leadLooks(host: HTMLElement, query: Query, look: MapLook): void {
  const addressOf = (one: MapLook, more: Query): string =>
    queryString({ ...query, map: one === "yours" ? undefined : one, ...more });
  linksIn(host).forEach((link, at) => {
    link.href = location.pathname + addressOf(looks[at] ?? "yours", {});
  });
  for (const link of host.querySelectorAll<HTMLAnchorElement>(".yours-map .links a"))
    link.href = link.pathname + addressOf(look, { picture: "map" });
}
