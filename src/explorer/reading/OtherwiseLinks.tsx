/** Ways from what is official to what a reader would choose otherwise, and to what such choices change. */
import { say, words } from "../../ui/words/words.ts";
import { robustnessPath, type Where, whatIfPath, yoursPath } from "./paths.ts";
import { readingWords } from "./words.ts";

const otherwiseWords = words({
  yours: {
    en: "Weigh it yourself",
    fr: "Pondérez vous-même",
    es: "Ponga sus propios pesos",
    pt: "Use os seus próprios pesos",
    ar: "ضعوا أوزانكم بأنفسكم",
  },
  whatIf: {
    en: "What if an answer were another?",
    fr: "Et si une réponse était autre ?",
    es: "¿Y si una respuesta fuera otra?",
    pt: "E se uma resposta fosse outra?",
    ar: "ماذا لو كانت إحدى الإجابات مختلفة؟",
  },
  whatIfOf: {
    en: "What if: {place}",
    fr: "Et si… : {place}",
    es: "¿Y si…?: {place}",
    pt: "E se…: {place}",
    ar: "ماذا لو: {place}",
  },
});

export type OtherwiseLinksProps = {
  readonly where: Where;
  /** Places whose answers could be others. One alone needs no name. */
  readonly places?: readonly { readonly code: string; readonly label: string }[];
};

/** @example <OtherwiseLinks where={where} places={[view.place]} /> */
export function OtherwiseLinks({ where, places = [] }: OtherwiseLinksProps) {
  const { language } = where;
  const named = ({ label }: { readonly label: string }): string =>
    places.length === 1
      ? say(otherwiseWords.whatIf, language)
      : say(otherwiseWords.whatIfOf, language, { place: label });
  return (
    <ul className="links small otherwise">
      {places.map((place) => (
        <li key={place.code}>
          <a href={whatIfPath(where, place.code)}>{named(place)}</a>
        </li>
      ))}
      <li>
        <a href={yoursPath(where)}>{say(otherwiseWords.yours, language)}</a>
      </li>
      <li>
        <a href={robustnessPath(where)}>{say(readingWords.howRobust, language)}</a>
      </li>
    </ul>
  );
}
