/** Which of the five languages an asker is answered in. */
import { isLanguage, type Language } from "../base/text.ts";

/**
 * The language that an Accept-Language header likes best among those the product speaks; English when it likes none.
 *
 * @example preferredLanguage("pt-BR,pt;q=0.9,en;q=0.8") // → "pt"
 */
export function preferredLanguage(header: string | undefined): Language {
  let best: { readonly language: Language; readonly quality: number } | undefined;
  for (const part of (header ?? "").slice(0, 400).split(",").slice(0, 20)) {
    const [tag = "", ...parameters] = part.trim().split(";");
    const language = tag.trim().slice(0, 2).toLowerCase();
    if (!isLanguage(language) || !/^[a-z]{2}(-|$)/i.test(tag.trim())) continue;
    const said = parameters.find((parameter) => parameter.trim().startsWith("q="));
    const quality = said === undefined ? 1 : Number(said.trim().slice(2));
    if (quality > 0 && (!best || quality > best.quality)) best = { language, quality };
  }
  return best?.language ?? "en";
}
