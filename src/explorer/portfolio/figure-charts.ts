/** A figure of the portfolio as bars, in a page and in a file. */
import type { Language } from "../../base/text.ts";
import { bars } from "../../ui/charts/bars.ts";
import type { RowChart } from "../../ui/charts/row-chart.ts";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { portfolioPath } from "../reading/paths.ts";
import { versionQuery } from "./address.ts";
import type { By, FiguresView } from "./contract.ts";
import { figuresWords } from "./figures-words.ts";

type Figure = FiguresView["figures"][number];

export const figureBy = (view: FiguresView, by: By): Figure => {
  const found = view.figures.find((figure) => figure.by === by);
  if (!found) throw new RangeError(`no figure by ${by}`);
  return found;
};

/** Where the axis ends: the next number whose quarters are whole. */
export const axisEnd = (most: number): number => Math.max(4, Math.ceil(most / 4) * 4);

/** The list narrowed to a row; countries of experts narrow nothing. */
const hrefOf = (view: FiguresView, by: By, code: string, language: Language): string | undefined =>
  by === "experts" ? undefined : portfolioPath(language, { ...versionQuery(view.edition), [by]: code });

export function figureChart(view: FiguresView, by: By, language: Language): RowChart {
  const { rows } = figureBy(view, by);
  const most = Math.max(0, ...rows.map(({ actions }) => actions));
  return bars(
    rows.map(({ code, label, actions, countries }) => ({
      id: `${by}-${code}`,
      label,
      href: hrefOf(view, by, code, language),
      value: actions,
      shown: say(figuresWords.shown, language, { actions, countries }),
    })),
    (value) => count(value, language),
    [0, axisEnd(most)],
  );
}

/** What a figure says, in words: what there is most of, what is not printed, whether rows overlap. */
export function figureSentences(view: FiguresView, by: By, language: Language): readonly string[] {
  const { rows, notPrinted, overlaps } = figureBy(view, by);
  const most = rows.reduce<(typeof rows)[number] | undefined>(
    (top, row) => (top === undefined || row.actions > top.actions ? row : top),
    undefined,
  );
  return [
    ...(most
      ? [say(figuresWords.most, language, { label: most.label, actions: most.actions, all: view.actions })]
      : []),
    ...(notPrinted > 0 ? [say(figuresWords.notPrinted, language, { count: notPrinted })] : []),
    ...(overlaps === "yes" ? [say(figuresWords.overlaps, language)] : []),
  ];
}
