/** Explore: all places at once, in one of five views. */
import { Explore } from "../../explorer/explore/Explore.tsx";
import { said } from "../../explorer/explore/findings.ts";
import { exploreCsv, exploreSvg } from "../../explorer/explore/forms.ts";
import { exploreWords } from "../../explorer/explore/words.ts";
import { citation } from "../../explorer/reading/citation.ts";
import { servedExplore } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const explorePage = definePage({
  path: "/:lang/:index/:release/explore",
  served: servedExplore,
  current: "explore",
  html: (view, { language, origin, address }) => {
    const { title, subtitle } = said(view, language);
    return {
      title: `${view.node.label} · ${say(exploreWords[view.state.view], language)}`,
      description: title,
      pictureAlt: `${title} ${subtitle}`,
      citation: citation({ edition: view.edition, language, title: view.node.label, path: address, origin }),
      content: <Explore view={view} language={language} />,
    };
  },
  csv: (view) => exploreCsv(view),
  svg: (view, { language }) => exploreSvg(view, language),
});
