/** The page of a typology: its rules in their order, each with what must hold for it. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import type { Instrument, Typology } from "../instrument/contract.ts";
import { called } from "./apply.ts";
import { nodesIn } from "./apply-tree.ts";
import type { Draft } from "./contract.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { Field, type FieldOf, Pick } from "./Field.tsx";
import { draftPath } from "./paths.ts";
import { typologyWords as own } from "./typology-words.ts";
import { studioWords } from "./words.ts";

type TypologyPartProps = {
  readonly language: Language;
  readonly view: { readonly draft: Draft; readonly instrument: Instrument };
  readonly asked: Asked;
  readonly id: string;
};

type Choices = readonly { readonly value: string; readonly title: string }[];

/** Branches of every measure, each once: a rule that names one means that of the first measure that has it. */
function branches({ measures, language: spoken }: Instrument, language: Language): Choices {
  const named = new Map<string, string>();
  for (const { tree } of measures)
    for (const node of nodesIn(tree))
      if (!named.has(node.id)) named.set(node.id, called(node.title, language, spoken, node.id));
  return [...named].map(([value, title]) => ({ value, title: title === value ? title : `${title} (${value})` }));
}

const bounds = ["atLeast", "above", "atMost", "below"] as const;

type Condition = Typology["rules"][number]["all"][number];

/** One condition, or an empty line for another. */
function ConditionRow({
  of,
  row,
  condition,
  choices,
}: {
  readonly of: FieldOf;
  readonly row: number;
  readonly condition: Condition | undefined;
  readonly choices: Choices;
}) {
  const name = `edits.0.conditions.${row}`;
  const { language } = of;
  const isKnown = condition === undefined || choices.some(({ value }) => value === condition.node);
  const gone = isKnown ? [] : [{ value: condition.node, title: condition.node }];
  return (
    <fieldset className="studio-condition">
      <legend className="visually-hidden">{say(own.condition, language, { number: row + 1 })}</legend>
      <input type="hidden" name={`${name}.row`} value={row} />
      <Pick
        {...of}
        name={`${name}.node`}
        label={say(own.branch, language)}
        value={condition?.node ?? ""}
        choices={[{ value: "", title: say(own.noCondition, language) }, ...gone, ...choices]}
      />
      {bounds.map((bound) => (
        <Field
          key={bound}
          {...of}
          name={`${name}.${bound}`}
          label={say(own[bound], language)}
          value={condition?.[bound]}
          as={bound === "atLeast" || bound === "above" ? "number" : "above"}
        />
      ))}
    </fieldset>
  );
}

type RuleProps = TypologyPartProps & { readonly typology: Typology; readonly rule: number; readonly choices: Choices };

function Rule({ language, view: { draft, instrument }, asked, id, typology, rule, choices }: RuleProps) {
  const { label, all } = typology.rules[rule] ?? { label: "", all: [] };
  const form = { asked, match: draft.version };
  return (
    <li className="studio-one">
      <h4>
        {rule + 1}. {called(label, language, instrument.language, "–")}
      </h4>
      {all.length === 0 && <p className="entry-note">{say(own.always, language)}</p>}
      <EditForm {...form} language={language} words={own} id={`rule-${rule}`}>
        <Hidden at={0} edit={{ kind: "set-rule", id, rule }} />
        {[...all, undefined].map((condition, row) => (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
            key={row}
            of={{ language, asked, form: `rule-${rule}` }}
            row={row}
            condition={condition}
            choices={choices}
          />
        ))}
        <p>
          <button className="button" type="submit">
            {say(studioWords.save, language)}
          </button>
        </p>
      </EditForm>
      <div className="studio-acts">
        <EditButton
          {...form}
          id={`rule-up-${rule}`}
          title={say(studioWords.up, language)}
          disabled={rule === 0 ? "yes" : undefined}
          edit={{ kind: "move-rule", id, rule, position: Math.max(0, rule - 1) }}
        />
        <EditButton
          {...form}
          id={`rule-down-${rule}`}
          title={say(studioWords.down, language)}
          disabled={rule === typology.rules.length - 1 ? "yes" : undefined}
          edit={{ kind: "move-rule", id, rule, position: rule + 1 }}
        />
        <EditButton
          {...form}
          id={`rule-remove-${rule}`}
          title={say(studioWords.remove, language)}
          edit={{ kind: "remove-rule", id, rule }}
        />
      </div>
    </li>
  );
}

export function TypologyPart(props: TypologyPartProps) {
  const { language, view, asked, id } = props;
  const { draft, instrument } = view;
  const at = instrument.typologies.findIndex((one) => one.id === id);
  const typology = instrument.typologies[at];
  if (!typology) return null;
  const form = { asked, match: draft.version };
  const inForm = (name: string) => ({ language, asked, form: name });
  const choices = branches(instrument, language);
  return (
    <>
      <section className="section">
        <h3>{say(own.rules, language)}</h3>
        <p>{say(own.rulesLede, language)}</p>
        <ol className="studio-ones">
          {typology.rules.map((_, rule) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name but their place
            <Rule key={rule} {...props} typology={typology} rule={rule} choices={choices} />
          ))}
        </ol>
        <EditForm {...form} language={language} words={{ title: own.newRule }} id="add-rule" className="edit-line">
          <Hidden at={0} edit={{ kind: "add-rule", id, language: instrument.language }} />
          <Field
            {...inForm("add-rule")}
            name="edits.0.title"
            label={say(own.newRule, language)}
            value=""
            as="text"
            required="yes"
          />
          <button className="button" type="submit">
            {say(own.addRule, language)}
          </button>
        </EditForm>
        <p>
          <a href={`${draftPath(language, draft.id, "preview")}?typology=${encodeURIComponent(id)}`}>
            {say(own.tryIt, language)}
          </a>
        </p>
      </section>
      <section className="section">
        <EditForm {...form} language={language} id="rename-typology" className="edit-line">
          <Hidden at={0} edit={{ kind: "rename-typology", id }} />
          <Field
            {...inForm("rename-typology")}
            name="edits.0.to"
            label={say(studioWords.id, language)}
            value={id}
            as="id"
            required="yes"
          />
          <button className="button is-quiet" type="submit">
            {say(studioWords.rename, language)}
          </button>
        </EditForm>
        <div className="studio-acts">
          <EditButton
            {...form}
            id="typology-up"
            title={say(studioWords.up, language)}
            disabled={at === 0 ? "yes" : undefined}
            edit={{ kind: "move-typology", id, position: Math.max(0, at - 1) }}
          />
          <EditButton
            {...form}
            id="typology-down"
            title={say(studioWords.down, language)}
            disabled={at === instrument.typologies.length - 1 ? "yes" : undefined}
            edit={{ kind: "move-typology", id, position: at + 1 }}
          />
          <EditButton
            {...form}
            id="remove-typology"
            title={say(studioWords.remove, language)}
            edit={{ kind: "remove-typology", id }}
          />
        </div>
      </section>
    </>
  );
}
