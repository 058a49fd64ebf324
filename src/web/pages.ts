/** Every page of the site, in the order in which addresses are tried. */
import type { Page } from "./page.ts";
import { cataloguePage } from "./pages/catalogue-page.tsx";
import { explorePage } from "./pages/explore-page.tsx";
import { placePage } from "./pages/place-page.tsx";

export const pages: readonly Page[] = [cataloguePage, explorePage, placePage];
