/** `<scheme-switch>`: light, dark or as the device has it, remembered on this device alone. */
import { button, enhanced } from "./enhanced-element.ts";

const key = "scheme";

const schemes = ["auto", "light", "dark"] as const;

type Scheme = (typeof schemes)[number];

const isScheme = (value: string | null): value is Scheme => schemes.some((scheme) => scheme === value);

/** What was chosen; storage may be forbidden, then nothing was. */
function remembered(): Scheme {
  try {
    const value = localStorage.getItem(key);
    return isScheme(value) ? value : "auto";
  } catch {
    return "auto";
  }
}

function remember(scheme: Scheme): void {
  try {
    if (scheme === "auto") localStorage.removeItem(key);
    else localStorage.setItem(key, scheme);
  } catch {
    // Not remembered; the page still changes.
  }
}

function show(scheme: Scheme): void {
  if (scheme === "auto") delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
  for (const one of document.querySelectorAll<HTMLElement>("scheme-switch button"))
    one.setAttribute("aria-pressed", String(one.dataset.scheme === scheme));
}

export function defineSchemeSwitch(): void {
  show(remembered());
  enhanced("scheme-switch", (host) => {
    host.setAttribute("role", "group");
    host.setAttribute("aria-label", host.getAttribute("label") ?? "");
    const buttons = schemes.map((scheme) => {
      const made = button(host.getAttribute(scheme) ?? scheme, "scheme", () => {
        remember(scheme);
        show(scheme);
      });
      made.dataset.scheme = scheme;
      return made;
    });
    host.replaceChildren(...buttons);
    show(remembered());
  });
}
