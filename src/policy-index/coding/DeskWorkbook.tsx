/** A questionnaire taken away as a workbook or a document and brought back, for those who must; a form and a link, with or without script. */
import type { Language } from "../../base/text.ts";
import { ActForm } from "../../ui/kit/ActForm.tsx";
import { say } from "../../ui/words/words.ts";
import type { Questionnaire } from "./contract.ts";
import { questionnairePath } from "./desk-calls.ts";
import { workbookWords } from "./workbook-words.ts";

type Props = { readonly language: Language; readonly questionnaire: Questionnaire };

export function DeskWorkbook({ language, questionnaire }: Props) {
  const address = `/api${questionnairePath(questionnaire)}/workbook?lang=${language}`;
  return (
    <section className="desk-workbook small">
      <ul className="plain">
        <li>
          <a href={address}>{say(workbookWords.take, language)}</a>
        </li>
        <li>
          <a href={`${address}&as=docx`}>{say(workbookWords.takeDocument, language)}</a>
        </li>
      </ul>
      {questionnaire.open && (
        <details>
          <summary>{say(workbookWords.bring, language)}</summary>
          <p className="soft">{say(workbookWords.help, language)}</p>
          <ActForm act="coding.preview-workbook" hasFiles>
            <input
              type="file"
              name="file"
              required
              accept=".xlsx,.docx"
              aria-label={say(workbookWords.bring, language)}
            />
            <button type="submit" className="button">
              {say(workbookWords.look, language)}
            </button>
          </ActForm>
        </details>
      )}
    </section>
  );
}
