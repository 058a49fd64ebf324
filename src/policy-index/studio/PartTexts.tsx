/** The words of a part in two languages, side by side; one form. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import { EditForm, Hidden } from "./Edits.tsx";
import type { TextSpot } from "./edits/contract.ts";
import { fieldId } from "./Field.tsx";
import { languageName } from "./language-name.ts";
import { TextArea, textsInPlace } from "./TextArea.tsx";
import { type SpottedText, spotName, wordsIn } from "./texts.ts";
import { studioWords as own } from "./words.ts";

type PartTextsProps = {
  readonly language: Language;
  readonly asked: Asked;
  readonly match: number;
  readonly texts: readonly SpottedText[];
  readonly from: string;
  readonly into: string;
  /** The instrument's own. */
  readonly spoken: string;
  readonly mayEdit: boolean;
};

const long = new Set(["guidance", "description", "notice", "question"]);

/** What two people wrote in one place, where the second was refused. */
export function BothSides({ details, language }: { readonly details: unknown; readonly language: Language }) {
  if (!Array.isArray(details)) return null;
  return details.map((one: unknown) =>
    typeof one === "object" && one !== null && "what" in one && "yours" in one && "theirs" in one ? (
      <dl key={String(one.what)} className="studio-both">
        <dt>{say(own.yours, language)}</dt>
        <dd dir="auto">{String(one.yours)}</dd>
        <dt>{say(own.theirs, language)}</dt>
        <dd dir="auto">{String(one.theirs)}</dd>
      </dl>
    ) : null,
  );
}

/** Which of several of its kind a text belongs to. */
function whoseWords({ of, id, key = "" }: TextSpot): string | undefined {
  if (of === "measure") return id;
  if (of === "option" || of === "number-band") return key;
  return of === "rule" || of === "band" ? String(Number(key) + 1) : undefined;
}

export function PartTexts({ language, asked, match, texts, from, into, spoken, mayEdit }: PartTextsProps) {
  const tongues = from === into ? [from] : [from, into];
  const came = textsInPlace(
    asked,
    texts.flatMap(({ spot }) => tongues.map((tongue) => ({ spot, tongue }))),
  );
  return (
    <EditForm
      language={language}
      asked={came}
      id="texts"
      match={match}
      className="studio-texts"
      why={<BothSides details={asked.posted?.problem.details} language={language} />}
    >
      <div className="studio-pairs" data-columns={tongues.length}>
        {texts.map(({ spot, text }, row) => {
          const whose = whoseWords(spot);
          const key = whose ? `${whose} · ` : "";
          return (
            <fieldset key={spotName(spot)} disabled={!mayEdit}>
              <legend>
                {key}
                {say(own[spot.field], language)}
              </legend>
              {tongues.map((tongue, column) => {
                const at = row * tongues.length + column;
                const words = wordsIn(text, tongue, spoken) ?? "";
                const id = fieldId("texts", `edits.${at}.words`);
                const rows = long.has(spot.field)
                  ? Math.min(12, Math.max(2, Math.ceil(words.length / 45)))
                  : Math.max(1, Math.ceil(words.length / 36));
                return (
                  <p key={tongue} className="entry">
                    <label htmlFor={id}>{languageName(tongue, language)}</label>
                    <Hidden at={at} edit={{ kind: "text", ...spot, language: tongue }} />
                    <TextArea {...{ language, at, tongue, words, rows, id }} asked={came} />
                  </p>
                );
              })}
            </fieldset>
          );
        })}
      </div>
      {mayEdit && (
        <p>
          <button className="button is-main" type="submit">
            {say(own.save, language)}
          </button>
        </p>
      )}
    </EditForm>
  );
}
