/** A comparison at its address. */
import { Compare, compareTitle } from "../../explorer/compare/Compare.tsx";
import { fewest } from "../../explorer/compare/contract.ts";
import { compareCsv, compareSvg } from "../../explorer/compare/forms.ts";
import { finding, namesOf } from "../../explorer/compare/sentences.ts";
import { compareWords } from "../../explorer/compare/words.ts";
import { whereIn } from "../../explorer/reading/paths.ts";
import { servedCompare } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const comparePage = definePage({
  path: "/:lang/:index/:release/compare",
  served: servedCompare,
  current: "compare",
  html: (view, { language, origin }) => {
    const where = whereIn(view.edition, language);
    const enough = view.places.length >= fewest;
    const { label: index } = view.edition.index;
    return {
      title: compareTitle({ view, where }),
      description: enough
        ? say(compareWords.description, language, {
            names: namesOf(view, language),
            index,
            release: view.edition.release,
          })
        : say(compareWords.noneHow, language),
      ...(enough ? { pictureAlt: finding(view, language) } : {}),
      content: <Compare view={view} where={where} origin={origin} />,
    };
  },
  csv: (view) => compareCsv(view),
  svg: (view, { language }) => compareSvg(view, whereIn(view.edition, language)),
});
