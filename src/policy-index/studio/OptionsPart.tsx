/** The options of a question: the key of each, what it is called, and what it is worth. */
import { say } from "../../ui/words/words.ts";
import { called } from "./apply.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { Field, FieldInput } from "./Field.tsx";
import { inPlace } from "./in-place.ts";
import type { PartOf } from "./indicator-props.ts";
import { Save } from "./Save.tsx";
import { studioWords as own } from "./words.ts";

type Props = PartOf<"choice">;

function Table({ language, draft, instrument, indicator: { id, options }, ...props }: Props) {
  const asked = inPlace(
    props.asked,
    "options",
    "edits.",
    options.map(({ key }) => ({ key })),
  );
  const of = { language, asked, form: "options" };
  const nameOf = ({ key, label }: Props["indicator"]["options"][number]): string =>
    called(label, language, instrument.language, key);
  return (
    <EditForm
      {...{ language, asked }}
      match={draft.version}
      id="options"
      words={{ to: own.key }}
      rowOf={(at) => options[at] && nameOf(options[at])}
    >
      <table className="studio-options">
        <thead>
          <tr>
            <th scope="col">{say(own.key, language)}</th>
            <th scope="col">{say(own.label, language)}</th>
            <th scope="col">{say(own.score, language)}</th>
          </tr>
        </thead>
        <tbody>
          {options.map((option, at) => (
            <tr key={option.key}>
              <td>
                <Hidden at={at} edit={{ kind: "set-option", id, key: option.key }} />
                <FieldInput
                  {...of}
                  name={`edits.${at}.to`}
                  label={`${say(own.key, language)} · ${nameOf(option)}`}
                  value={option.key}
                  as="key"
                  isNamed="above"
                />
              </td>
              <td>{nameOf(option)}</td>
              <td>
                <FieldInput
                  {...of}
                  name={`edits.${at}.score`}
                  label={`${say(own.score, language)} · ${nameOf(option)}`}
                  value={option.score}
                  as="number"
                  isNamed="above"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="entry-note">{say(own.noScore, language)}</p>
      <Save language={language} />
    </EditForm>
  );
}

export function OptionsPart(props: Props) {
  const { language, asked, draft, instrument, indicator } = props;
  const { id, options } = indicator;
  const form = { asked, match: draft.version };
  const of = { language, asked, form: "add-option" };
  return (
    <section className="section">
      <h3>{say(own.options, language)}</h3>
      {options.length > 0 && <Table {...props} />}
      <ul className="studio-rows">
        {options.map(({ key, label }, at) => (
          <li key={key}>
            <span>
              <code>{key}</code> {called(label, language, instrument.language, "")}
            </span>
            <EditButton
              {...form}
              id={`up-${at}`}
              title={say(own.up, language)}
              disabled={at === 0 ? "yes" : undefined}
              edit={{ kind: "move-option", id, key, position: Math.max(0, at - 1) }}
            />
            <EditButton
              {...form}
              id={`remove-${at}`}
              title={say(own.remove, language)}
              edit={{ kind: "remove-option", id, key }}
            />
          </li>
        ))}
      </ul>
      <EditForm {...form} language={language} id="add-option" words={{ title: own.label }}>
        <h4>{say(own.addOption, language)}</h4>
        <Hidden at={0} edit={{ kind: "add-option", id, language: instrument.language }} />
        <div className="entries">
          <Field {...of} name="edits.0.key" label={say(own.key, language)} value="" as="key" required="yes" />
          <Field {...of} name="edits.0.title" label={say(own.label, language)} value="" as="text" required="yes" />
          <Field
            {...of}
            name="edits.0.score"
            label={say(own.score, language)}
            value=""
            as="number"
            help={say(own.noScore, language)}
          />
        </div>
        <p>
          <button className="button" type="submit">
            {say(own.addOption, language)}
          </button>
        </p>
      </EditForm>
    </section>
  );
}
