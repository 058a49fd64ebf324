/** The indicators that are answered, a compound's items in its place: the columns of a table of answers. */
import type { Indicator, Instrument, Option, SimpleIndicator } from "../instrument/contract.ts";

const answeredIn = (indicator: Indicator): readonly SimpleIndicator[] =>
  indicator.kind === "compound" ? indicator.items.map((item) => item.indicator) : [indicator];

export const simpleIndicators = (instrument: Instrument): readonly SimpleIndicator[] =>
  instrument.indicators.flatMap(answeredIn);

export const optionsOf = (indicator: SimpleIndicator): readonly Option[] =>
  indicator.kind === "choice" ? indicator.options : [];
