/** The studio's first page: what is in the making, every version there is, and three ways to begin. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import { ActForm as KitForm } from "../../ui/kit/ActForm.tsx";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, Refused, written } from "../editions/ActForm.tsx";
import { Entry } from "../editions/Entry.tsx";
import { CodeEntry, isWrongIn, ToField } from "./CodeEntry.tsx";
import type { listStudio } from "./contract.ts";
import { FindingList, findingsIn } from "./FindingList.tsx";
import { draftPath } from "./paths.ts";
import { studioWords as own } from "./words.ts";

type View = z.output<(typeof listStudio)["output"]>;
type StudioListProps = { readonly language: Language; readonly view: View; readonly asked: Asked };

const act = "studio.begin";

function Beginnings({ language, asked }: Omit<StudioListProps, "view">) {
  const faults = findingsIn(asked.posted?.problem.details);
  const isWrong = isWrongIn(asked, act, "index");
  return (
    <section className="section studio-begin">
      <h2>{say(own.beginAnew, language)}</h2>
      {asked.posted?.act === act && (
        <Refused problem={{ ...asked.posted.problem, facts: {} }}>
          {isWrong && <ToField name="index" label={say(own.code, language)} />}
          {faults.length > 0 && <FindingList language={language} findings={faults} />}
        </Refused>
      )}
      <div className="entries">
        <ActForm asked={{ ...asked, posted: undefined }} act={act} id="begin-anew">
          <Entry
            id="title"
            name="title"
            label={say(own.title, language)}
            value={written(asked, act, "title")}
            required="yes"
          />
          <CodeEntry
            name="index"
            label={say(own.code, language)}
            value={written(asked, act, "index")}
            help={say(own.codeHelp, language)}
            isWrong={isWrong}
          />
          <p>
            <button className="button is-main" type="submit">
              {say(own.beginAnew, language)}
            </button>
          </p>
        </ActForm>
        <KitForm act={act} hasFiles once={asked.onceKey} className="act-form">
          <p className="entry">
            <label htmlFor="file">{say(own.file, language)}</label>
            <input id="file" name="file" type="file" accept=".yaml,.yml,.zip" required />
          </p>
          <p>
            <button className="button" type="submit">
              {say(own.bringFile, language)}
            </button>
          </p>
        </KitForm>
      </div>
    </section>
  );
}

export function StudioList({ language, view: { drafts, versions, mayEdit }, asked }: StudioListProps) {
  return (
    <div className="edition studio stack">
      <h1>{say(own.studio, language)}</h1>
      <p className="lede">{say(own.lede, language)}</p>
      <section className="section">
        <h2>{say(own.drafts, language)}</h2>
        {drafts.length === 0 ? (
          <p>{say(own.noDrafts, language)}</p>
        ) : (
          <ul className="studio-drafts">
            {drafts.map((draft) => {
              const title = inLanguage(draft.title, language);
              return (
                <li key={draft.id}>
                  <a href={draftPath(language, draft.id)} lang={title.language}>
                    {title.words}
                  </a>{" "}
                  <span className="entry-note">
                    <code>{draft.index}</code>
                    {" · "}
                    {draft.basedOn ? say(own.basedOn, language, { version: draft.basedOn }) : say(own.anew, language)}
                    {" · "}
                    {say(own.edits, language, { count: draft.version - 1 })} ·{" "}
                    {day(draft.changed.slice(0, 10), language)}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </section>
      {versions.length > 0 && (
        <section className="section">
          <h2>{say(own.versions, language)}</h2>
          <DataTable
            language={language}
            id="versions"
            caption={say(own.versions, language)}
            captionIs="hidden"
            columns={[
              { id: "instrument", title: say(own.instrument, language), kind: "text" },
              { id: "version", title: say(own.version, language), kind: "text" },
              { id: "day", title: say(own.day, language), kind: "text" },
              { id: "questions", title: say(own.questions, language), kind: "figure" },
              { id: "package", title: say(own.packageColumn, language), kind: "text" },
              ...(mayEdit ? [{ id: "begin", title: say(own.beginFrom, language), kind: "text" as const }] : []),
            ]}
            rows={versions.map((one) => ({
              id: `${one.index} ${one.version}`,
              cells: [
                { shown: inLanguage(one.title, language).words },
                {
                  shown: one.basedOn
                    ? say(own.versionAfter, language, { version: one.version, before: one.basedOn })
                    : one.version,
                },
                { shown: day(one.day, language) },
                { shown: one.questions },
                {
                  shown: (
                    <a
                      href={`/api/studio/versions/${one.index}/package?${new URLSearchParams({ version: one.version })}`}
                      aria-label={`${say(own.asZip, language)}, ${inLanguage(one.title, language).words} ${one.version}`}
                    >
                      {say(own.asZip, language)}
                    </a>
                  ),
                },
                ...(mayEdit
                  ? [
                      {
                        shown: (
                          <ActForm
                            asked={asked}
                            act={act}
                            id={`begin-${one.index}-${one.version}`}
                            className="edit-button"
                          >
                            <input type="hidden" name="index" value={one.index} />
                            <input type="hidden" name="version" value={one.version} />
                            <button className="button is-quiet" type="submit">
                              {say(own.beginFrom, language)}
                            </button>
                          </ActForm>
                        ),
                      },
                    ]
                  : []),
              ],
            }))}
          />
        </section>
      )}
      {mayEdit && <Beginnings language={language} asked={asked} />}
    </div>
  );
}
