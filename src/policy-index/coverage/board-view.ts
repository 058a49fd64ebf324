/** What the board and its parts are given. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import type { showCoverage } from "./contract.ts";

export type BoardView = z.output<(typeof showCoverage)["output"]>;

export type CoverageBoardProps = {
  readonly language: Language;
  readonly view: BoardView;
  /** What the address chose. */
  readonly chosen: { readonly show: string; readonly sort: string; readonly region: string; readonly stage: string };
};
