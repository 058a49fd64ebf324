/** How a score is read: bands, approaches, rounding, ranks, what is absent, averages, and why a score moves. */
import type { ReactNode } from "react";
import { score } from "../../ui/kit/numbers.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { kindWords } from "../reading/change-words.ts";
import type { ChangeKind } from "../reading/contract.ts";
import { Explained } from "../reading/Explained.tsx";
import { Label } from "../reading/Figures.tsx";
import { glossaryEntry } from "../reading/glossary.ts";
import type { TermKey } from "../reading/glossary-words.ts";
import type { Where } from "../reading/paths.ts";
import { plainNumber } from "./combine-words.ts";
import type { MethodView } from "./contract.ts";
import type { PartProps } from "./MethodTree.tsx";
import { methodWords } from "./words.ts";

type Paragraph = {
  readonly id: string;
  readonly title: Message;
  readonly text: Message;
  readonly terms: readonly TermKey[];
};

const paragraphs: readonly Paragraph[] = [
  {
    id: "absent",
    title: methodWords.absent,
    text: methodWords.absentText,
    terms: ["missing", "notApplicable", "notCovered"],
  },
  { id: "rounding", title: methodWords.rounding, text: methodWords.roundingText, terms: ["score", "points"] },
  { id: "ranks", title: methodWords.ranks, text: methodWords.ranksText, terms: ["rank", "rankRange"] },
  {
    id: "averages",
    title: methodWords.averages,
    text: methodWords.averagesText,
    terms: ["average", "region", "nearest"],
  },
];

export function MethodReading({ view, where }: PartProps) {
  const { language } = where;
  return (
    <section className="section prose" aria-labelledby="reading">
      <h2 id="reading">{say(methodWords.readTitle, language)}</h2>
      <Bands view={view} where={where} />
      {view.typologies.map((typology) => (
        <Approaches key={typology.typology.code} typology={typology} where={where} />
      ))}
      {paragraphs.map(({ id, title, text, terms }) => (
        <Said key={id} id={id} title={say(title, language)} terms={terms} where={where}>
          <p>{say(text, language)}</p>
        </Said>
      ))}
    </section>
  );
}

type SaidProps = {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly TermKey[];
  readonly where: Where;
  readonly children: ReactNode;
};

function Said({ id, title, terms, where, children }: SaidProps) {
  return (
    <>
      <h3 id={id}>{title}</h3>
      {children}
      <p className="small soft method-terms">
        {terms.map((term) => (
          <Explained key={term} where={where} term={term} />
        ))}
      </p>
    </>
  );
}

function Bands({ view, where }: PartProps) {
  const { language } = where;
  if (view.bands.length === 0) return undefined;
  return (
    <Said id="bands" title={say(methodWords.bands, language)} terms={["band"]} where={where}>
      <dl className="method-bands">
        {view.bands.map(({ band, from, below }) => (
          <div key={band.code}>
            <dt>
              <Label of={band} />
            </dt>
            <dd>
              {below === undefined
                ? say(methodWords.bandTop, language, { from: score(from, language) })
                : say(methodWords.bandRange, language, {
                    from: plainNumber(from, language),
                    below: plainNumber(below, language),
                  })}
            </dd>
          </div>
        ))}
      </dl>
    </Said>
  );
}

type ApproachesProps = { readonly typology: MethodView["typologies"][number]; readonly where: Where };

function Approaches({ typology, where }: ApproachesProps) {
  const { language } = where;
  return (
    <>
      <h3 id={`typology-${typology.typology.code}`}>
        <Label of={typology.typology} />
      </h3>
      <p>{say(methodWords.typologyRule, language)}</p>
      <ol className="method-approaches">
        {typology.rules.map(({ label, all }) => (
          <li key={label.code}>
            <Label of={label} />
            <span className="small soft method-under">
              {all.length === 0
                ? say(methodWords.otherwise, language)
                : all
                    .map(({ node, sign, points }) =>
                      say(methodWords[sign], language, { node: node.label, points: plainNumber(points, language) }),
                    )
                    .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
      <p className="small soft method-terms">
        <Explained where={where} term="typology" id={`term-typology-${typology.typology.code}`} />
      </p>
    </>
  );
}

const kinds: readonly (readonly [ChangeKind, TermKey])[] = [
  ["reform", "reform"],
  ["correction", "correction"],
  ["method", "methodChange"],
  ["unexplained", "unexplained"],
];

export function MethodMoves({ where }: { readonly where: Where }) {
  const { language } = where;
  return (
    <section className="section prose" aria-labelledby="moves">
      <h2 id="moves">{say(methodWords.movedTitle, language)}</h2>
      <p>{say(methodWords.movedText, language)}</p>
      <dl className="method-kinds">
        {kinds.map(([kind, term]) => (
          <div key={kind}>
            <dt>
              <span className={`kind is-${kind}`}>{say(kindWords[kind], language)}</span>
            </dt>
            <dd>{glossaryEntry(term, language).meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
