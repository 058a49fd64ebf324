/** Under which licence others may use the instrument, where it comes from, and whose it is. */
import { say } from "../../ui/words/words.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { Field, fieldId, standing } from "./Field.tsx";
import { Save } from "./Save.tsx";
import type { WholePartProps } from "./WholeMeasures.tsx";
import { studioWords as own } from "./words.ts";

export function WholeAbout({ language, view: { draft, instrument }, asked }: WholePartProps) {
  const { licence, source, creators } = instrument;
  const of = { language, asked, form: "about" };
  const id = fieldId("about", "edits.0.creators");
  return (
    <section className="section">
      <h3>{say(own.about, language)}</h3>
      <EditForm {...{ language, asked }} match={draft.version} id="about">
        <Hidden at={0} edit={{ kind: "about" }} />
        <div className="entries">
          <Field
            {...of}
            name="edits.0.licence"
            label={say(own.licence, language)}
            value={licence}
            as="text"
            help={say(own.licenceHelp, language)}
          />
          <Field {...of} name="edits.0.source" label={say(own.source, language)} value={source} as="text" />
        </div>
        <p className="entry">
          <label htmlFor={id}>{say(own.creators, language)}</label>
          <textarea
            id={id}
            className="field"
            name="edits.0.creators"
            rows={Math.max(2, creators.length)}
            dir="auto"
            defaultValue={standing(of, "edits.0.creators", creators.join("\n"))}
          />
        </p>
        <Save language={language} />
      </EditForm>
    </section>
  );
}
