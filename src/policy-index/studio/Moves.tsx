/** Up, down, and into another branch: what dragging does, by buttons. */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import type { Instrument } from "../instrument/contract.ts";
import { called } from "./apply.ts";
import { childId, nodeIn, nodesIn, parentOf } from "./apply-tree.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { Pick } from "./Field.tsx";
import { studioWords as own } from "./words.ts";

type MovesProps = {
  readonly language: Language;
  readonly asked: Asked;
  readonly match: number;
  readonly instrument: Instrument;
  readonly measure: string;
  readonly child: string;
  /** What else may be done with it. */
  readonly children?: ReactNode;
};

export function Moves({ language, asked, match, instrument, measure, child, children }: MovesProps) {
  const tree = instrument.measures.find(({ id }) => id === measure)?.tree;
  const parent = tree && parentOf(tree, child);
  if (!tree || !parent) return <div className="studio-acts">{children}</div>;
  const at = parent.children.findIndex((one) => childId(one) === child);
  const itself = nodeIn(tree, child);
  const within = new Set(itself ? nodesIn(itself).map(({ id }) => id) : []);
  const elsewhere = nodesIn(tree).filter(({ id }) => id !== parent.id && !within.has(id));
  const move = { kind: "move", measure, from: parent.id, child } as const;
  const form = { asked, match };
  return (
    <>
      <div className="studio-acts">
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
        {children}
      </div>
      {elsewhere.length > 0 && (
        <EditForm {...form} language={language} id="into" className="edit-line">
          <Hidden at={0} edit={move} />
          <Pick
            {...{ language, asked }}
            form="into"
            name="edits.0.under"
            label={say(own.otherBranch, language)}
            value={elsewhere[0]?.id ?? ""}
            choices={elsewhere.map((node) => ({
              value: node.id,
              title: called(node.title, language, instrument.language, node.id),
            }))}
          />
          <button className="button is-quiet" type="submit">
            {say(own.moveInto, language)}
          </button>
        </EditForm>
      )}
    </>
  );
}
