/** A text of a programme, with the language it is in where that is not the page's. */
import { direction, inLanguage, type Language, type LocalisedText } from "../../base/text.ts";

export function Said({ text, language }: { readonly text: LocalisedText; readonly language: Language }) {
  const said = inLanguage(text, language);
  return said.language === language ? (
    said.words
  ) : (
    <span lang={said.language} dir={direction(said.language)}>
      {said.words}
    </span>
  );
}
