/** What the page of a question, and the parts of that page, are drawn of. */
import type { Language } from "../../base/text.ts";
import type { Asked } from "../editions/ActForm.tsx";
import type { Indicator, Instrument } from "../instrument/contract.ts";
import type { Draft } from "./contract.ts";

export type IndicatorPartProps = {
  readonly language: Language;
  readonly asked: Asked;
  readonly draft: Draft;
  readonly instrument: Instrument;
  readonly measure: string;
  readonly indicator: Indicator;
};

export type PartOf<Kind extends Indicator["kind"]> = IndicatorPartProps & {
  readonly indicator: Extract<Indicator, { kind: Kind }>;
};
