/**
 * The tree of a measure: real lists of links, so that it is walked without script; with it, a tree of the ARIA pattern
 * that arrow keys walk and Alt with arrows, or dragging, moves.
 */
import type { Language } from "../../base/text.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import type { Instrument, InstrumentNode, Measure } from "../instrument/contract.ts";
import { called } from "./apply.ts";
import { childId, nodesIn } from "./apply-tree.ts";
import type { Draft } from "./contract.ts";
import type { PartName } from "./findings.ts";
import { draftPath, partPath } from "./paths.ts";
import { typologyWords } from "./typology-words.ts";
import { studioWords as own } from "./words.ts";

export type TreeProps = {
  readonly language: Language;
  readonly draft: Draft;
  readonly instrument: Instrument;
  readonly measure: Measure;
  readonly part: PartName;
  readonly mayEdit: boolean;
};

const isCurrent = (part: PartName, of: PartName["of"], id: string): "page" | undefined =>
  part.of === of && "id" in part && part.id === id ? "page" : undefined;

function Leaf({
  language,
  draft,
  instrument,
  measure,
  part,
  id,
  from,
  position,
}: TreeProps & { readonly id: string; readonly from?: string; readonly position?: number }) {
  const indicator = instrument.indicators.find((one) => one.id === id);
  const title = indicator ? called(indicator.title, language, instrument.language, id) : id;
  return (
    <li data-child={id} data-from={from} data-position={position}>
      <a
        href={partPath(language, draft.id, { of: "indicator", id }, measure.id)}
        aria-current={isCurrent(part, "indicator", id)}
      >
        {title}
      </a>
    </li>
  );
}

function Branch(
  props: TreeProps & { readonly node: InstrumentNode; readonly from?: string; readonly position?: number },
) {
  const { language, draft, instrument, measure, part, node, from, position } = props;
  return (
    <li data-child={node.id} data-from={from} data-position={position} data-node="yes">
      <a
        href={partPath(language, draft.id, { of: "node", measure: measure.id, id: node.id })}
        aria-current={isCurrent(part, "node", node.id)}
      >
        <strong>{called(node.title, language, instrument.language, node.id)}</strong>
      </a>
      <ul data-under={node.id}>
        {node.children.map((child, at) =>
          child.kind === "node" ? (
            <Branch key={`node ${child.id}`} {...props} node={child} from={node.id} position={at} />
          ) : (
            <Leaf key={child.indicator} {...props} id={child.indicator} from={node.id} position={at} />
          ),
        )}
      </ul>
    </li>
  );
}

/** What belongs to the whole, and hangs in no tree. */
function Whole({ language, draft, instrument, part }: TreeProps) {
  const current = (is: boolean): "page" | undefined => (is ? "page" : undefined);
  return (
    <ul className="studio-whole">
      <li>
        <a href={partPath(language, draft.id, { of: "instrument" })} aria-current={current(part.of === "instrument")}>
          {say(own.whole, language)}
        </a>
      </li>
      <li>
        <a href={partPath(language, draft.id, { of: "preparation" })} aria-current={current(part.of === "preparation")}>
          {say(own.preparation, language)}
        </a>
      </li>
      {instrument.typologies.map(({ id, title }) => (
        <li key={id}>
          <a href={partPath(language, draft.id, { of: "typology", id })} aria-current={isCurrent(part, "typology", id)}>
            {say(typologyWords.one, language, {
              title: title === undefined ? id : called(title, language, instrument.language, id),
            })}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function StudioTree(props: TreeProps) {
  const { language, draft, instrument, measure, mayEdit } = props;
  const hung = new Set(nodesIn(measure.tree).flatMap((node) => node.children.map(childId)));
  const loose = instrument.indicators.filter(({ id }) => !hung.has(id));
  return (
    <nav className="studio-tree" aria-label={say(own.tree, language)}>
      {instrument.measures.length > 1 && (
        <Filters language={language} action={draftPath(language, draft.id)} label={say(own.measure, language)}>
          <Select
            id="measure"
            name="measure"
            label={say(own.measure, language)}
            value={measure.id}
            choices={instrument.measures.map(({ id, title }) => ({
              value: id,
              title: called(title, language, instrument.language, id),
            }))}
          />
        </Filters>
      )}
      <Whole {...props} />
      <studio-tree
        data-draft={draft.id}
        data-measure={measure.id}
        data-match={draft.version}
        data-may-edit={mayEdit ? "yes" : undefined}
        data-label={say(own.tree, language)}
        data-moved={say(own.movedTo, language, { what: "{what}", at: "{at}", of: "{of}", branch: "{branch}" })}
        data-stays={say(own.staysThere, language)}
        data-away={say(own.notMoved, language)}
      >
        <ul>
          <Branch {...props} node={measure.tree} />
        </ul>
        {mayEdit && (
          <p className="entry-note studio-tree-help" hidden>
            {say(own.treeHelp, language)}
          </p>
        )}
        <p className="entry-note" role="status" />
      </studio-tree>
      {loose.length > 0 && (
        <>
          <h3>{say(own.unplaced, language)}</h3>
          <ul>
            {loose.map(({ id }) => (
              <Leaf key={id} {...props} id={id} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
