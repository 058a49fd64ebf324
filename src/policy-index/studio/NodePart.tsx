/** The page of a branch: how it is combined, what hangs under it, and where it hangs. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import { Choice, Entry } from "../editions/Entry.tsx";
import type { Instrument, InstrumentNode } from "../instrument/contract.ts";
import { called } from "./apply.ts";
import { childId, nodesIn, parentOf } from "./apply-tree.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { combinations } from "./edits/contract.ts";
import { studioWords as own } from "./words.ts";

export type NodePartProps = {
  readonly language: Language;
  readonly asked: Asked;
  readonly match: number;
  readonly instrument: Instrument;
  readonly measure: string;
  readonly node: InstrumentNode;
};

type Ruled = Pick<InstrumentNode, "combine" | "missing">;

/** How parts become one: the same fields for a branch and for sub-items. */
export function RuleFields({
  language,
  of: { combine, missing },
}: {
  readonly language: Language;
  readonly of: Ruled;
}) {
  return (
    <div className="entries">
      <Choice
        id="combine"
        name="edits.0.combine"
        label={say(own.combine, language)}
        value={combine.kind}
        choices={combinations.map((value) => ({ value, title: value }))}
      />
      <Choice
        id="missing"
        name="edits.0.missing"
        label={say(own.missing, language)}
        value={missing.kind}
        choices={(["skip", "propagate"] as const).map((value) => ({ value, title: say(own[value], language) }))}
      />
      <Entry
        id="need"
        name="edits.0.need"
        label={say(own.need, language)}
        value={missing.kind === "skip" ? String(missing.need) : ""}
      />
      <Entry
        id="power"
        name="edits.0.power"
        label="power-mean"
        value={combine.kind === "power-mean" ? String(combine.power) : ""}
      />
    </div>
  );
}

export function NodePart({ language, asked, match, instrument, measure, node }: NodePartProps) {
  const tree = instrument.measures.find(({ id }) => id === measure)?.tree;
  if (!tree) return null;
  const parent = parentOf(tree, node.id);
  const form = { asked, match };
  const nameOf = (id: string): string => {
    const thing = nodesIn(tree).find((one) => one.id === id) ?? instrument.indicators.find((one) => one.id === id);
    return thing ? called(thing.title, language, instrument.language, id) : id;
  };
  const hung = new Set(nodesIn(tree).flatMap((one) => one.children.map(childId)));
  const loose = instrument.indicators.filter(({ id }) => !hung.has(id));
  return (
    <>
      <section className="section">
        <h3>{say(own.rules, language)}</h3>
        <EditForm {...form} id="rule" saidDone={say(own.saved, language)}>
          <Hidden at={0} edit={{ kind: "set-node-rule", measure, id: node.id }} />
          <RuleFields language={language} of={node} />
          {node.children.length > 0 && (
            <div className="studio-weights">
              {node.children.map((child, at) => (
                <p key={childId(child)} className="entry">
                  <label htmlFor={`weight-${at}`}>
                    {say(own.weight, language)} · {nameOf(childId(child))}
                  </label>
                  <Hidden at={at + 1} edit={{ kind: "weigh", measure, from: node.id, child: childId(child) }} />
                  <input
                    id={`weight-${at}`}
                    className="field"
                    name={`edits.${at + 1}.weight`}
                    inputMode="decimal"
                    dir="ltr"
                    defaultValue={child.weight}
                    required
                  />
                </p>
              ))}
            </div>
          )}
          <p>
            <button className="button is-main" type="submit">
              {say(own.save, language)}
            </button>
          </p>
        </EditForm>
      </section>
      <section className="section entries">
        <EditForm {...form} id="add-indicator">
          <h3>{say(own.addIndicator, language)}</h3>
          <Hidden at={0} edit={{ kind: "add-indicator", measure, under: node.id, language: instrument.language }} />
          <Entry id="new-id" name="edits.0.id" label={say(own.id, language)} value="" script="code" required="yes" />
          <Entry id="new-title" name="edits.0.title" label={say(own.title, language)} value="" required="yes" />
          <Choice
            id="new-kind"
            name="edits.0.as"
            label={say(own.kind, language)}
            value="choice"
            choices={(["choice", "number", "score", "measured", "compound"] as const).map((value) => ({
              value,
              title: say(own[value], language),
            }))}
          />
          <p>
            <button className="button" type="submit">
              {say(own.addIndicator, language)}
            </button>
          </p>
        </EditForm>
        <EditForm {...form} id="add-node">
          <h3>{say(own.addNode, language)}</h3>
          <Hidden at={0} edit={{ kind: "add-node", measure, under: node.id, language: instrument.language }} />
          <Entry id="node-id" name="edits.0.id" label={say(own.id, language)} value="" script="code" required="yes" />
          <Entry id="node-title" name="edits.0.title" label={say(own.title, language)} value="" required="yes" />
          <p>
            <button className="button" type="submit">
              {say(own.addNode, language)}
            </button>
          </p>
        </EditForm>
      </section>
      {loose.length > 0 && (
        <section className="section">
          <EditForm {...form} id="place">
            <Hidden at={0} edit={{ kind: "place", measure, under: node.id }} />
            <Choice
              id="place-child"
              name="edits.0.child"
              label={say(own.unplaced, language)}
              value={loose[0]?.id ?? ""}
              choices={loose.map(({ id }) => ({ value: id, title: nameOf(id) }))}
            />
            <p>
              <button className="button" type="submit">
                {say(own.place, language)}
              </button>
            </p>
          </EditForm>
        </section>
      )}
      {parent && (
        <section className="section studio-acts">
          <Moves {...form} language={language} instrument={instrument} measure={measure} child={node.id} />
          <EditButton
            {...form}
            id="remove-node"
            title={say(own.remove, language)}
            edit={{ kind: "remove-node", measure, id: node.id }}
          />
        </section>
      )}
    </>
  );
}

type MovesProps = Omit<NodePartProps, "node"> & { readonly child: string };

/** Up, down, and into another branch: what dragging does, by buttons. */
export function Moves({ language, asked, match, instrument, measure, child }: MovesProps) {
  const tree = instrument.measures.find(({ id }) => id === measure)?.tree;
  const parent = tree && parentOf(tree, child);
  if (!tree || !parent) return null;
  const at = parent.children.findIndex((one) => childId(one) === child);
  const move = { kind: "move", measure, from: parent.id, child } as const;
  const form = { asked, match };
  return (
    <>
      <EditButton
        {...form}
        id="up"
        title={say(own.up, language)}
        disabled={at === 0 ? "yes" : undefined}
        edit={{ ...move, under: parent.id, position: Math.max(0, at - 1) }}
      />
      <EditButton
        {...form}
        id="down"
        title={say(own.down, language)}
        disabled={at === parent.children.length - 1 ? "yes" : undefined}
        edit={{ ...move, under: parent.id, position: at + 1 }}
      />
      <EditForm {...form} id="into" className="edit-inline">
        <Hidden at={0} edit={move} />
        <label htmlFor="under">{say(own.moveInto, language)}</label>
        <select id="under" name="edits.0.under" defaultValue={parent.id}>
          {nodesIn(tree).map((node) => (
            <option key={node.id} value={node.id}>
              {called(node.title, language, instrument.language, node.id)}
            </option>
          ))}
        </select>
        <button className="button is-quiet" type="submit">
          {say(own.moveInto, language)}
        </button>
      </EditForm>
    </>
  );
}
