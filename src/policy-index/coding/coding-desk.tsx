/** The script of the coding desk's page. */
import { takeUp } from "../../ui/kit/take-up-island.tsx";
import { CodingDesk } from "./CodingDesk.tsx";
import { readTyped } from "./typed-before.ts";

const take = takeUp(CodingDesk);

export function begin(root: HTMLElement, props: string, drawnFor: string | undefined): void {
  readTyped(root);
  take(root, props, drawnFor);
}
