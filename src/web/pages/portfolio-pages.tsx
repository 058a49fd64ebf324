/** The portfolio, its actions and its figures at their addresses. */
import { ActionPage, sentenceOf } from "../../explorer/portfolio/ActionPage.tsx";
import { actionWords } from "../../explorer/portfolio/action-words.ts";
import type { PortfolioEdition } from "../../explorer/portfolio/contract.ts";
import { Figures, figuresFinding } from "../../explorer/portfolio/Figures.tsx";
import { figuresWords } from "../../explorer/portfolio/figures-words.ts";
import { actionCsv, figuresCsv, figuresSvg, portfolioCsv, portfolioSvg } from "../../explorer/portfolio/forms.ts";
import { Portfolio } from "../../explorer/portfolio/Portfolio.tsx";
import { findingOf } from "../../explorer/portfolio/sentences.ts";
import { portfolioWords } from "../../explorer/portfolio/words.ts";
import { inFormat, portfolioPath } from "../../explorer/reading/paths.ts";
import { servedAction, servedFigures, servedPortfolio } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { type Drawn, definePage } from "../page.ts";

/** Whose facts they are, at the foot of the page, in place of what an index says of itself. */
const told = ({ attribution, licence }: PortfolioEdition): Pick<Drawn, "told"> => ({
  told: {
    attribution: { words: attribution.label, language: attribution.language },
    ...(licence === undefined ? {} : { licence }),
  },
});

export const portfolioPage = definePage({
  path: "/:lang/portfolio",
  served: servedPortfolio,
  current: "portfolio",
  html: (view, { language, origin }) => ({
    title: view.edition.title.label,
    description: say(portfolioWords.description, language, {
      title: view.edition.title.label,
      actions: view.actions.length,
    }),
    pictureAlt: findingOf(view, language),
    content: <Portfolio view={view} language={language} origin={origin} />,
    ...told(view.edition),
  }),
  csv: (view) => portfolioCsv(view),
  svg: (view, { language }) => portfolioSvg(view, language),
});

export const figuresPage = definePage({
  path: "/:lang/portfolio/figures",
  served: servedFigures,
  current: "portfolio",
  html: (view, { language, origin }) => ({
    title: say(figuresWords.title, language),
    description: say(figuresWords.description, language, { title: view.edition.title.label }),
    pictureAlt: figuresFinding(view, language),
    content: <Figures view={view} language={language} origin={origin} />,
    ...told(view.edition),
  }),
  csv: (view) => figuresCsv(view),
  svg: (view, { language }) => figuresSvg(view, language),
});

export const actionPage = definePage({
  path: "/:lang/portfolio/actions/:action",
  served: servedAction,
  current: "portfolio",
  html: (view, { language, origin }) => ({
    title: view.action.title.label,
    description:
      sentenceOf(view, language) || say(actionWords.description, language, { title: view.action.title.label }),
    picture: inFormat(portfolioPath(language), "png"),
    content: <ActionPage view={view} language={language} origin={origin} />,
    ...told(view.edition),
  }),
  csv: (view) => actionCsv(view),
});
