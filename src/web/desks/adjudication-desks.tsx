/** The adjudicator's desk. */
import { Cases, ContestedCase } from "../../policy-index/review/adjudication/AdjudicationDesk.tsx";
import { adjudicationWords } from "../../policy-index/review/adjudication/words.ts";
import { adjudicationPath } from "../../policy-index/review/paths.ts";
import { servedCases, servedContestedCase, servedDecideCase } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

export const casesPage = defineDesk({
  path: "/:lang/desk/adjudication",
  served: servedCases,
  html: (view, { language, done }) => ({
    title: say(adjudicationWords.title, language),
    description: say(adjudicationWords.lede, language),
    content: <Cases view={view} language={language} done={done} />,
  }),
});

export const contestedCasePage = defineDesk({
  path: "/:lang/desk/adjudication/:answer",
  served: servedContestedCase,
  acts: [servedDecideCase],
  html: (view, place) => ({
    title: say(adjudicationWords.title, place.language),
    description: say(adjudicationWords.lede, place.language),
    content: <ContestedCase view={view} language={place.language} asked={place} />,
  }),
  // Decided, the case is no longer there to be shown.
  after: (_, __, { language }) => adjudicationPath(language),
});
