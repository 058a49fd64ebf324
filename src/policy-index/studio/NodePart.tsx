/** The page of a branch: how it is combined, what hangs under it, what it is called, and where it hangs. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import type { Instrument, InstrumentNode } from "../instrument/contract.ts";
import { called } from "./apply.ts";
import { childId, nodesIn, parentOf } from "./apply-tree.ts";
import { Beside } from "./beside/Beside.tsx";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { indicatorKinds } from "./edits/contract.ts";
import { Field, Pick } from "./Field.tsx";
import { inPlace } from "./in-place.ts";
import { Moves } from "./Moves.tsx";
import { RuleFields } from "./RuleFields.tsx";
import { Save } from "./Save.tsx";
import { studioWords as own } from "./words.ts";

export type NodePartProps = {
  readonly language: Language;
  readonly asked: Asked;
  /** The id of the draft. */
  readonly draft: string;
  readonly match: number;
  readonly instrument: Instrument;
  readonly measure: string;
  readonly node: InstrumentNode;
};

type Named = NodePartProps & { readonly nameOf: (id: string) => string };

/** The rule of the branch and the weight of each part, as one form: they are thought of together. */
function Rule({ language, draft, match, measure, node, nameOf, ...props }: Named) {
  const parts = node.children.map((child) => ({ id: childId(child), weight: child.weight }));
  const about = [{ kind: "set-node-rule" }, ...parts.map(({ id }) => ({ child: id }))];
  const asked = inPlace(props.asked, "rule", "edits.", about);
  const of = { language, asked, form: "rule" };
  return (
    <section className="section studio-rule">
      <h3>{say(own.rules, language)}</h3>
      <EditForm
        {...{ language, asked, match }}
        id="rule"
        rowOf={(at) => parts[at - 1] && nameOf(parts[at - 1]?.id ?? "")}
      >
        <Hidden at={0} edit={{ kind: "set-node-rule", measure, id: node.id }} />
        <RuleFields {...of} of={node} />
        {parts.length > 0 && (
          <div className="studio-weights">
            {parts.map(({ id, weight }, at) => (
              <div key={id}>
                <Hidden at={at + 1} edit={{ kind: "weigh", measure, from: node.id, child: id }} />
                <Field
                  {...of}
                  name={`edits.${at + 1}.weight`}
                  label={`${say(own.weight, language)} · ${nameOf(id)}`}
                  value={weight}
                  as="weight"
                  required="yes"
                />
              </div>
            ))}
          </div>
        )}
        <Save language={language} />
      </EditForm>
      <Beside {...{ language, draft, measure }} form="rule" />
    </section>
  );
}

/** A question or a branch more. */
function Additions({ language, asked, match, instrument, measure, node }: NodePartProps) {
  const form = { language, asked, match };
  const here = { measure, under: node.id, language: instrument.language };
  const inForm = (name: string) => ({ language, asked, form: name });
  const idAndTitle = (name: string) => (
    <>
      <Field
        {...inForm(name)}
        name="edits.0.title"
        label={say(own.title, language)}
        value=""
        as="text"
        required="yes"
      />
      <Field
        {...inForm(name)}
        name="edits.0.id"
        label={say(own.id, language)}
        value=""
        as="id"
        required="yes"
        help={say(own.idHelp, language)}
      />
    </>
  );
  return (
    <section className="section entries">
      <EditForm {...form} id="add-indicator">
        <h3>{say(own.addIndicator, language)}</h3>
        <Hidden at={0} edit={{ kind: "add-indicator", ...here }} />
        {idAndTitle("add-indicator")}
        <Pick
          {...inForm("add-indicator")}
          name="edits.0.as"
          label={say(own.kind, language)}
          value="choice"
          choices={indicatorKinds.map((value) => ({ value, title: say(own[value], language) }))}
        />
        <p>
          <button className="button" type="submit">
            {say(own.addIndicator, language)}
          </button>
        </p>
      </EditForm>
      <EditForm {...form} id="add-node">
        <h3>{say(own.addNode, language)}</h3>
        <Hidden at={0} edit={{ kind: "add-node", ...here }} />
        {idAndTitle("add-node")}
        <p>
          <button className="button" type="submit">
            {say(own.addNode, language)}
          </button>
        </p>
      </EditForm>
    </section>
  );
}

/** A question that hangs nowhere in this measure, hung here. */
function Place({ language, asked, match, instrument, measure, node, nameOf }: Named) {
  const tree = instrument.measures.find(({ id }) => id === measure)?.tree;
  const hung = new Set((tree ? nodesIn(tree) : []).flatMap((one) => one.children.map(childId)));
  const loose = instrument.indicators.filter(({ id }) => !hung.has(id));
  if (loose.length === 0) return null;
  return (
    <section className="section">
      <EditForm {...{ language, asked, match }} id="place" className="edit-line">
        <Hidden at={0} edit={{ kind: "place", measure, under: node.id }} />
        <Pick
          {...{ language, asked }}
          form="place"
          name="edits.0.child"
          label={say(own.unplaced, language)}
          value={loose[0]?.id ?? ""}
          choices={loose.map(({ id }) => ({ value: id, title: nameOf(id) }))}
        />
        <button className="button is-quiet" type="submit">
          {say(own.place, language)}
        </button>
      </EditForm>
    </section>
  );
}

export function NodePart(props: NodePartProps) {
  const { language, asked, match, instrument, measure, node } = props;
  const tree = instrument.measures.find(({ id }) => id === measure)?.tree;
  if (!tree) return null;
  const form = { asked, match };
  const nameOf = (id: string): string => {
    const thing = nodesIn(tree).find((one) => one.id === id) ?? instrument.indicators.find((one) => one.id === id);
    return thing ? called(thing.title, language, instrument.language, id) : id;
  };
  return (
    <>
      <Rule {...props} nameOf={nameOf} />
      <Additions {...props} />
      <Place {...props} nameOf={nameOf} />
      <section className="section">
        <EditForm {...form} language={language} id="rename-node" className="edit-line">
          <Hidden at={0} edit={{ kind: "rename-node", measure, id: node.id }} />
          <Field
            {...{ language, asked }}
            form="rename-node"
            name="edits.0.to"
            label={say(own.id, language)}
            value={node.id}
            as="id"
            required="yes"
            help={say(own.renameHelp, language)}
          />
          <button className="button is-quiet" type="submit">
            {say(own.rename, language)}
          </button>
        </EditForm>
      </section>
      {parentOf(tree, node.id) && (
        <section className="section">
          <Moves {...form} language={language} instrument={instrument} measure={measure} child={node.id}>
            <EditButton
              {...form}
              id="remove-node"
              title={say(own.removeNode, language)}
              edit={{ kind: "remove-node", measure, id: node.id }}
            />
          </Moves>
        </section>
      )}
    </>
  );
}
