/** Where a text of the instrument is written in one language. After a refusal, what was written is still in it. */
import { direction, type Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import type { TextSpot } from "./edits/contract.ts";
import { fieldId, StandsNow, standing, standsNow, wrongWith } from "./Field.tsx";
import { fieldWords } from "./field-words.ts";
import { inPlace } from "./in-place.ts";

/** The form all texts of a page are in. */
const form = "texts";

type Row = { readonly spot: TextSpot; readonly tongue: string };

const edits = "edits.";

/** The texts of a form that came back, where the page has them now. */
export const textsInPlace = (asked: Asked, rows: readonly Row[]): Asked =>
  inPlace(
    asked,
    form,
    edits,
    rows.map(({ spot: { of, measure, id, key, field }, tongue }) => ({
      of,
      measure,
      id,
      key,
      field,
      language: tongue,
    })),
  );

type TextAreaProps = {
  readonly language: Language;
  /** As `textsInPlace` leaves it. */
  readonly asked: Asked;
  readonly at: number;
  readonly tongue: string;
  /** What is kept. */
  readonly words: string;
  readonly rows: number;
  readonly id?: string;
  readonly label?: string;
  readonly disabled?: "yes" | undefined;
};

export function TextArea({ language, asked, at, tongue, words, rows, id, label, disabled }: TextAreaProps) {
  const name = `${edits}${at}.words`;
  const of = { language, asked, form };
  const own = id ?? fieldId(form, name);
  const mine = standing(of, name, words);
  // A text area sends its line ends as two signs.
  const isKept = mine.replaceAll("\r\n", "\n") === words;
  const wrong = wrongWith(of, name, "text") && say(fieldWords.tooLong, language);
  const now = isKept ? undefined : standsNow(of, name, words);
  const about = [...(wrong ? [`${own}-wrong`] : []), ...(now === undefined ? [] : [`${own}-now`])].join(" ");
  return (
    <>
      <textarea
        id={own}
        className="field"
        name={name}
        aria-label={label}
        rows={rows}
        lang={tongue}
        dir={direction(tongue)}
        disabled={disabled === "yes"}
        defaultValue={isKept ? words : mine}
        data-stands={isKept ? undefined : words}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={about === "" ? undefined : about}
      />
      {wrong && (
        <span className="entry-wrong" id={`${own}-wrong`}>
          {wrong}
        </span>
      )}
      <StandsNow language={language} id={own} now={now} />
    </>
  );
}
