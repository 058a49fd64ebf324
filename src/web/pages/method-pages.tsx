/** How the index is made, and the words it is explained in, at their addresses. */

import { glossaryCsv, methodCsv } from "../../explorer/method/forms.ts";
import { Glossary } from "../../explorer/method/Glossary.tsx";
import { Method } from "../../explorer/method/Method.tsx";
import { glossaryPageWords, methodWords } from "../../explorer/method/words.ts";
import { citation } from "../../explorer/reading/citation.ts";
import { whereIn } from "../../explorer/reading/paths.ts";
import { servedGlossary, servedMethod } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const methodPage = definePage({
  path: "/:lang/:index/:release/method",
  served: servedMethod,
  current: "method",
  html: (view, { language, address, origin }) => ({
    title: say(methodWords.title, language),
    description: say(methodWords.description, language, {
      index: view.edition.index.label,
      release: view.edition.release,
    }),
    citation: citation({
      edition: view.edition,
      language,
      title: say(methodWords.title, language),
      path: address,
      origin,
    }),
    content: <Method view={view} where={whereIn(view.edition, language)} />,
  }),
  csv: (view) => methodCsv(view),
});

export const glossaryPage = definePage({
  path: "/:lang/:index/:release/glossary",
  served: servedGlossary,
  html: (view, { language }) => ({
    title: say(glossaryPageWords.title, language),
    description: say(glossaryPageWords.lede, language),
    content: <Glossary view={view} where={whereIn(view.edition, language)} />,
  }),
  csv: (view) => glossaryCsv(view),
});
