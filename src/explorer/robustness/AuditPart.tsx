/** The statistical audit: findings in words, and for every node its parts, their weights and how they go together. */
import { DataTable, type TableColumn } from "../../ui/kit/DataTable.tsx";
import { percent, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import { PreparedNote } from "../reading/PreparedNote.tsx";
import type { Where } from "../reading/paths.ts";
import { auditWords } from "./audit-words.ts";
import type { RobustnessView } from "./contract.ts";
import { auditSentence, coverageSentence, nodeSentences } from "./sentences.ts";

type Props = { readonly view: RobustnessView; readonly where: Where };

export function AuditPart({ view, where }: Props) {
  const { language } = where;
  const { audit } = view;
  if (!audit) return undefined;
  return (
    <section className="robustness-audit stack" aria-labelledby="audit">
      <h2 id="audit">{say(auditWords.auditTitle, language)}</h2>
      <p>{coverageSentence(audit.available, view, language)}</p>
      <PreparedNote prepared={view.prepared} where={where} />
      <p className="small soft">
        {say(auditWords.auditSubtitle, language, { count: view.rows.filter((row) => row.rank).length })}
      </p>
      <p className="small soft">{say(auditWords.auditTerms, language)}</p>
      {audit.nodes.map((node) => (
        <Node key={node.node} node={node} view={view} language={language} />
      ))}
    </section>
  );
}

/** What the audit found, in sentences: what most readers come for, so it stands before the tables. */
export function AuditNotes({ view: { audit }, where: { language } }: Props) {
  if (!audit) return undefined;
  return (
    <section aria-labelledby="bear-in-mind">
      <h2 id="bear-in-mind">{say(auditWords.notesTitle, language)}</h2>
      {audit.notes.length === 0 ? (
        <p>{say(auditWords.noNotes, language)}</p>
      ) : (
        <ul className="robustness-notes">
          {audit.notes.map((note) => (
            <li key={`${note.code} ${note.node} ${note.part} ${note.other}`}>
              {auditSentence(note, audit.names, language)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type NodeProps = {
  readonly node: NonNullable<RobustnessView["audit"]>["nodes"][number];
  readonly view: RobustnessView;
  readonly language: Where["language"];
};

function Node({ node, view, language }: NodeProps) {
  const names = new Map(view.audit?.names.map((name) => [name.code, name]));
  const named = (id: string) => names.get(id) ?? { code: id, label: id };
  const figure = (value: number | undefined): string => score(value, language, 2);
  const facts = say(auditWords.nodeFacts, language, {
    alpha: node.alpha === undefined ? "none" : figure(node.alpha),
    explained: node.explained === undefined ? "none" : percent(node.explained, language),
  });
  const more = nodeSentences(node, view.audit?.names ?? [], language);
  const column = (id: string, title: string): TableColumn => ({ id, title, kind: "figure" });
  return (
    <div>
      <DataTable
        language={language}
        id={`audit-${node.node}`}
        caption={named(node.node).label}
        className="heat robustness-heat"
        fitting={3}
        columns={[
          { id: "part", title: say(auditWords.part, language), kind: "text" },
          column("weight", say(auditWords.weightColumn, language)),
          column("effective", say(auditWords.effectiveColumn, language)),
          column("node", say(auditWords.withNodeColumn, language)),
          ...node.parts.map((part, at) => column(part.id, String(at + 1))),
        ]}
        rows={node.parts.map((part, row) => ({
          id: `audit-${node.node}-${part.id}`,
          cells: [
            {
              shown: (
                <>
                  {row + 1}. <Label of={named(part.id)} />
                </>
              ),
            },
            { shown: percent(part.nominal, language) },
            { shown: percent(part.effective, language) },
            { shown: figure(part.withNode) },
            ...part.withParts.map((r, at) => ({
              shown: at === row ? "" : figure(r ?? undefined),
              className: at === row || r === null ? undefined : `corr ${strength(r)}`,
            })),
          ],
        }))}
      />
      {facts + more !== "" && (
        <p className="small soft">
          {facts} {more}
        </p>
      )}
    </div>
  );
}

/** Four steps either way; the figure stands in the cell, so the shade says nothing alone. */
const strength = (r: number): string => {
  const step = Math.min(3, Math.floor(Math.abs(r) / 0.25));
  return `${r < 0 ? "against" : "with"}-${step}`;
};
