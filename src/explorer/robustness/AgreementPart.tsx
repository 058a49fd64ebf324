/** How far two coders agreed: α over all, and a row for each table that is told. */
import { DataTable, type TableColumn } from "../../ui/kit/DataTable.tsx";
import { say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import type { Where } from "../reading/paths.ts";
import { agreementRows, agreementSentences } from "./agreement-sentences.ts";
import { agreementWords } from "./agreement-words.ts";
import type { RobustnessView } from "./contract.ts";

type Props = { readonly view: RobustnessView; readonly where: Where };

export function AgreementPart({ view: { agreement }, where: { language } }: Props) {
  if (!agreement) return undefined;
  const column = (id: string, title: string): TableColumn => ({ id, title, kind: "figure" });
  return (
    <section className="stack" aria-labelledby="agreement">
      <h2 id="agreement">{say(agreementWords.title, language)}</h2>
      <p>{agreementSentences(agreement, language).join(" ")}</p>
      {agreement.tables.length > 0 && (
        <DataTable
          language={language}
          id="agreement-table"
          caption={say(agreementWords.title, language)}
          captionIs="hidden"
          fitting={2}
          columns={[
            { id: "questions", title: say(agreementWords.questions, language), kind: "text" },
            column("pairs", say(agreementWords.pairs, language)),
            column("same", say(agreementWords.same, language)),
            column("alpha", say(agreementWords.alphaColumn, language)),
            column("range", say(agreementWords.range, language)),
          ]}
          rows={agreementRows(agreement, language).map(({ questions, figures }) => ({
            id: `agreement-${questions[0]?.code}`,
            cells: [
              {
                shown: (
                  <ul className="robustness-together">
                    {questions.map((question) => (
                      <li key={question.code}>
                        <Label of={question} />
                      </li>
                    ))}
                  </ul>
                ),
              },
              ...figures.map((shown) => ({ shown })),
            ],
          }))}
        />
      )}
      <p className="small soft">{say(agreementWords.how, language)}</p>
    </section>
  );
}
