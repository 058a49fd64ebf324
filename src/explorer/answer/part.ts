import type { Where } from "../reading/paths.ts";
import type { AnswerView } from "./contract.ts";

/** What every part of the page is given. */
export type PartProps = { readonly view: AnswerView; readonly where: Where };
