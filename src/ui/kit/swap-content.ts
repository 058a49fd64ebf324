/**
 * Shows another address of this site in place: fetches the page, exchanges its content, keeps focus and scroll. When
 * anything is amiss the browser simply goes there.
 */
let latest = new AbortController();

/** Finds again, in new content, the control that had the focus. */
function sameControl(before: Element | null): HTMLElement | undefined {
  if (!(before instanceof HTMLElement)) return undefined;
  if (before.id) return document.getElementById(before.id) ?? undefined;
  const name = before.getAttribute("name");
  if (!name) return undefined;
  const value = before.getAttribute("value");
  return [...document.querySelectorAll<HTMLElement>(`[name="${CSS.escape(name)}"]`)].find(
    (one) => one.getAttribute("value") === value,
  );
}

export async function swapContent(address: string, entry: "push" | "replace" | "none"): Promise<void> {
  const content = document.getElementById("content");
  latest.abort();
  latest = new AbortController();
  const { signal } = latest;
  try {
    content?.setAttribute("aria-busy", "true");
    const answer = await fetch(address, { headers: { accept: "text/html" }, signal });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("content");
    if (!content || !fresh || signal.aborted) throw new Error("not a page of this site");
    if (entry === "push") history.pushState({}, "", answer.url);
    if (entry === "replace") history.replaceState({}, "", answer.url);
    const focused = document.activeElement;
    content.replaceChildren(...fresh.childNodes);
    content.removeAttribute("aria-busy");
    document.title = page.title;
    // Language links and the like carry the state of the page too.
    const masthead = page.querySelector(".masthead");
    if (masthead) document.querySelector(".masthead")?.replaceWith(document.importNode(masthead, true));
    if (!document.contains(focused)) sameControl(focused)?.focus({ preventScroll: true });
  } catch {
    if (!signal.aborted) location.assign(address);
  }
}
