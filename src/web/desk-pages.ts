/** Every page of a desk, in the order in which addresses are tried. */
import type { DeskPage } from "./desk-page.ts";

export const deskPages: readonly DeskPage[] = [];
