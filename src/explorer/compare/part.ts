import type { Where } from "../reading/paths.ts";
import type { CompareView } from "./contract.ts";

/** What every part of the page is given. */
export type PartProps = { readonly view: CompareView; readonly where: Where };
