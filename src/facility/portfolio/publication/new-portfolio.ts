/** A portfolio that begins with an action of one's own, where none was imported. */
import { inLanguage } from "../../../base/text.ts";
import type { Programme } from "../../programme/contract.ts";
import type { Portfolio } from "../contract.ts";
import { regionsFor } from "./entry.ts";

export const newPortfolio = ({ title }: Pick<Programme, "title">): Portfolio => ({
  title,
  attribution: title,
  publisher: inLanguage(title, "en").words,
  ...{ language: "en", source: "", regions: [...regionsFor(undefined)], actions: [] },
});
