/** What a scenario says, from the archive alone. */
import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import { missing, scored } from "../../engine/grid.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { answerColumns } from "../../policy-index/scoring/answer-columns.ts";
import { recipeOf } from "../../policy-index/scoring/recipe-of.ts";
import { say } from "../../ui/words/words.ts";
import { answerOf, indicatorLabel, mustIndicator } from "../reading/answers.ts";
import { headline, mustNode, mustRow, nodeLabel, standings } from "../reading/figures.ts";
import { queryString } from "../reading/paths.ts";
import { placeLabel } from "../reading/places.ts";
import { perRelease } from "../reading/positions.ts";
import { wordedText } from "../reading/questions.ts";
import { edition, type Reading, reading, worded } from "../reading/reading.ts";
import { areasOf } from "../reading/standing.ts";
import { official } from "../yours/choices.ts";
import { noise, replicates } from "../yours/draws.ts";
import { groundAt, placesAt } from "../yours/rules.ts";
import { mostCells, settledness } from "../yours/settledness.ts";
import { answeredRules, answerToken, type Change, isFault, readChanges, writeChanges } from "./changes.ts";
import type {
  RankInterval,
  Scenario,
  WhatIfChange,
  WhatIfGround,
  WhatIfInput,
  WhatIfQuestion,
  WhatIfView,
  whatIfGround,
} from "./contract.ts";
import { optionsOf } from "./options.ts";
import { outcomeOf, partsOf, worthsOf } from "./outcome.ts";
import { withRow } from "./with-row.ts";
import { whatIfWords } from "./words.ts";

const recipeKept = perRelease((release) => recipeOf(release.instrument));

const columnsKept = perRelease((release) => answerColumns(release.answers));

function groundOf(open: Reading, place: string): WhatIfGround {
  const row = mustRow(open, place);
  const { release } = open;
  // What one answer is worth then depends on all the others: a scenario of one place alone would be wrong.
  if (release.instrument.prepare) refuse("scenario-of-all");
  const root = mustNode(open);
  const { range } = root.measure;
  const columns = columnsKept(release);
  return {
    recipe: recipeKept(release),
    measure: headline(release),
    range: [range[0], range[1]],
    answers: release.answers.indicators.map((id) => {
      const column = columns.get(id);
      const state = column?.states[row] ?? missing;
      return { id, value: state === scored ? (column?.values[row] ?? null) : null, state };
    }),
    others: [...standings(open, root).values()].flatMap((one) => (one.place === place ? [] : [one.score])),
    areas: areasOf(open, headline(release)).flatMap(({ placed }) =>
      placed.depth === 0 ? [] : [nodeLabel(open, placed)],
    ),
    bands: release.instrument.bands.map(({ from, label }) => ({ from, band: worded(open, String(from), label) })),
    typologies: release.instrument.typologies.map(({ id, title, rules }) => ({
      typology: worded(open, id, title),
      rules: rules.map(({ label, all }, at) => ({ approach: worded(open, `${id}-${at + 1}`, label), all: [...all] })),
    })),
  };
}

export function whatIfGroundView(archive: Archive, input: z.output<typeof whatIfGround.input>): WhatIfGround {
  return groundOf(reading(archive, input.index, input.release, input.lang, input.period), input.place);
}

export const scenarioView = (archive: Archive, input: z.output<typeof WhatIfInput>): Scenario =>
  whatIfView(archive, input).scenario;

export function whatIfView(archive: Archive, input: z.output<typeof WhatIfInput>): WhatIfView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const { place } = input;
  const ground = groundOf(open, place);
  const changes = mustRead(ground, input.set);
  const before = outcomeOf(ground, []);
  const after = changes.length === 0 ? before : outcomeOf(ground, changes);
  const questions = questionsOf(open, ground, place, changes);
  const named = edition(open);
  const ranges = input.seed === undefined ? undefined : rangesOf(open, ground, place, changes, input.seed);
  const both = before.reading.score !== undefined && after.reading.score !== undefined;
  const explained = partsOf(ground, changes);
  return {
    official: false,
    edition: named,
    place: placeLabel(open, place),
    range: ground.range,
    query: queryString({
      set: writeChanges(ground, changes),
      seed: input.seed,
      period: named.period === named.latestPeriod ? undefined : named.period,
    }),
    questions,
    changes: changesOf(open, ground, place, changes).map((change) => {
      const part = explained?.parts[change.indicator.code];
      return part === undefined ? change : { ...change, part };
    }),
    before,
    after,
    ...(both ? { total: explained?.total ?? (after.reading.score ?? 0) - (before.reading.score ?? 0) } : {}),
    seed: input.seed,
    tooLarge: isTooLarge(open),
    ...(ranges ? { ranges } : {}),
    scenario: scenarioOf(open, ground, place, changes),
  };
}

function mustRead(ground: WhatIfGround, given: z.output<typeof WhatIfInput>["set"]): readonly Change[] {
  const read = readChanges(ground, given);
  return isFault(read) ? refuse("input-invalid", { fields: [read.field] }, [read]) : read;
}

/** Every question of the headline measure, once, in the index's order. */
function questionsOf(open: Reading, ground: WhatIfGround, place: string, changes: readonly Change[]): WhatIfQuestion[] {
  const rules = new Map(answeredRules(ground.recipe).map((rule) => [rule.id, rule]));
  const to = new Map(changes.map((change) => [change.id, change]));
  const seen = new Set<string>();
  return areasOf(open, headline(open.release)).flatMap(({ placed: area, indicators }) =>
    indicators.flatMap((id): readonly WhatIfQuestion[] => {
      const rule = rules.get(id);
      if (!rule || seen.has(id)) return [];
      seen.add(id);
      const placed = mustIndicator(open, id);
      const answer = answerOf(open, placed, place);
      const change = to.get(id);
      const { compound, indicator } = placed;
      const question = wordedText(open, indicator.question);
      return [
        {
          area: nodeLabel(open, area),
          indicator: indicatorLabel(open, indicator),
          ...(compound ? { compound: worded(open, compound.id, compound.title) } : {}),
          ...(question ? { question } : {}),
          official: answer.words,
          officialToken: `${id}:${answerToken(rule, officialValue(ground, id))}`,
          changed: change !== undefined,
          options: optionsOf(open, indicator, rule, {
            official: { value: officialValue(ground, id), words: answer.words },
            now: change ? change.value : officialValue(ground, id),
          }),
        },
      ];
    }),
  );
}

const officialValue = ({ answers }: WhatIfGround, id: string): number | undefined =>
  answers.find((answer) => answer.id === id)?.value ?? undefined;

function changesOf(
  open: Reading,
  ground: WhatIfGround,
  place: string,
  changes: readonly Change[],
): readonly WhatIfChange[] {
  const rules = new Map(answeredRules(ground.recipe).map((rule) => [rule.id, rule]));
  return changes.flatMap(({ id, value }): readonly WhatIfChange[] => {
    const rule = rules.get(id);
    if (!rule) return [];
    const placed = mustIndicator(open, id);
    const { words } = answerOf(open, placed, place);
    const official = { value: officialValue(ground, id), words };
    const to = optionsOf(open, placed.indicator, rule, { official, now: value }).find(({ chosen }) => chosen);
    return [
      {
        indicator: indicatorLabel(open, placed.indicator),
        from: words,
        to: to?.label ?? "",
      },
    ];
  });
}

const isTooLarge = (open: Reading): boolean => {
  const { rows, columns } = groundAt(open);
  return rows * columns.size > mostCells;
};

/** Ranks under other weights, as officially answered and in the scenario. */
function rangesOf(
  open: Reading,
  ground: WhatIfGround,
  place: string,
  changes: readonly Change[],
  seed: number,
): WhatIfView["ranges"] {
  if (isTooLarge(open)) return undefined;
  const all = groundAt(open);
  const at = placesAt(open).indexOf(place);
  const interval = (among: readonly Change[]): RankInterval | undefined => {
    const drawn = settledness(withRow(all, at, worthsOf(ground, among)), official, { seed, replicates, noise });
    const range = drawn?.places[at]?.rank;
    return range && { low: range.low, high: range.high };
  };
  const before = interval([]);
  const after = changes.length === 0 ? before : interval(changes);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

function scenarioOf(open: Reading, ground: WhatIfGround, place: string, changes: readonly Change[]): Scenario {
  const rules = new Map(answeredRules(ground.recipe).map((rule) => [rule.id, rule]));
  return {
    passerelle: "scenario",
    version: 1,
    official: false,
    notice: say(whatIfWords.notAScore, open.language),
    index: open.release.record.index,
    release: open.release.record.id,
    place,
    place_label: placeLabel(open, place).label,
    period: open.period,
    changes: changes.flatMap((change) => {
      const { id, value } = change;
      const rule = rules.get(id);
      const [said] = changesOf(open, ground, place, [change]);
      return rule && said
        ? [
            {
              ...{ indicator: id, label: said.indicator.label },
              ...{ from: answerToken(rule, officialValue(ground, id)), from_label: said.from },
              ...{ to: answerToken(rule, value), to_label: said.to },
            },
          ]
        : [];
    }),
  };
}
