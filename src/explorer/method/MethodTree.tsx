/** The tree of each measure as a nested outline: what is combined, how, and with which weight. */
import { percent, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Explained } from "../reading/Explained.tsx";
import { Label } from "../reading/Figures.tsx";
import { OtherwiseLinks } from "../reading/OtherwiseLinks.tsx";
import { indicatorPath, type Where } from "../reading/paths.ts";
import { absenceSentence, combineSentence, plainNumber } from "./combine-words.ts";
import type { MeasureMethod, MethodView, TreeLine } from "./contract.ts";
import { methodWords } from "./words.ts";

export type PartProps = { readonly view: MethodView; readonly where: Where };

export function MethodTree({ view, where }: PartProps) {
  const { language } = where;
  return (
    <section className="section" aria-labelledby="tree">
      <h2 id="tree">{say(methodWords.treeTitle, language)}</h2>
      <p>{say(methodWords.treeLede, language)}</p>
      <OtherwiseLinks where={where} />
      {view.measures.map((measure) => (
        <MeasureOutline key={measure.measure.code} measure={measure} view={view} where={where} />
      ))}
      <p className="small soft method-terms">
        {(["measure", "area", "weight", "combination"] as const).map((term) => (
          <Explained key={term} where={where} term={term} />
        ))}
      </p>
    </section>
  );
}

function MeasureOutline({ measure, view, where }: PartProps & { readonly measure: MeasureMethod }) {
  const { language } = where;
  const [low, high] = measure.range;
  const kind = measure.headline ? methodWords.mainMeasure : methodWords.otherMeasure;
  return (
    <div className="method-measure">
      <p className="kicker">{say(kind, language, { low: score(low, language), high: score(high, language) })}</p>
      <h3 id={`measure-${measure.measure.code}`}>
        <Label of={measure.measure} />
      </h3>
      {measure.description !== undefined && <p>{measure.description}</p>}
      <ol className="method-tree">
        <Branch lines={measure.lines} at={0} view={view} where={where} />
      </ol>
    </div>
  );
}

type BranchProps = PartProps & { readonly lines: readonly TreeLine[]; readonly at: number };

/** Positions of the lines right below one. */
function below(lines: readonly TreeLine[], at: number): readonly number[] {
  const depth = lines[at]?.depth ?? 0;
  const found: number[] = [];
  for (let next = at + 1; next < lines.length && (lines[next]?.depth ?? 0) > depth; next += 1)
    if (lines[next]?.depth === depth + 1) found.push(next);
  return found;
}

/** The line above one, in the tree. */
const above = (lines: readonly TreeLine[], at: number): number => {
  const depth = lines[at]?.depth ?? 0;
  return lines.slice(0, at).findLastIndex((line) => line.depth === depth - 1);
};

function Branch({ lines, at, view, where }: BranchProps) {
  const line = lines[at];
  if (!line) return undefined;
  const children = below(lines, at);
  return (
    <li className={line.kind === "node" ? "method-node" : "method-leaf"}>
      {line.depth > 0 && (
        <span className="method-name">
          {line.kind === "indicator" ? (
            <a href={indicatorAddress(where, view, line.of.code)}>
              <Label of={line.of} />
            </a>
          ) : (
            <Label of={line.of} />
          )}
          <Weight lines={lines} at={at} where={where} />
        </span>
      )}
      {line.description !== undefined && <p className="small soft">{line.description}</p>}
      <Rule lines={lines} at={at} where={where} />
      {children.length > 0 && (
        <ol>
          {children.map((child) => (
            <Branch key={child} lines={lines} at={child} view={view} where={where} />
          ))}
        </ol>
      )}
    </li>
  );
}

type LineProps = Omit<BranchProps, "view">;

/** A compound has no page of its own: it is explained further down. */
const indicatorAddress = (where: Where, view: MethodView, id: string): string =>
  view.indicators.some(({ indicator, kind }) => indicator.code === id && kind === "compound")
    ? `#worth-${id}`
    : indicatorPath(where, id);

/** Said only where neighbours count differently. */
function Weight({ lines, at, where }: LineProps) {
  const { language } = where;
  const line = lines[at];
  const parent = lines[above(lines, at)];
  if (!line || !parent) return undefined;
  const weights = below(lines, above(lines, at)).map((sibling) => lines[sibling]?.weight ?? 1);
  if (weights.every((weight) => weight === weights[0])) return undefined;
  const weight = say(methodWords.weight, language, { weight: plainNumber(line.weight, language) });
  const share =
    line.share !== undefined &&
    say(methodWords.shareOf, language, { share: percent(line.share, language, 1), parent: parent.of.label });
  return <span className="small faint method-weight">{share ? `${weight} · ${share}` : weight}</span>;
}

const weightsBelow = (lines: readonly TreeLine[], at: number): readonly number[] =>
  below(lines, at).map((child) => lines[child]?.weight ?? 1);

/** How a node combines and what absent children do: said at the top, and below only where it is not as above. */
function ruleOf(lines: readonly TreeLine[], at: number, where: Where): readonly string[] {
  const line = lines[at];
  if (!line?.combine || !line.missing) return [];
  return [
    combineSentence(line.combine, weightsBelow(lines, at), where.language),
    absenceSentence(line.missing, line.combine, where.language),
  ];
}

function Rule({ lines, at, where }: LineProps) {
  const own = ruleOf(lines, at, where);
  if (own.length === 0) return undefined;
  if (lines[at]?.depth === 0) {
    const deeper = lines.some((line) => line.kind === "node" && line.depth > 0);
    const all = deeper ? [...own, say(methodWords.sameBelow, where.language)] : own;
    return <p className="small method-rule">{all.join(" ")}</p>;
  }
  const other = ruleOf(lines, above(lines, at), where);
  const said = own.filter((sentence, part) => sentence !== other[part]);
  return said.length === 0 ? undefined : <p className="small method-rule">{said.join(" ")}</p>;
}
