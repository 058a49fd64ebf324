/** The typologies of an instrument, each with the way to its page; and the form of another. */
import { say } from "../../ui/words/words.ts";
import { called } from "./apply.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { Field } from "./Field.tsx";
import { partPath } from "./paths.ts";
import { typologyWords as own } from "./typology-words.ts";
import type { WholePartProps } from "./WholeMeasures.tsx";
import { studioWords } from "./words.ts";

export function WholeTypologies({ language, view: { draft, instrument }, asked }: WholePartProps) {
  const inForm = { language, asked, form: "add-typology" };
  return (
    <section className="section">
      <h3>{say(own.typologies, language)}</h3>
      <p>{say(own.lede, language)}</p>
      {instrument.typologies.length > 0 && (
        <ol className="studio-rows">
          {instrument.typologies.map(({ id, title }) => (
            <li key={id}>
              <a href={partPath(language, draft.id, { of: "typology", id })}>
                {title === undefined ? id : called(title, language, instrument.language, id)}
              </a>
            </li>
          ))}
        </ol>
      )}
      <EditForm {...{ language, asked }} match={draft.version} id="add-typology">
        <h4>{say(own.add, language)}</h4>
        <Hidden at={0} edit={{ kind: "add-typology", language: instrument.language }} />
        <div className="entries">
          <Field {...inForm} name="edits.0.id" label={say(studioWords.id, language)} value="" as="id" required="yes" />
          <Field
            {...inForm}
            name="edits.0.title"
            label={say(studioWords.title, language)}
            value=""
            as="text"
            required="yes"
          />
        </div>
        <p>
          <button className="button" type="submit">
            {say(own.add, language)}
          </button>
        </p>
      </EditForm>
    </section>
  );
}
