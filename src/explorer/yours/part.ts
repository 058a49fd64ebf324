import type { Where } from "../reading/paths.ts";
import type { YoursView } from "./contract.ts";

/** What every part of the page is given. */
export type PartProps = { readonly view: YoursView; readonly where: Where };
