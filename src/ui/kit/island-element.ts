/** `<page-island>`: brings the script of an island, and only where there is one. */
import { enhanced } from "./enhanced-element.ts";
import { islandScripts } from "./island-scripts.ts";

/** What an island's script gives: it takes up what the server drew. */
type Islet = { readonly begin: (root: HTMLElement, props: string, drawnFor: string | undefined) => void };

const isIsland = (name: string): name is keyof typeof islandScripts => Object.hasOwn(islandScripts, name);

export function definePageIslands(): void {
  enhanced("page-island", (host) => {
    const { island = "", drawnFor } = host.dataset;
    const root = host.querySelector<HTMLElement>(".island");
    const data = host.querySelector("script")?.textContent;
    if (!isIsland(island) || !root || !data) return;
    // Taken up once: an element that was moved in the page keeps what it has.
    if (root.dataset.live !== undefined) return;
    root.dataset.live = "";
    void import(islandScripts[island]()).then(({ begin }: Islet) => begin(root, data, drawnFor));
  });
}
