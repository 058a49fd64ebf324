/** Answers what the portfolio says, from the shelf. */
import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { action, figures, portfolio } from "./contract.ts";
import { figuresView } from "./figures.ts";
import { actionView, portfolioView } from "./rules.ts";
import { takenBackProblems } from "./taken-back-words.ts";

export const servedPortfolio = servedFromReleases(portfolio, portfolioView);
export const servedAction = servedFromReleases(action, actionView, takenBackProblems);
export const servedFigures = servedFromReleases(figures, figuresView);
