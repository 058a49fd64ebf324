/** How robust a release's ranking is. */
import { whereIn } from "../../explorer/reading/paths.ts";
import { robustnessDocument } from "../../explorer/robustness/document.ts";
import { robustnessCsv, robustnessSvg } from "../../explorer/robustness/forms.ts";
import { Robustness } from "../../explorer/robustness/Robustness.tsx";
import { finding } from "../../explorer/robustness/sentences.ts";
import { robustnessWords } from "../../explorer/robustness/words.ts";
import { servedRobustness, servedRobustnessZip } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const robustnessPage = definePage({
  path: "/:lang/:index/:release/robustness",
  served: servedRobustness,
  current: "explore",
  html: (view, { language, origin }) => ({
    title: say(robustnessWords.title, language),
    description: finding(view, language),
    pictureAlt: finding(view, language),
    content: <Robustness view={view} where={whereIn(view.edition, language)} origin={origin} />,
  }),
  csv: (view) => robustnessCsv(view),
  svg: (view, { language }) => robustnessSvg(view, language),
  document: (view, { language, origin }) => robustnessDocument(view, language, origin),
  lasts: ({ state, progress }) => {
    if (state === "pending") return "a-moment";
    if (state === "failed") return "not-come";
    return progress === undefined ? "a-day" : "until-replaced";
  },
  files: { zip: servedRobustnessZip },
});
