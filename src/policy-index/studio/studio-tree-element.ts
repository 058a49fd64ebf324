/**
 * `<studio-tree>`: a tree of the ARIA pattern. Arrow keys walk it; with Alt they move what is chosen: up and down among
 * its neighbours, in and out of branches. Dragging does the same.
 */
import { enhanced } from "../../ui/kit/enhanced-element.ts";
import type { Edit } from "./edits/contract.ts";
import { sendEdits } from "./studio-calls.ts";

type Spot = { readonly under: string; readonly position: number };

const itemOf = (link: Element | null): HTMLElement | null => link?.closest<HTMLElement>("li[data-child]") ?? null;
const siblings = (item: HTMLElement): readonly HTMLElement[] =>
  [...(item.parentElement?.children ?? [])].filter((one) => one instanceof HTMLElement);
const lengthOf = (branch: HTMLElement): number => branch.querySelector(":scope > ul")?.children.length ?? 0;

/** Where a key would move an item to; undefined where it cannot go. */
function spotFor(item: HTMLElement, key: string): Spot | undefined {
  const { from } = item.dataset;
  if (from === undefined) return undefined;
  const beside = siblings(item);
  const at = beside.indexOf(item);
  if (key === "up") return at > 0 ? { under: from, position: at - 1 } : undefined;
  if (key === "down") return at < beside.length - 1 ? { under: from, position: at + 1 } : undefined;
  if (key === "in") {
    const before = beside[at - 1];
    const { node, child } = before?.dataset ?? {};
    return before && node && child ? { under: child, position: lengthOf(before) } : undefined;
  }
  const parent = itemOf(item.parentElement);
  const { from: above } = parent?.dataset ?? {};
  return parent && above !== undefined ? { under: above, position: siblings(parent).indexOf(parent) + 1 } : undefined;
}

export const defineStudioTree = (): void =>
  enhanced("studio-tree", (host, signal) => {
    const { draft = "", measure = "", mayEdit, label = "", moved = "", stays = "", away = "" } = host.dataset;
    const status = host.querySelector(":scope > [role=status]");
    const links = [...host.querySelectorAll<HTMLAnchorElement>("li[data-child] > a")];
    const memory = `studio tree ${draft}`;

    const tree = host.querySelector("ul");
    tree?.setAttribute("role", "tree");
    tree?.setAttribute("aria-label", label);
    for (const list of host.querySelectorAll("ul ul")) list.setAttribute("role", "group");
    for (const link of links) {
      itemOf(link)?.setAttribute("role", "none");
      link.setAttribute("role", "treeitem");
      if (itemOf(link)?.dataset.node) link.setAttribute("aria-expanded", "true");
      link.tabIndex = -1;
    }
    const focusOn = (link: HTMLAnchorElement | undefined): void => {
      if (!link) return;
      for (const one of links) one.tabIndex = -1;
      link.tabIndex = 0;
      link.focus();
    };
    const first = links.find((link) => link.hasAttribute("aria-current")) ?? links[0];
    if (first) first.tabIndex = 0;
    const tell = (words: string): void => {
      if (status) status.textContent = words;
    };
    /** Where an item is now, in words: what is seen at a glance is not heard. */
    const whereabouts = (link: HTMLAnchorElement): string => {
      const item = itemOf(link);
      const beside = item ? siblings(item) : [];
      const at = item ? beside.indexOf(item) + 1 : 0;
      const branch = itemOf(item?.parentElement ?? null)?.querySelector(":scope > a")?.textContent ?? "";
      return moved
        .replace("{what}", link.textContent ?? "")
        .replace("{at}", String(at))
        .replace("{of}", String(beside.length))
        .replace("{branch}", branch);
    };
    const last = sessionStorage.getItem(memory);
    sessionStorage.removeItem(memory);
    const landed = links.find((link) => itemOf(link)?.dataset.child === last);
    if (landed) {
      focusOn(landed);
      // A region that is told of is one that was there before its words.
      setTimeout(() => tell(whereabouts(landed)), 100);
    }
    for (const help of host.querySelectorAll<HTMLElement>(".studio-tree-help")) help.hidden = false;

    let isMoving = false;
    const move = async (item: HTMLElement, spot: Spot): Promise<void> => {
      if (isMoving) return;
      isMoving = true;
      const { child = "", from = "" } = item.dataset;
      const edit: Edit = { kind: "move", measure, from, child, ...spot };
      const outcome = await sendEdits(draft, [edit]);
      if (outcome.kind === "done") {
        sessionStorage.setItem(memory, child);
        location.reload();
        return;
      }
      isMoving = false;
      tell(outcome.kind === "refused" ? outcome.words : away);
    };

    host.addEventListener(
      "keydown",
      (event) => {
        const link = event.target instanceof HTMLAnchorElement ? event.target : null;
        const item = itemOf(link);
        if (!link || !item) return;
        const isRight = getComputedStyle(host).direction === "rtl";
        const names: Readonly<Record<string, string>> = {
          ArrowUp: "up",
          ArrowDown: "down",
          [isRight ? "ArrowLeft" : "ArrowRight"]: "in",
          [isRight ? "ArrowRight" : "ArrowLeft"]: "out",
          Home: "first",
          End: "last",
        };
        const key = names[event.key];
        if (key === undefined) return;
        event.preventDefault();
        if (event.altKey) {
          const spot = mayEdit ? spotFor(item, key) : undefined;
          if (spot) void move(item, spot);
          else if (mayEdit) tell(stays);
          return;
        }
        const at = links.indexOf(link);
        if (key === "up") focusOn(links[at - 1]);
        else if (key === "down") focusOn(links[at + 1]);
        else if (key === "first") focusOn(links[0]);
        else if (key === "last") focusOn(links.at(-1));
        else if (key === "in") focusOn(item.querySelector<HTMLAnchorElement>(":scope > ul > li > a") ?? undefined);
        else focusOn(itemOf(item.parentElement)?.querySelector<HTMLAnchorElement>(":scope > a") ?? undefined);
      },
      { signal },
    );

    if (!mayEdit) return;
    let dragged: HTMLElement | null = null;
    for (const link of links) if (itemOf(link)?.dataset.from !== undefined) link.draggable = true;
    const clear = (): void => {
      for (const item of host.querySelectorAll(".is-over")) item.classList.remove("is-over");
    };
    host.addEventListener(
      "dragstart",
      (event) => {
        dragged = itemOf(event.target instanceof Element ? event.target : null);
        event.dataTransfer?.setData("text/plain", dragged?.dataset.child ?? "");
      },
      { signal },
    );
    host.addEventListener(
      "dragover",
      (event) => {
        const over = itemOf(event.target instanceof Element ? event.target : null);
        clear();
        if (!dragged || !over || dragged.contains(over)) return;
        event.preventDefault();
        over.classList.add("is-over");
      },
      { signal },
    );
    host.addEventListener("dragend", clear, { signal });
    host.addEventListener(
      "drop",
      (event) => {
        const over = itemOf(event.target instanceof Element ? event.target : null);
        clear();
        if (!dragged || !over || dragged.contains(over)) return;
        event.preventDefault();
        const { node, child = "", from } = over.dataset;
        // Onto a branch: into it. Onto a leaf: before it.
        if (node) void move(dragged, { under: child, position: lengthOf(over) });
        else if (from !== undefined) {
          const beside = siblings(over);
          const at = beside.indexOf(over);
          const own = beside.indexOf(dragged);
          void move(dragged, { under: from, position: own >= 0 && own < at ? at - 1 : at });
        }
      },
      { signal },
    );
  });
