/** Every page of the site, in the order in which addresses are tried. */
import type { Page } from "./page.ts";
import { aboutPage } from "./pages/about-page.tsx";
import { answerPage } from "./pages/answer-page.tsx";
import { apiPage } from "./pages/api-page.tsx";
import { comparePage } from "./pages/compare-page.tsx";
import { correctionsPage } from "./pages/corrections-page.tsx";
import { downloadPage } from "./pages/download-page.tsx";
import { explorePage } from "./pages/explore-page.tsx";
import { frontPage, homePage, newestHomePage } from "./pages/home-pages.tsx";
import { indicatorPage, indicatorsPage } from "./pages/indicator-page.tsx";
import { glossaryPage, methodPage } from "./pages/method-pages.tsx";
import { placePage } from "./pages/place-page.tsx";
import { placesPage } from "./pages/places-page.tsx";
import { actionPage, figuresPage, portfolioPage } from "./pages/portfolio-pages.tsx";
import { robustnessPage } from "./pages/robustness-page.tsx";
import { searchPage } from "./pages/search-page.tsx";
import { whatIfPage } from "./pages/what-if-page.tsx";
import { yoursPage } from "./pages/yours-page.tsx";

export const pages: readonly Page[] = [
  // Before those of an index, whose addresses would catch them.
  portfolioPage,
  figuresPage,
  actionPage,
  explorePage,
  placesPage,
  placePage,
  whatIfPage,
  yoursPage,
  robustnessPage,
  comparePage,
  indicatorsPage,
  indicatorPage,
  answerPage,
  methodPage,
  glossaryPage,
  correctionsPage,
  downloadPage,
  searchPage,
  aboutPage,
  apiPage,
  frontPage,
  // Last: their addresses would catch those of one or two words.
  homePage,
  newestHomePage,
];
