/** The answers that can be tried: the options of a choice; of a number one for each band; of a score, steps of its range. */
import { scored } from "../../engine/grid.ts";
import type { SimpleRule } from "../../engine/recipe.ts";
import type { SimpleIndicator } from "../../policy-index/instrument/contract.ts";
import { score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { choicesOf, measuredFigure } from "../reading/answers.ts";
import type { Labelled } from "../reading/contract.ts";
import { rowOf } from "../reading/figures.ts";
import { plainWords, type Reading, worded } from "../reading/reading.ts";
import { readingWords } from "../reading/words.ts";
import { placesAt } from "../yours/rules.ts";
import { changeToken, notKnown } from "./changes.ts";
import type { WhatIfQuestion } from "./contract.ts";
import { columnsOf } from "./official-columns.ts";
import { whatIfWords } from "./words.ts";

type Option = WhatIfQuestion["options"][number];

/** Steps a range of scores is offered in. */
const steps = 10;

type Offered = { readonly value: number | undefined; readonly label: Labelled; readonly worth: number | undefined };

/** The official answer, and the one in the scenario; undefined is no answer. */
export type Answers = {
  readonly official: { readonly value: number | undefined; readonly words: string };
  readonly now: number | undefined;
};

/** What is offered always holds both; where there officially is no answer, the reason why stands for that. */
export function optionsOf(open: Reading, indicator: SimpleIndicator, rule: SimpleRule, answers: Answers): Option[] {
  const { official, now } = answers;
  const offered = offeredBy(open, indicator).map((one) =>
    one.value === undefined && official.value === undefined
      ? { ...one, label: { code: notKnown, label: official.words } }
      : one,
  );
  const held = (value: number | undefined): boolean => offered.some((one) => one.value === value);
  const more = [
    ...(held(official.value) ? [] : [{ value: official.value, words: official.words }]),
    ...(held(now) || now === official.value ? [] : [{ value: now, words: score(now, open.language) }]),
  ].map(({ value, words }): Offered => ({ value, label: { code: String(value), label: words }, worth: undefined }));
  return [...more, ...offered].map(({ value, label, worth }) => ({
    ...label,
    token: changeToken(rule, value),
    ...(worth === undefined ? {} : { worth }),
    chosen: value === now,
  }));
}

function offeredBy(open: Reading, indicator: SimpleIndicator): readonly Offered[] {
  const unknown: Offered = {
    value: undefined,
    label: { code: notKnown, label: say(readingWords.missing, open.language) },
    worth: undefined,
  };
  switch (indicator.kind) {
    case "choice":
      return [
        ...indicator.options.map((option, value) => ({
          value,
          label: worded(open, option.key, option.label),
          worth: option.score,
        })),
        unknown,
      ];
    case "number":
      return [...bandsOf(open, indicator), unknown];
    case "measured":
      return [...measuredOf(open, indicator), unknown];
    case "score": {
      const [low, high] = indicator.range;
      const values = Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);
      return [
        ...values.map((value) => ({
          value: Number(value.toFixed(6)),
          label: { code: String(value), label: score(value, open.language, Number.isInteger(value) ? 0 : 1) },
          worth: value,
        })),
        unknown,
      ];
    }
  }
}

/** Of all that was measured: the ends, the middle and the quarters, each a number that some place has. */
const stretches = [
  [0, whatIfWords.lowest],
  [0.25, whatIfWords.lowerQuarter],
  [0.5, whatIfWords.middle],
  [0.75, whatIfWords.upperQuarter],
  [1, whatIfWords.highest],
] as const;

function measuredOf(open: Reading, indicator: SimpleIndicator): readonly Offered[] {
  const column = columnsOf(open.release).get(indicator.id);
  const values = placesAt(open)
    .flatMap((place) => {
      const row = rowOf(open.release, place, open.period);
      return row !== undefined && column?.states[row] === scored ? [column.values[row]!] : [];
    })
    .sort((one, other) => one - other);
  const unit = "unit" in indicator ? plainWords(open, indicator.unit) : undefined;
  const offered = new Map<number, string>();
  for (const [share, message] of stretches) {
    const value = values[Math.round(share * (values.length - 1))];
    if (value === undefined || offered.has(value)) continue;
    const figure = [measuredFigure(value, open.language), unit].filter(Boolean).join(" ");
    offered.set(value, say(message, open.language, { figure }));
  }
  return [...offered].map(([value, label]) => ({ value, label: { code: String(value), label }, worth: undefined }));
}

/** A number each band holds: its upper end, and above the last end the next whole number. */
function bandsOf(open: Reading, indicator: SimpleIndicator & { readonly kind: "number" }): readonly Offered[] {
  const bands = choicesOf(open, indicator);
  const arises = indicator.bands.map((band, at) => ({
    value: band.upTo ?? Math.floor(indicator.bands[at - 1]?.upTo ?? -1) + 1,
    label: { code: bands[at]?.code ?? "", label: bands[at]?.label ?? "", language: bands[at]?.language },
    worth: band.score,
  }));
  const [never] = indicator.notApplicable;
  return never === undefined
    ? arises
    : [
        ...arises.filter(({ value }) => !indicator.notApplicable.includes(value)),
        {
          value: never,
          label: { code: String(never), label: say(readingWords.notApplicable, open.language) },
          worth: undefined,
        },
      ];
}
