/** Counts over the portfolio, and how long things took where days are printed. Pure. */
import type { z } from "zod";
import { quantile } from "../../engine/stats/quantile.ts";
import type { Action } from "../../facility/portfolio/contract.ts";
import type { ArchiveWithShelf } from "../../facility/portfolio/shelf.ts";
import { collation } from "../../places/countries.ts";
import { type By, bys, type Duration, type FiguresInput, type FiguresView, notPrinted } from "./contract.ts";
import { choicesOf, codesOf } from "./filters.ts";
import { country, type Naming } from "./naming.ts";
import { opened } from "./opened.ts";

const codesBy = (by: By, action: Action): readonly string[] =>
  by === "experts" ? action.experts : codesOf(by, action);

const countriesOf = (actions: readonly Action[]): number => new Set(actions.flatMap(({ countries }) => countries)).size;

/** Rows of one figure: years from the first, all else the most first; what is not printed is counted apart. */
function figureOf(by: By, actions: readonly Action[], naming: Naming): FiguresView["figures"][number] {
  const { language } = naming;
  const names =
    by === "experts"
      ? [...new Set(actions.flatMap(({ experts }) => experts))].map((code) => country(code, language))
      : choicesOf(by, actions, naming).filter(({ code }) => code !== notPrinted);
  const { compare } = collation(language);
  const rows = names
    .map(({ code, label, language: written }) => {
      const its = actions.filter((action) => codesBy(by, action).includes(code));
      return {
        ...{ code, label, ...(written === undefined ? {} : { language: written }) },
        ...{ actions: its.length, countries: countriesOf(its) },
      };
    })
    .sort((one, other) =>
      by === "year" ? compare(one.code, other.code) : other.actions - one.actions || compare(one.label, other.label),
    );
  const isSaid = (action: Action): boolean => codesBy(by, action).some((code) => code !== notPrinted);
  return {
    by,
    rows,
    notPrinted: actions.filter((action) => !isSaid(action)).length,
    overlaps: actions.some((action) => codesBy(by, action).length > 1) ? "yes" : "no",
  };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Over the actions that print both days; undefined where none does. */
function durationOf(
  actions: readonly Action[],
  end: (action: Action) => string | undefined,
): z.infer<typeof Duration> | undefined {
  const days = actions
    .flatMap((action) => {
      const to = end(action);
      return action.requestedOn === undefined || to === undefined ? [] : [daysBetween(action.requestedOn, to)];
    })
    .sort((one, other) => one - other);
  const [shortest, longest] = [days[0], days.at(-1)];
  if (shortest === undefined || longest === undefined) return undefined;
  return { actions: days.length, median: quantile(days, 0.5), shortest, longest };
}

export function figuresView(archive: ArchiveWithShelf, input: z.output<typeof FiguresInput>): FiguresView {
  const { portfolio, naming, edition } = opened(archive, input);
  const { actions } = portfolio;
  const toDecision = durationOf(actions, ({ decidedOn }) => decidedOn);
  const toFirstActivity = durationOf(actions, ({ firstActivityOn }) => firstActivityOn);
  return {
    edition,
    by: input.by,
    actions: actions.length,
    countries: countriesOf(actions),
    regional: actions.filter(({ reach }) => reach === "regional").length,
    figures: bys.map((by) => figureOf(by, actions, naming)),
    times: {
      ...(toDecision ? { toDecision } : {}),
      ...(toFirstActivity ? { toFirstActivity } : {}),
    },
  };
}
