import type { Where } from "../reading/paths.ts";
import type { IndicatorView } from "./contract.ts";

/** What every part of the page is given. */
export type PartProps = { readonly view: IndicatorView; readonly where: Where };
