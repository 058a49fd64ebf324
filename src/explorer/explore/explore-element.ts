/**
 * `<explore-view>`: remembers, for this visit, the last view a reader made of an index, and offers the way back to it
 * where they come upon the bare page again. It never goes there by itself: a link that was shared shows what it shows.
 */
import { enhanced } from "../../ui/kit/enhanced-element.ts";

const keyOf = (path: string): string => `explore:${path.split("/").slice(2).join("/")}`;

/** Storage may be forbidden or full; then nothing is remembered and nothing is lost. */
function remembered(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(key: string, query: string): void {
  try {
    sessionStorage.setItem(key, query);
  } catch {
    return;
  }
}

export function defineExploreView(): void {
  enhanced("explore-view", (host) => {
    const { pathname, search } = location;
    const key = keyOf(pathname);
    if (search !== "") {
      remember(key, search);
      return;
    }
    const last = remembered(key);
    const words = host.dataset.last;
    const head = host.querySelector(".explore-head");
    if (last === undefined || words === undefined || !head || host.querySelector(".explore-last")) return;
    const link = document.createElement("a");
    link.href = pathname + last;
    link.textContent = words;
    const line = document.createElement("p");
    line.className = "explore-last small";
    line.append(link);
    head.append(line);
  });
}
