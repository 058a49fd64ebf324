/**
 * How far two coders agreed, as a release may tell it: how many pairs of codings said what, never of which place, by whom
 * or when, nor which of the two was first. A disagreement of which there are few, or beside which nobody agreed, would let
 * whoever knows one coder of a place work out what the other said; so it is told together with other questions of the same
 * options, and where that does not suffice only counted. Pure.
 */
import { questionsOf } from "../editions/questions.ts";
import type { Instrument, SimpleIndicator } from "../instrument/contract.ts";
import type { DoubleCodingRow } from "../package/contract.ts";
import { sayable } from "../package/read-double-coding.ts";
import { named, type Twice } from "../review/double-coding/rules.ts";

/** So many places at least stand behind every disagreement that is told, and as many where both said one of the two. */
const enough = 3;

type Choice = Extract<SimpleIndicator, { readonly kind: "choice" }>;

/** What was said of a few questions with the same options: by pair of categories, of which places and how often. */
type Told = { readonly questions: readonly Choice[]; readonly said: ReadonlyMap<string, Said> };
type Said = {
  readonly one: string;
  readonly other: string;
  readonly places: ReadonlySet<string>;
  readonly pairs: number;
};

const optionsOf = ({ options }: Choice): string => JSON.stringify(options.map(({ key, score }) => [key, score]));

function saidOf(questions: readonly Choice[], twice: readonly Twice[]): Told {
  const said = new Map<string, Said>();
  const known = questions[0] ? sayable(questions[0]) : [];
  for (const { place, first, second } of twice) {
    const [one = "", other = ""] = [named(first), named(second)].sort((a, b) => known.indexOf(a) - known.indexOf(b));
    if (!known.includes(one) || !known.includes(other)) continue;
    const key = JSON.stringify([one, other]);
    const before = said.get(key);
    said.set(key, {
      ...{ one, other, pairs: (before?.pairs ?? 0) + 1 },
      places: new Set([...(before?.places ?? []), place]),
    });
  }
  return { questions, said };
}

/** Whether nobody who knows what one coder of a place said can tell from it what the other said there. */
function mayBeTold({ said }: Told): boolean {
  const all = [...said.values()];
  return all
    .filter(({ one, other }) => one !== other)
    .every(({ one, other, places }) => {
      const alike = all.filter((own) => own.one === own.other && [one, other].includes(own.one));
      return places.size >= enough && new Set(alike.flatMap((own) => [...own.places])).size >= enough;
    });
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const own = found.get(keyOf(one));
    if (own) own.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
}

const pairsIn = ({ said }: Told): number => [...said.values()].reduce((sum, { pairs }) => sum + pairs, 0);

/** Questions of the same options: each by itself where it may be, the others together, or all of them; or none. */
function toldOf(questions: readonly Choice[], twice: ReadonlyMap<string, readonly Twice[]>): readonly Told[] {
  const of = (some: readonly Choice[]) =>
    saidOf(
      some,
      some.flatMap(({ id }) => twice.get(id) ?? []),
    );
  const coded = questions.filter(({ id }) => (twice.get(id) ?? []).length > 0);
  const alone = coded.map((question) => of([question]));
  const rest = coded.filter((_, at) => !mayBeTold(alone[at]!));
  if (rest.length === 0) return alone;
  const together = of(rest);
  return mayBeTold(together) ? [...alone.filter(mayBeTold), together] : [of(coded)];
}

/**
 * shape    pairs of first codings → rows of a package; only choices, and only answers that are published
 * units    counts of pairs
 * missing  tables that would tell too much are one row without questions, which counts their pairs
 *
 * @example doubleCodingRows(instrument, twice, published)[0] // → { indicators: ["birth"], one: "1", other: "1", pairs: 12 }
 */
export function doubleCodingRows(
  instrument: Instrument,
  twice: readonly Twice[],
  published: readonly Pick<Twice, "place" | "period" | "indicator">[],
): readonly DoubleCodingRow[] {
  const cellOf = ({ place, period, indicator }: Pick<Twice, "place" | "period" | "indicator">): string =>
    JSON.stringify([place, period, indicator]);
  const cells = new Set(published.map(cellOf));
  const settled = twice.filter((one) => cells.has(cellOf(one)));
  const byQuestion = grouped(settled, ({ indicator }) => indicator);
  const choices = questionsOf(instrument).flatMap(({ indicator }) => (indicator.kind === "choice" ? [indicator] : []));
  const told = [...grouped(choices, optionsOf).values()].flatMap((alike) => toldOf(alike, byQuestion));
  const untold = told.filter((one) => !mayBeTold(one)).reduce((sum, one) => sum + pairsIn(one), 0);
  return [
    ...told.filter(mayBeTold).flatMap(({ questions, said }) =>
      [...said.values()].map(({ one, other, pairs }) => ({
        indicators: questions.map(({ id }) => id),
        one,
        other,
        pairs,
      })),
    ),
    ...(untold > 0 ? [{ indicators: [], one: "", other: "", pairs: untold }] : []),
  ];
}
