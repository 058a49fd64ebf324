/** `<live-form>`: choices apply themselves as they are made, without a new page and without losing one's place. */
import { enhanced } from "./enhanced-element.ts";
import { swapContent } from "./swap-content.ts";

/** The address a form that reads leads to; choices left empty are not in it. */
export function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action, location.href);
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === "string" && value !== "") query.append(name, value);
  address.search = query.toString();
  return address.href;
}

export function defineLiveForm(): void {
  const here = (): string => location.pathname + location.search;
  let shown = here();
  enhanced("live-form", (host, signal) => {
    const form = host.querySelector("form");
    if (!form) return;
    const apply = (event: Event): void => {
      event.preventDefault();
      void swapContent(addressOf(form), "push").then(() => {
        shown = here();
      });
    };
    form.addEventListener("change", apply, { signal });
    form.addEventListener("submit", apply, { signal });
  });
  addEventListener("popstate", () => {
    // A step within the page is the browser's.
    if (here() !== shown) void swapContent(location.href, "none");
    shown = here();
  });
}
