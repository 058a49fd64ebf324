/** An indicator, and the list of all of them, at their addresses. */

import { indicatorCsv, indicatorSvg, indicatorsCsv } from "../../explorer/indicator/forms.ts";
import { Indicator } from "../../explorer/indicator/Indicator.tsx";
import { Indicators } from "../../explorer/indicator/Indicators.tsx";
import { finding } from "../../explorer/indicator/sentences.ts";
import { indicatorWords } from "../../explorer/indicator/words.ts";
import { dataset } from "../../explorer/reading/dataset.ts";
import { indicatorPath, whereIn } from "../../explorer/reading/paths.ts";
import { servedIndicator, servedIndicators } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const indicatorPage = definePage({
  path: "/:lang/:index/:release/indicators/:indicator",
  served: servedIndicator,
  current: "indicators",
  html: (view, { language, origin }) => {
    const where = whereIn(view.edition, language);
    const description = say(indicatorWords.description, language, {
      question: view.question.question?.words ?? view.question.indicator.label,
      index: view.edition.index.label,
      release: view.edition.release,
    });
    return {
      title: view.question.indicator.label,
      description,
      pictureAlt: finding(view, language),
      content: <Indicator view={view} where={where} origin={origin} />,
      jsonLd: dataset({
        edition: view.edition,
        language,
        name: `${view.question.indicator.label} – ${view.edition.index.label} ${view.edition.release}`,
        description,
        path: indicatorPath(where, view.question.indicator.code),
        origin,
        formats: ["json", "csv", "svg", "png"],
        part: "yes",
      }),
    };
  },
  csv: (view) => indicatorCsv(view),
  svg: (view, { language }) => indicatorSvg(view, whereIn(view.edition, language)),
});

export const indicatorsPage = definePage({
  path: "/:lang/:index/:release/indicators",
  served: servedIndicators,
  current: "indicators",
  html: (view, { language }) => ({
    title: say(indicatorWords.listTitle, language),
    description: say(indicatorWords.listDescription, language, {
      index: view.edition.index.label,
      release: view.edition.release,
    }),
    content: <Indicators view={view} where={whereIn(view.edition, language)} />,
  }),
  csv: (view) => indicatorsCsv(view),
});
