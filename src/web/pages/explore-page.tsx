/** Explore at its address. */
import { Explore } from "../../explorer/explore/Explore.tsx";
import { said } from "../../explorer/explore/findings.ts";
import { exploreCsv, exploreSvg } from "../../explorer/explore/forms.ts";
import { servedExplore } from "../../explorer/explore/serve.ts";
import { exploreWords } from "../../explorer/explore/words.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const explorePage = definePage({
  path: "/:lang/:index/:release/explore",
  served: servedExplore,
  current: "explore",
  html: (view, { language }) => {
    const { title, subtitle } = said(view, language);
    return {
      title: `${view.node.label} · ${say(exploreWords[view.state.view], language)}`,
      description: `${title}. ${say(exploreWords.description, language, {
        node: view.node.label,
        index: view.edition.index.label,
        release: view.edition.release,
      })}`,
      pictureAlt: `${title}. ${subtitle}`,
      content: <Explore view={view} language={language} />,
    };
  },
  csv: (view) => exploreCsv(view),
  svg: (view, { language }) => exploreSvg(view, language),
});
