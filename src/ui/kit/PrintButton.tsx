/** A button to print, there only where scripts run (every browser prints without it). */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export function PrintButton({ language }: { readonly language: Language }) {
  return <print-page label={say(kitWords.print, language)} />;
}
