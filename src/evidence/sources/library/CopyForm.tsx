/** Sends a copy of a source, as a file or as pasted text; a form that needs no script. */

import type { Language } from "../../../base/text.ts";
import { ActForm } from "../../../ui/kit/ActForm.tsx";
import { versionToName } from "../../../ui/kit/came-back.tsx";
import { Refused } from "../../../ui/kit/Refused.tsx";
import { say } from "../../../ui/words/words.ts";
import { keepCopy } from "../contract.ts";
import { libraryWords as told } from "../library-words.ts";
import { acceptedFiles } from "../rules.ts";
import type { Sent } from "./DescriptionForm.tsx";

type Props = {
  readonly language: Language;
  readonly match: number;
  /** The source, where the page is of something else. */
  readonly source?: string;
  readonly once: string;
  readonly sent?: Sent | undefined;
};

export function CopyForm({ language, match, once, sent, source }: Props) {
  const refused = sent?.act === keepCopy.name ? sent : undefined;
  return (
    <ActForm act={keepCopy.name} match={versionToName(refused, match)} once={once} className="source-form" hasFiles>
      {source !== undefined && <input type="hidden" name="source" value={source} />}
      {refused && <Refused problem={refused.problem} language={language} />}
      <p className="small soft" id="copy-bounds">
        {say(told.bounds, language)}
      </p>
      <label className="labelled">
        <span>{say(told.file, language)}</span>
        <input type="file" name="file" accept={acceptedFiles} aria-describedby="copy-bounds" />
      </label>
      <label className="labelled">
        <span>{say(told.pasted, language)}</span>
        <textarea
          className="field"
          name="text"
          dir="auto"
          rows={6}
          maxLength={900_000}
          defaultValue={[refused?.fields.text ?? ""].flat()[0]}
        />
      </label>
      <p>
        <button type="submit" className="button is-primary">
          {say(told.keepCopy, language)}
        </button>
      </p>
    </ActForm>
  );
}
