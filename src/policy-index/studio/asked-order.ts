/** Where a question comes among those of its area, as desks ask them: by the instrument's list, which the tree does not change. */
import { areasOf, questionsOf } from "../editions/questions.ts";
import type { Instrument } from "../instrument/contract.ts";

export type AskedOrder = {
  readonly area: string;
  /** 1 for the first. */
  readonly at: number;
  readonly of: number;
  /** Where in the instrument's list it would be asked one earlier, or one later, of its area. */
  readonly earlier: number | undefined;
  readonly later: number | undefined;
};

/**
 * Undefined for a part of a question, or one that is not there.
 *
 * @example askedOrder(instrument, "birth") // → { area: "ways", at: 1, of: 2, earlier: undefined, later: 1 }
 */
export function askedOrder(instrument: Instrument, id: string): AskedOrder | undefined {
  const areas = new Map(questionsOf(instrument).map(({ indicator, area }) => [indicator.id, area]));
  // A compound is asked by its items, and has the place of the first.
  const asks = instrument.indicators.map((one, position) => {
    const [first] = one.kind === "compound" ? one.items : [];
    return { id: one.id, position, area: areas.get(first?.indicator.id ?? one.id) };
  });
  const area = asks.find((one) => one.id === id)?.area;
  if (area === undefined) return undefined;
  const beside = asks.filter((one) => one.area === area);
  const at = beside.findIndex((one) => one.id === id);
  return {
    ...{ area, at: at + 1, of: beside.length },
    ...{ earlier: beside[at - 1]?.position, later: beside[at + 1]?.position },
  };
}

/** What the area of a question is called. */
export const areaTitle = (instrument: Instrument, area: string) =>
  areasOf(instrument).find(({ id }) => id === area)?.title;
