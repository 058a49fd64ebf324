/** The page of the whole: its measures, each with the range of its scores, and the bands scores fall in. */
import { say } from "../../ui/words/words.ts";
import { called } from "./apply.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { Field } from "./Field.tsx";
import { WholeAbout } from "./WholeAbout.tsx";
import { WholeMeasures, type WholePartProps } from "./WholeMeasures.tsx";
import { WholeTypologies } from "./WholeTypologies.tsx";
import { studioWords as own } from "./words.ts";

/** Measures and bands of scores: what belongs to the whole. */
export function WholePart(props: WholePartProps) {
  const { language, view, asked } = props;
  const { draft, instrument } = view;
  const form = { asked, match: draft.version };
  const inForm = (name: string) => ({ language, asked, form: name });
  return (
    <>
      <WholeMeasures {...props} />
      <section className="section">
        <h3>{say(own.scoreBands, language)}</h3>
        <p>{say(own.scoreBandsHelp, language)}</p>
        <ul className="studio-ones">
          {instrument.bands.map(({ from, label }, position) => (
            <li key={from} className="studio-one is-line">
              <p>{called(label, language, instrument.language, "")}</p>
              <EditForm {...form} language={language} id={`band-start-${position}`} className="edit-line">
                <Hidden at={0} edit={{ kind: "set-band", position }} />
                <Field
                  {...inForm(`band-start-${position}`)}
                  name="edits.0.lowest"
                  label={say(own.low, language)}
                  value={from}
                  as="start"
                  required="yes"
                />
                <button className="button is-quiet" type="submit">
                  {say(own.save, language)}
                </button>
              </EditForm>
              <EditButton
                {...form}
                id={`remove-band-${position}`}
                title={say(own.remove, language)}
                edit={{ kind: "remove-band", position }}
              />
            </li>
          ))}
        </ul>
        <EditForm {...form} language={language} id="add-band" words={{ title: own.label }}>
          <h4>{say(own.addBand, language)}</h4>
          <Hidden at={0} edit={{ kind: "add-band", language: instrument.language }} />
          <div className="entries">
            <Field
              {...inForm("add-band")}
              name="edits.0.lowest"
              label={say(own.low, language)}
              value=""
              as="start"
              required="yes"
            />
            <Field
              {...inForm("add-band")}
              name="edits.0.title"
              label={say(own.label, language)}
              value=""
              as="text"
              required="yes"
            />
          </div>
          <p>
            <button className="button" type="submit">
              {say(own.addBand, language)}
            </button>
          </p>
        </EditForm>
      </section>
      <WholeTypologies {...props} />
      <WholeAbout {...props} />
    </>
  );
}
