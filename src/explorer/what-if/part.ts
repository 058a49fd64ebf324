import type { Where } from "../reading/paths.ts";
import type { WhatIfView } from "./contract.ts";

/** What every part of the page is given. */
export type PartProps = { readonly view: WhatIfView; readonly where: Where };
