/** A scenario of one place: what if its answers were others. */
import { whereIn } from "../../explorer/reading/paths.ts";
import { whatIfCsv, whatIfSvg } from "../../explorer/what-if/forms.ts";
import { finding } from "../../explorer/what-if/lines.ts";
import { WhatIf, whatIfTitle } from "../../explorer/what-if/WhatIf.tsx";
import { whatIfWords } from "../../explorer/what-if/words.ts";
import { servedWhatIf } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const whatIfPage = definePage({
  path: "/:lang/:index/:release/places/:place/what-if",
  served: servedWhatIf,
  current: "places",
  html: (view, { language, origin }) => {
    const where = whereIn(view.edition, language);
    return {
      title: whatIfTitle(view, where),
      description: say(whatIfWords.lede, language),
      pictureAlt: `${say(whatIfWords.notAScore, language)}. ${finding({ ...view, count: view.changes.length }, language)}`,
      // A page to work on, of every place: nothing in it that the place's own page does not say.
      robots: "noindex",
      content: <WhatIf view={view} where={where} origin={origin} />,
    };
  },
  csv: (view) => whatIfCsv(view),
  svg: (view, { language }) => whatIfSvg(view, whereIn(view.edition, language)),
  shared: "yes",
});
