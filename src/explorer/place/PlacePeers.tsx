/** The place beside its peers: who they are, by which rule, and how far from them it is, area by area. */
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { score } from "../../ui/kit/numbers.ts";
import { Change } from "../../ui/kit/Score.tsx";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { say } from "../../ui/words/words.ts";
import { Label, scoreCell, worthCell } from "../reading/Figures.tsx";
import { comparePath, placePath } from "../reading/paths.ts";
import { defaultPeers, stateOf } from "./address.ts";
import type { PartProps } from "./part.ts";
import { peerRuleWords } from "./peer-rules.ts";
import { placeWords } from "./words.ts";

/** How many peers a page names before it only counts them, and how many a comparison takes. */
const most = { named: 12, compared: 8 } as const;

export function PlacePeers({ view, where }: PartProps) {
  const { language } = where;
  const { rule, rules, group, members } = view.peers;
  const title = say(placeWords.peersTitle, language, {
    group: group?.label ?? rules.find((one) => one.code === rule)?.label ?? rule,
  });
  return (
    <section className="section" aria-labelledby="peers">
      <div className="section-head">
        <h2 id="peers">{title}</h2>
      </div>
      <Tabs
        label={say(placeWords.peersChoose, language)}
        current={rule}
        tabs={rules.map(({ code, label }) => ({
          id: code,
          title: label,
          href: `${placePath(where, view.place.code, { ...stateOf(view), peers: code === defaultPeers ? undefined : code })}#peers`,
        }))}
      />
      {members.length === 0 ? (
        <p className="soft place-rule">{say(placeWords.noPeers, language)}</p>
      ) : (
        <>
          <PeersTable view={view} where={where} title={title} />
          <Members view={view} where={where} />
        </>
      )}
      <p className="small soft place-rule">{peerRuleWords(rule, language)}</p>
    </section>
  );
}

function PeersTable({ view, where, title }: PartProps & { readonly title: string }) {
  const { language } = where;
  return (
    <DataTable
      language={language}
      id="peers-table"
      caption={title}
      captionIs="hidden"
      columns={[
        { id: "area", title: say(placeWords.area, language), kind: "text" },
        { id: "place", title: view.place.label, kind: "figure" },
        { id: "peers", title: say(placeWords.peersAverage, language), kind: "figure" },
        { id: "difference", title: say(placeWords.difference, language), kind: "figure" },
        { id: "world", title: say(placeWords.worldAverage, language), kind: "figure" },
      ]}
      rows={view.peers.lines.map((line, at) => ({
        id: `peers-${line.node.code}`,
        className: at === 0 ? "is-total" : undefined,
        cells: [
          { shown: <Label of={line.node} /> },
          worthCell(
            language,
            { score: line.score, state: line.score === undefined ? "missing" : "scored" },
            view.range,
          ),
          scoreCell(language, line.peers),
          {
            shown: (
              <Change
                language={language}
                value={line.score === undefined || line.peers === undefined ? undefined : line.score - line.peers}
              />
            ),
          },
          scoreCell(language, line.world),
        ],
      }))}
    />
  );
}

function Members({ view, where }: PartProps) {
  const { language } = where;
  const { members } = view.peers;
  const codes = [view.place.code, ...members.map((member) => member.place.code)].slice(0, most.compared);
  return (
    <div className="place-members small">
      {members.length <= most.named ? (
        <ul>
          {members.map((member) => (
            <li key={member.place.code}>
              <a href={placePath(where, member.place.code)}>
                <Label of={member.place} />
              </a>{" "}
              <span className="faint">
                {score(member.score, language)}
                {member.distance !== undefined &&
                  ` (${say(placeWords.distance, language, { points: score(member.distance, language) })})`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <details className="twin">
          <summary>{say(placeWords.members, language, { count: members.length })}</summary>
          <ul>
            {members.map((member) => (
              <li key={member.place.code}>
                <a href={placePath(where, member.place.code)}>
                  <Label of={member.place} />
                </a>{" "}
                <span className="faint">{score(member.score, language)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {members.length < most.compared && (
        <p>
          <a href={comparePath(where, codes)}>{say(placeWords.compareSide, language)}</a>
        </p>
      )}
    </div>
  );
}
