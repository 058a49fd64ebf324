/** What a programme of this installation says of an action it did: why it stands as it does, each activity, and what came of it. */
import type { Language } from "../../base/text.ts";
import { actionWords as deskWords, standingWords } from "../../facility/actions/words.ts";
import { TableScroll } from "../../ui/kit/TableScroll.tsx";
import { say } from "../../ui/words/words.ts";
import { actionWords } from "./action-words.ts";
import type { ActionView } from "./contract.ts";
import { periodWords } from "./sentences.ts";

type Own = NonNullable<ActionView["action"]["own"]>;

export function OwnFacts({ own, language }: { readonly own: Own; readonly language: Language }) {
  const { activities, deliverables } = own;
  return (
    <>
      {activities.length > 0 && (
        <section className="section" aria-labelledby="own-activities">
          <h2 id="own-activities">{say(actionWords.activities, language)}</h2>
          <TableScroll caption={say(actionWords.activities, language)} language={language}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say(deskWords.activity, language)}</th>
                  <th scope="col">{say(deskWords.dates, language)}</th>
                  <th scope="col">{say(deskWords.status, language)}</th>
                </tr>
              </thead>
              <tbody>
                {activities.map(({ title, kind, start, end, standing }) => (
                  <tr key={title.code}>
                    <th scope="row">
                      <bdi lang={title.language}>{title.label}</bdi>
                      {kind && <p className="small soft">{kind.label}</p>}
                    </th>
                    <td>
                      {[start, end]
                        .flatMap((one) => (one === undefined ? [] : [periodWords(one, language)]))
                        .join(" – ")}
                    </td>
                    <td>{say(standingWords[standing], language)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </section>
      )}
      {deliverables.length > 0 && (
        <section className="section" aria-labelledby="own-deliverables">
          <h2 id="own-deliverables">{say(deskWords.deliverables, language)}</h2>
          <ul className="action-others">
            {deliverables.map(({ code, label, language: written }) => (
              <li key={code}>
                <a href={`/${language}/deliverables/${code}`}>
                  <bdi lang={written}>{label}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
