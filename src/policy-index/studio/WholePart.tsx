/** The page of the whole: its measures, each with the range of its scores, and the bands scores fall in. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import { Entry } from "../editions/Entry.tsx";
import { called } from "./apply.ts";
import type { showDraft } from "./contract.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { partPath } from "./paths.ts";
import { studioWords as own } from "./words.ts";

type WholePartProps = {
  readonly language: Language;
  readonly view: Pick<z.output<(typeof showDraft)["output"]>, "draft" | "instrument">;
  readonly asked: Asked;
};

type FigureProps = { readonly id: string; readonly name: string; readonly label: string; readonly value: number };

/** A number of the first edit of a form, with its name before it. */
const Figure = ({ id, name, label, value }: FigureProps) => (
  <>
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      className="field"
      name={`edits.0.${name}`}
      inputMode="decimal"
      dir="ltr"
      defaultValue={value}
      required
    />
  </>
);

/** Measures and bands of scores: what belongs to the whole. */
export function WholePart({ language, view: { draft, instrument }, asked }: WholePartProps) {
  const form = { asked, match: draft.version };
  const [headline] = instrument.measures;
  return (
    <>
      <section className="section">
        <h3>{say(own.measure, language)}</h3>
        <ul className="studio-rows">
          {instrument.measures.map(({ id, title, range, tree, headline: isHeadline }, at) => (
            <li key={id}>
              <a href={partPath(language, draft.id, { of: "node", measure: id, id: tree.id })}>
                {called(title, language, instrument.language, id)}
              </a>
              {isHeadline ? (
                <span className="entry-note">{say(own.isHeadline, language)}</span>
              ) : (
                <>
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
                </>
              )}
              <EditForm {...form} id={`measure-range-${at}`} className="edit-inline">
                <Hidden at={0} edit={{ kind: "set-measure", id }} />
                <Figure id={`measure-${at}-low`} name="low" label={say(own.low, language)} value={range[0]} />
                <Figure id={`measure-${at}-high`} name="high" label={say(own.high, language)} value={range[1]} />
                <button className="button is-quiet" type="submit">
                  {say(own.save, language)}
                </button>
              </EditForm>
            </li>
          ))}
        </ul>
        <EditForm {...form} id="add-measure">
          <Hidden at={0} edit={{ kind: "add-measure", like: headline?.id ?? "", language: instrument.language }} />
          <div className="entries">
            <Entry
              id="measure-id"
              name="edits.0.id"
              label={say(own.id, language)}
              value=""
              script="code"
              required="yes"
            />
            <Entry id="measure-title" name="edits.0.title" label={say(own.title, language)} value="" required="yes" />
          </div>
          <p>
            <button className="button" type="submit">
              {say(own.addMeasure, language)}
            </button>
          </p>
        </EditForm>
      </section>
      <section className="section">
        <h3>{say(own.bands, language)}</h3>
        <ul className="studio-rows">
          {instrument.bands.map(({ from, label }, position) => (
            <li key={from}>
              {called(label, language, instrument.language, "")}
              <EditForm {...form} id={`band-start-${position}`} className="edit-inline">
                <Hidden at={0} edit={{ kind: "set-band", position }} />
                <Figure id={`band-${position}`} name="lowest" label={say(own.low, language)} value={from} />
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
        <EditForm {...form} id="add-band">
          <Hidden at={0} edit={{ kind: "add-band", language: instrument.language }} />
          <div className="entries">
            <Entry
              id="band-from"
              name="edits.0.lowest"
              label={say(own.low, language)}
              value=""
              script="code"
              required="yes"
            />
            <Entry id="band-title" name="edits.0.title" label={say(own.label, language)} value="" required="yes" />
          </div>
          <p>
            <button className="button" type="submit">
              {say(own.save, language)}
            </button>
          </p>
        </EditForm>
      </section>
    </>
  );
}
