/** The measures of an instrument: the id of each, the range of its scores, and which of them is the headline. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import { called } from "./apply.ts";
import type { showDraft } from "./contract.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { Field } from "./Field.tsx";
import { partPath } from "./paths.ts";
import { studioWords as own } from "./words.ts";

export type WholePartProps = {
  readonly language: Language;
  readonly view: Pick<z.output<(typeof showDraft)["output"]>, "draft" | "instrument">;
  readonly asked: Asked;
};

type OneProps = WholePartProps & {
  readonly measure: WholePartProps["view"]["instrument"]["measures"][number];
  readonly at: number;
};

function One({ language, view: { draft, instrument }, asked, measure, at }: OneProps) {
  const { id, title, range, tree, headline } = measure;
  const form = { asked, match: draft.version };
  const inForm = (name: string) => ({ language, asked, form: `${name}-${at}` });
  return (
    <li className="studio-one">
      <p className="studio-acts">
        <a href={partPath(language, draft.id, { of: "node", measure: id, id: tree.id })}>
          {called(title, language, instrument.language, id)}
        </a>
        {headline && <span className="entry-note">{say(own.isHeadline, language)}</span>}
      </p>
      <EditForm {...form} language={language} id={`rename-measure-${at}`} className="edit-line">
        <Hidden at={0} edit={{ kind: "rename-measure", id }} />
        <Field
          {...inForm("rename-measure")}
          name="edits.0.to"
          label={say(own.id, language)}
          value={id}
          as="id"
          required="yes"
        />
        <button className="button is-quiet" type="submit">
          {say(own.rename, language)}
        </button>
      </EditForm>
      <EditForm {...form} language={language} id={`measure-range-${at}`} className="edit-line">
        <Hidden at={0} edit={{ kind: "set-measure", id }} />
        <Field
          {...inForm("measure-range")}
          name="edits.0.low"
          label={say(own.low, language)}
          value={range[0]}
          as="number"
          required="yes"
        />
        <Field
          {...inForm("measure-range")}
          name="edits.0.high"
          label={say(own.high, language)}
          value={range[1]}
          as="above"
          required="yes"
        />
        <button className="button is-quiet" type="submit">
          {say(own.save, language)}
        </button>
      </EditForm>
      {!headline && (
        <div className="studio-acts">
          <EditButton
            {...form}
            id={`head-measure-${at}`}
            title={say(own.makeHeadline, language)}
            edit={{ kind: "head-measure", id }}
          />
          <EditButton
            {...form}
            id={`remove-measure-${at}`}
            title={say(own.remove, language)}
            edit={{ kind: "remove-measure", id }}
          />
        </div>
      )}
    </li>
  );
}

export function WholeMeasures(props: WholePartProps) {
  const { language, view, asked } = props;
  const { draft, instrument } = view;
  const inForm = { language, asked, form: "add-measure" };
  return (
    <section className="section">
      <h3>{say(own.measures, language)}</h3>
      <p>{say(own.measuresHelp, language)}</p>
      <ul className="studio-ones">
        {instrument.measures.map((measure, at) => (
          <One key={measure.id} {...props} measure={measure} at={at} />
        ))}
      </ul>
      <EditForm {...{ language, asked }} match={draft.version} id="add-measure">
        <h4>{say(own.addMeasure, language)}</h4>
        <Hidden
          at={0}
          edit={{ kind: "add-measure", like: instrument.measures[0]?.id ?? "", language: instrument.language }}
        />
        <div className="entries">
          <Field {...inForm} name="edits.0.id" label={say(own.id, language)} value="" as="id" required="yes" />
          <Field {...inForm} name="edits.0.title" label={say(own.title, language)} value="" as="text" required="yes" />
        </div>
        <p>
          <button className="button" type="submit">
            {say(own.addMeasure, language)}
          </button>
        </p>
      </EditForm>
    </section>
  );
}
