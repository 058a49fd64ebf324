/**
 * `<search-box>`: a search that suggests while one types, by the combobox pattern: arrows move, Enter goes, Escape
 * closes, and the number of suggestions is said. Without an answer the form is what it was.
 */
import { enhanced } from "./enhanced-element.ts";

type Suggestion = { readonly title: string; readonly href: string; readonly note: string };

const longest = 8;

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** Reads suggestions out of whatever came: entries without a title and an address on this site are passed over. */
export function suggestionsIn(answer: unknown): readonly Suggestion[] {
  const list: unknown =
    typeof answer === "object" && answer !== null && "results" in answer ? answer.results : undefined;
  if (!Array.isArray(list)) return [];
  return list
    .flatMap((entry: unknown): Suggestion[] => {
      if (typeof entry !== "object" || entry === null) return [];
      const title = "title" in entry ? text(entry.title) : undefined;
      const href = "href" in entry ? text(entry.href) : undefined;
      const note = "note" in entry ? text(entry.note) : undefined;
      return title && href?.startsWith("/") && !href.startsWith("//") ? [{ title, href, note: note ?? "" }] : [];
    })
    .slice(0, longest);
}

function option(suggestion: Suggestion, id: string): HTMLLIElement {
  const made = document.createElement("li");
  made.id = id;
  made.setAttribute("role", "option");
  made.setAttribute("aria-selected", "false");
  made.dataset.href = suggestion.href;
  const title = document.createElement("span");
  title.textContent = suggestion.title;
  const note = document.createElement("span");
  note.className = "faint";
  note.textContent = suggestion.note;
  made.append(title, note);
  return made;
}

function countedIn(host: HTMLElement): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(host.getAttribute("counted") ?? "[]");
    return Array.isArray(parsed) ? parsed.map(String) : [];
  } catch {
    return [];
  }
}

function enhanceSearch(host: HTMLElement, signal: AbortSignal): void {
  const input = host.querySelector<HTMLInputElement>("input[type=search]");
  const source = host.getAttribute("suggestions");
  if (!input || !source) return;
  const counted = countedIn(host);
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  list.hidden = true;
  const status = document.createElement("span");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  host.append(list, status);
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
  ] as const)
    input.setAttribute(name, value);

  let chosen = -1;
  let asked = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const choose = (position: number): void => {
    chosen = position;
    [...list.children].forEach((one, at) => {
      one.setAttribute("aria-selected", String(at === chosen));
      if (at === chosen) one.scrollIntoView({ block: "nearest" });
    });
    const active = list.children[chosen];
    if (active) input.setAttribute("aria-activedescendant", active.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    list.replaceChildren(...suggestions.map((one, at) => option(one, `${list.id}-${at}`)));
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = counted[suggestions.length] ?? "";
    choose(-1);
  };
  const ask = async (): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    const query = input.value.trim();
    if (query === "") return close();
    const address = new URL(source, location.href);
    address.searchParams.set("q", query);
    try {
      const answer = await fetch(address, { headers: { accept: "application/json" }, signal: asked.signal });
      if (answer.ok) show(suggestionsIn(await answer.json()));
    } catch {
      // Typed on, or no network: the form still searches.
    }
  };
  const go = (href: string | undefined): void => {
    if (href) location.assign(href);
  };

  input.addEventListener(
    "input",
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), 120);
    },
    { signal },
  );
  input.addEventListener(
    "keydown",
    (event) => {
      const count = list.children.length;
      if (event.key === "Escape" && !list.hidden) close();
      else if (event.key === "ArrowDown" && !list.hidden) choose((chosen + 1) % count);
      else if (event.key === "ArrowUp" && !list.hidden) choose(chosen <= 0 ? count - 1 : chosen - 1);
      else if (event.key === "Enter" && chosen >= 0) {
        const active = list.children[chosen];
        go(active instanceof HTMLElement ? active.dataset.href : undefined);
      } else return;
      event.preventDefault();
    },
    { signal },
  );
  input.addEventListener("blur", close, { signal });
  // Pressing would blur the field before the click arrives.
  list.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
  list.addEventListener(
    "click",
    (event) => {
      const picked = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
      go(picked?.dataset.href);
    },
    { signal },
  );
}

export const defineSearchBox = (): void => enhanced("search-box", enhanceSearch);
