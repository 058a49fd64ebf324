/** Making an instrument a version: its name, and what still stands in the way. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, written } from "../editions/ActForm.tsx";
import { CodeEntry, isWrongIn, ToField, withoutNames } from "./CodeEntry.tsx";
import type { showDraft } from "./contract.ts";
import { FindingList } from "./FindingList.tsx";
import { draftPath, partPath, studioPath } from "./paths.ts";
import { partTitle } from "./StudioBuild.tsx";
import { StudioHead } from "./StudioHead.tsx";
import { studioWords as own } from "./words.ts";

type View = z.output<(typeof showDraft)["output"]>;

export function PublishDraft({
  language,
  view,
  asked,
}: {
  readonly language: Language;
  readonly view: View;
  readonly asked: Asked;
}) {
  const { draft, findings, mayEdit } = view;
  const isWrong = isWrongIn(asked, "studio.publish", "version");
  const errors = findings.filter(({ finding }) => finding.tier === "error");
  return (
    <div className="edition studio stack">
      <StudioHead language={language} draft={draft} current="publish" />
      {draft.state === "published" ? (
        <>
          <p>{say(own.isVersion, language)}</p>
          <p className="studio-acts">
            <a href={`/api/studio/drafts/${draft.id}/package`}>{say(own.download, language)}</a>
            <a href={studioPath(language)}>{say(own.allVersions, language)}</a>
          </p>
        </>
      ) : (
        <>
          <p>{say(own.publishMeans, language)}</p>
          <h2>{say(own.findings, language, { count: errors.length, remarks: 0 })}</h2>
          {errors.length > 0 && (
            <FindingList
              language={language}
              findings={errors.map(({ finding, part }) => ({
                finding,
                href: partPath(language, draft.id, part),
                title: partTitle(view, part, language),
              }))}
            />
          )}
          <p>
            <a href={draftPath(language, draft.id, "changes")}>{say(own.changes, language)}</a>
          </p>
          {mayEdit && (
            <>
              <ActForm
                asked={withoutNames(asked)}
                act="studio.publish"
                match={draft.version}
                why={isWrong && <ToField name="version" label={say(own.versionName, language)} />}
              >
                <CodeEntry
                  name="version"
                  label={say(own.versionName, language)}
                  value={written(asked, "studio.publish", "version")}
                  help={say(own.versionHelp, language)}
                  isWrong={isWrong}
                />
                <p>
                  <button className="button is-main" type="submit">
                    {say(own.publish, language)}
                  </button>
                </p>
              </ActForm>
              <section className="section">
                <ActForm asked={asked} act="studio.drop" match={draft.version}>
                  <p>{say(own.dropMeans, language)}</p>
                  <p>
                    <button className="button is-quiet" type="submit">
                      {say(own.drop, language)}
                    </button>
                  </p>
                </ActForm>
              </section>
            </>
          )}
        </>
      )}
    </div>
  );
}
