/** What holds of a portfolio as a whole, and what its next version is called. Pure. */
import type { Finding } from "../../base/finding.ts";
import { roman } from "../../base/numerals.ts";
import type { Action, Portfolio, TakenBack } from "./contract.ts";

/**
 * What a version published on a day is called: the day, and from the second of a day on its number.
 *
 * @example nextVersion(["2026-11-25", "2026-11-26"], "2026-11-26") // → "2026-11-26.2"
 */
export function nextVersion(taken: readonly string[], day: string): string {
  const ofDay = taken.filter((code) => code === day || code.startsWith(`${day}.`)).length;
  return ofDay === 0 ? day : `${day}.${ofDay + 1}`;
}

/** Within what an action is numbered: its one country; a regional one is numbered by the words before its numeral. */
export const seriesOf = ({ reach, countries, title, number }: Action): string =>
  reach === "country" && countries.length === 1
    ? (countries[0] ?? "")
    : number === undefined
      ? title
      : (title.split(` ${roman(number)}`)[0] ?? title);

/** An action with the line of the file it stands in. */
export type Listed = { readonly action: Action; readonly line: number };

/** What actions say of each other and cannot both be: one number twice in a country, a predecessor that is none. */
export function together(listed: readonly Listed[], file: string): readonly Finding[] {
  const byId = new Map(listed.map((one) => [one.action.id, one]));
  const numbered = new Map<string, Listed>();
  const findings: Finding[] = [];
  for (const one of listed) {
    const { action, line } = one;
    const at = { tier: "error", file, row: line } as const;
    if (action.number !== undefined) {
      const key = `${seriesOf(action)} ${action.number}`;
      const first = numbered.get(key);
      if (first)
        findings.push({
          ...{ ...at, code: "number-twice", column: "number", found: roman(action.number) },
          facts: { series: seriesOf(action), first: first.line },
        });
      else numbered.set(key, one);
    }
    if (action.predecessor !== undefined && !byId.has(action.predecessor))
      findings.push({ ...at, code: "predecessor-unknown", column: "predecessor", found: action.predecessor });
    else if (inCircle(action, byId))
      findings.push({ ...at, code: "predecessor-circle", column: "predecessor", found: action.predecessor ?? "" });
  }
  return findings;
}

/** Whether going back from an action leads to itself. */
function inCircle(action: Action, byId: ReadonlyMap<string, Listed>): boolean {
  const seen = new Set<string>();
  let at = action.predecessor;
  while (at !== undefined && !seen.has(at)) {
    if (at === action.id) return true;
    seen.add(at);
    at = byId.get(at)?.action.predecessor;
  }
  return false;
}

/** A portfolio as a file says it, with what was published here since: a file neither brings nor removes that. */
export function keepingOwn(imported: Portfolio, before: Portfolio | undefined): Portfolio {
  const own = before?.actions.filter((one) => one.own !== undefined) ?? [];
  const known = new Set(imported.regions.map(({ id }) => id));
  const used = new Set(own.map(({ region }) => region));
  return {
    ...imported,
    regions: [...imported.regions, ...(before?.regions.filter(({ id }) => used.has(id) && !known.has(id)) ?? [])],
    actions: [...imported.actions, ...own],
    ...(before?.withdrawn === undefined ? {} : { withdrawn: before.withdrawn }),
  };
}

/** With an action that is published here: for the first time, anew, or again after it was taken back. */
export function withPublished(portfolio: Portfolio, action: Action): Portfolio {
  const { withdrawn, ...all } = portfolio;
  const stones = withdrawn?.filter(({ id }) => id !== action.id) ?? [];
  return {
    ...all,
    actions: [...all.actions.filter(({ id }) => id !== action.id), action],
    ...(stones.length === 0 ? {} : { withdrawn: stones }),
  };
}

/** Without one that was published here; its title and the reason stay. */
export const withTakenBack = (portfolio: Portfolio, stone: TakenBack): Portfolio => ({
  ...portfolio,
  actions: portfolio.actions.filter(({ id }) => id !== stone.id),
  withdrawn: [...(portfolio.withdrawn ?? []).filter(({ id }) => id !== stone.id), stone],
});
