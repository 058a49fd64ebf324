/** The front door, the first page of an index, and the same pinned to a release. */

import type { HomeView } from "../../explorer/home/contract.ts";
import { Front } from "../../explorer/home/Front.tsx";
import { finding } from "../../explorer/home/finding.ts";
import { homeCsv, homeSvg } from "../../explorer/home/forms.ts";
import { Home } from "../../explorer/home/Home.tsx";
import { homeWords } from "../../explorer/home/words.ts";
import { citation } from "../../explorer/reading/citation.ts";
import { dataset } from "../../explorer/reading/dataset.ts";
import { releasePath } from "../../explorer/reading/paths.ts";
import { servedFront, servedHome, servedNewestHome } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { facilityLinks } from "../facility-links.ts";
import { type Drawn, definePage, type Place } from "../page.ts";

const drawn = (view: HomeView, { language, origin, archive }: Place): Drawn => {
  const said = finding(view, language);
  const path = releasePath({ language, index: view.edition.index.code, release: view.edition.release });
  return {
    title: view.edition.index.label,
    description: said,
    pictureAlt: said,
    citation: citation({ edition: view.edition, language, path, origin }),
    content: <Home view={view} language={language} origin={origin} facility={facilityLinks(language, archive)} />,
    jsonLd: dataset({
      edition: view.edition,
      language,
      name: `${view.edition.index.label} ${view.edition.release}`,
      description: view.description ?? said,
      path,
      origin,
      formats: ["json", "csv", "svg", "png"],
    }),
  };
};

export const homePage = definePage({
  path: "/:lang/:index/:release",
  served: servedHome,
  current: "home",
  html: drawn,
  csv: (view) => homeCsv(view),
  svg: (view, { language }) => homeSvg(view, language),
});

export const newestHomePage = definePage({
  path: "/:lang/:index",
  served: servedNewestHome,
  current: "home",
  html: drawn,
  csv: (view) => homeCsv(view),
  svg: (view, { language }) => homeSvg(view, language),
});

export const frontPage = definePage({
  path: "/:lang",
  served: servedFront,
  current: "home",
  html: (view, place) =>
    view.only
      ? drawn(view.only, place)
      : {
          title: "Passerelle",
          description: say(homeWords.indexesLede, place.language, { count: view.indexes.length }),
          content: <Front view={view} language={place.language} />,
        },
});
