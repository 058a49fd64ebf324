/** What a scenario says, from the archive alone. */
import type { z } from "zod";
import { refuse } from "../../base/refusal.ts";
import { missing, scored } from "../../engine/grid.ts";
import type { Archive } from "../../policy-index/releases/contract.ts";
import { recipeOf } from "../../policy-index/scoring/recipe-of.ts";
import { say } from "../../ui/words/words.ts";
import { answerOf, indicatorLabel, mustIndicator } from "../reading/answers.ts";
import { headline, mustNode, mustRow, nodeLabel, standings } from "../reading/figures.ts";
import { queryString } from "../reading/paths.ts";
import { placeLabel } from "../reading/places.ts";
import { perRelease } from "../reading/positions.ts";
import { wordedText } from "../reading/questions.ts";
import { edition, type Reading, reading, worded } from "../reading/reading.ts";
import { drawnUnder, settledIn } from "../reading/settled.ts";
import { areasOf } from "../reading/standing.ts";
import { choiceFacts } from "../yours/choice-facts.ts";
import { mostCells } from "../yours/settledness.ts";
import { answeredRules, answerToken, type Change, isFault, readChanges, writeChanges } from "./changes.ts";
import type {
  Outcome,
  Scenario,
  WhatIfChange,
  WhatIfField,
  WhatIfGround,
  WhatIfInput,
  WhatIfQuestion,
  WhatIfView,
  whatIfField,
  whatIfGround,
} from "./contract.ts";
import { type DrawnRange, rangeIn } from "./field.ts";
import { cellsOf, fieldAt, mostSent, periodAlone, seedOf } from "./field-at.ts";
import { columnsOf } from "./official-columns.ts";
import { optionsOf } from "./options.ts";
import { outcomeOf, partsOf } from "./outcome.ts";
import { sentField } from "./sent-field.ts";
import { isTooLargeWhole, wholeOutcome, wholeParts, wholeSubject } from "./whole.ts";
import { whatIfWords } from "./words.ts";

const recipeKept = perRelease((release) => recipeOf(release.instrument));

function groundOf(open: Reading, place: string): WhatIfGround {
  const row = mustRow(open, place);
  const { release } = open;
  const root = mustNode(open);
  const { range } = root.measure;
  const columns = columnsOf(release);
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
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const ground = groundOf(open, input.place);
  // What one answer is worth then depends on all the others: worked out from one place alone it would be wrong.
  return isOfAll(open) ? refuse("scenario-of-all") : ground;
}

export function whatIfFieldView(archive: Archive, input: z.output<typeof whatIfField.input>): WhatIfField {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  mustRow(open, input.place);
  const field = cellsOf(open) > mostSent ? undefined : fieldAt(open);
  if (field === undefined) return refuse("too-many-answers");
  const sent = periodAlone(open, field);
  return { row: sent.rowOf.get(input.place) ?? 0, field: sentField(sent) };
}

export const scenarioView = (archive: Archive, input: z.output<typeof WhatIfInput>): Scenario =>
  whatIfView(archive, input).scenario;

export function whatIfView(archive: Archive, input: z.output<typeof WhatIfInput>): WhatIfView {
  const open = reading(archive, input.index, input.release, input.lang, input.period);
  const { place } = input;
  const ground = groundOf(open, place);
  const changes = mustRead(ground, input.set);
  const ofAll = isOfAll(open);
  if (ofAll && isTooLargeWhole(open)) refuse("too-many-answers");
  const outcome = (among: readonly Change[]): Outcome =>
    ofAll ? wholeOutcome(open, place, among) : outcomeOf(ground, among);
  const before = outcome([]);
  const after = changes.length === 0 ? before : outcome(changes);
  const questions = questionsOf(open, ground, place, changes);
  const named = edition(open);
  const drawn = drawnOf(open, input.seed);
  const ranges = drawn && rangesOf(open, place, changes, input.seed);
  const both = before.reading.score !== undefined && after.reading.score !== undefined;
  const explained = ofAll ? wholeParts(open, place, changes) : partsOf(ground, changes);
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
    ...(drawn ? { drawn } : {}),
    ...tooLargeOf(open),
    ...(ranges ? { ranges } : {}),
    ofAll,
    scenario: scenarioOf(open, ground, place, changes),
  };
}

function mustRead(ground: WhatIfGround, given: z.output<typeof WhatIfInput>["set"]): readonly Change[] {
  const read = readChanges(ground, given);
  return isFault(read) ? refuse("input-invalid", choiceFacts(read), [read]) : read;
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

const isOfAll = ({ release }: Reading): boolean => release.instrument.prepare !== undefined;

function tooLargeOf(open: Reading): Pick<WhatIfView, "tooLarge"> {
  const cells = cellsOf(open);
  return cells > mostSent ? { tooLarge: "browser" } : cells > mostCells ? { tooLarge: "server" } : {};
}

/** What ranges are drawn under; of an index too large to be drawn here, what the release's own were. */
function drawnOf(open: Reading, seed = seedOf(open)): WhatIfView["drawn"] {
  if (cellsOf(open) > mostSent) {
    const under = drawnUnder(open);
    return under && { varied: under.varied, draws: under.draws, seed: under.seed };
  }
  const field = fieldAt(open);
  if (!field || field.varied.length === 0) return undefined;
  return { varied: field.varied.map(({ name }) => name), draws: field.draws, seed };
}

/** The official range is there as it was published; others are drawn where a seed asks for them. */
function rangesOf(open: Reading, place: string, changes: readonly Change[], seed?: number): WhatIfView["ranges"] {
  const published = settledIn(open, mustNode(open)).get(place);
  const own = published && {
    ...{ low: published.low, high: published.high },
    ...(published.present === undefined ? {} : { present: published.present }),
  };
  if (seed === undefined || cellsOf(open) > mostCells)
    return own && { before: own, ...(changes.length === 0 ? { after: own } : {}) };
  const before = drawnIn(open, place, [], seed);
  const after = changes.length === 0 ? before : drawnIn(open, place, changes, seed);
  return {
    ...(before.range ? { before: before.range } : {}),
    ...(after.range ? { after: after.range } : {}),
    varied: [...after.varied],
  };
}

function drawnIn(open: Reading, place: string, changes: readonly Change[], seed: number): DrawnRange {
  const field = fieldAt(open);
  if (!field) return { varied: [] };
  const row = mustRow(open, place);
  if (!isOfAll(open)) return rangeIn(field, row, changes, seed);
  return rangeIn({ ...field, subject: wholeSubject(open, place, changes) }, row, [], seed);
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
