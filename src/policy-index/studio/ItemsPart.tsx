/** The sub-items of a question, what each weighs, and how they become one. */
import { say } from "../../ui/words/words.ts";
import { called } from "./apply.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { Field } from "./Field.tsx";
import { inPlace } from "./in-place.ts";
import type { PartOf } from "./indicator-props.ts";
import { partPath } from "./paths.ts";
import { RuleFields } from "./RuleFields.tsx";
import { Save } from "./Save.tsx";
import { studioWords as own } from "./words.ts";

type Props = PartOf<"compound">;

function AddItem({ language, asked, draft, instrument, indicator: { id } }: Props) {
  const of = { language, asked, form: "add-item" };
  return (
    <EditForm {...{ language, asked }} match={draft.version} id="add-item">
      <h4>{say(own.addItem, language)}</h4>
      <Hidden at={0} edit={{ kind: "add-item", id, language: instrument.language }} />
      <div className="entries">
        <Field
          {...of}
          name="edits.0.item"
          label={say(own.id, language)}
          value=""
          as="id"
          required="yes"
          help={say(own.idHelp, language)}
        />
        <Field {...of} name="edits.0.title" label={say(own.title, language)} value="" as="text" required="yes" />
      </div>
      <p>
        <button className="button" type="submit">
          {say(own.addItem, language)}
        </button>
      </p>
    </EditForm>
  );
}

export function ItemsPart(props: Props) {
  const { language, draft, instrument, indicator } = props;
  const { id, items } = indicator;
  const about = [{ kind: "set-combination" }, ...items.map((one) => ({ item: one.indicator.id }))];
  const asked = inPlace(props.asked, "combination", "edits.", about);
  const form = { asked, match: draft.version };
  const of = { language, asked, form: "combination" };
  const nameOf = ({ indicator: { id: item, title } }: Props["indicator"]["items"][number]): string =>
    called(title, language, instrument.language, item);
  return (
    <section className="section">
      <h3>{say(own.items, language)}</h3>
      <EditForm
        {...form}
        language={language}
        id="combination"
        rowOf={(at) => {
          const item = items[at - 1];
          return item && nameOf(item);
        }}
      >
        <Hidden at={0} edit={{ kind: "set-combination", id }} />
        <RuleFields {...of} of={indicator} />
        <div className="studio-weights">
          {items.map((item, at) => (
            <div key={item.indicator.id}>
              <Hidden at={at + 1} edit={{ kind: "weigh-item", id, item: item.indicator.id }} />
              <Field
                {...of}
                name={`edits.${at + 1}.weight`}
                label={`${say(own.weight, language)} · ${nameOf(item)}`}
                value={item.weight}
                as="weight"
                required="yes"
              />
            </div>
          ))}
        </div>
        <Save language={language} />
      </EditForm>
      <ul className="studio-rows">
        {items.map((item, at) => (
          <li key={item.indicator.id}>
            <a href={partPath(language, draft.id, { of: "indicator", id: item.indicator.id })}>{nameOf(item)}</a>
            <EditButton
              {...form}
              id={`item-up-${at}`}
              title={say(own.up, language)}
              disabled={at === 0 ? "yes" : undefined}
              edit={{ kind: "move-item", id, item: item.indicator.id, position: Math.max(0, at - 1) }}
            />
            <EditButton
              {...form}
              id={`item-remove-${at}`}
              title={say(own.remove, language)}
              edit={{ kind: "remove-item", id, item: item.indicator.id }}
            />
          </li>
        ))}
      </ul>
      <AddItem {...props} />
    </section>
  );
}
