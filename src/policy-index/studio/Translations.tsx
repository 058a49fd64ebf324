/** Every text in two languages side by side, those that lack counted and shown by themselves; out to translators and back. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { direction } from "../../base/text.ts";
import { ActForm as KitForm } from "../../ui/kit/ActForm.tsx";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { type Asked, Refused } from "../editions/ActForm.tsx";
import type { showTexts } from "./contract.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { languageName } from "./language-name.ts";
import { BothSides } from "./PartTexts.tsx";
import { draftPath } from "./paths.ts";
import { StudioHead } from "./StudioHead.tsx";
import { selector } from "./selector.ts";
import { TextArea, textsInPlace } from "./TextArea.tsx";
import { spotName } from "./texts.ts";
import { studioWords as own } from "./words.ts";

type View = z.output<(typeof showTexts)["output"]>;
type TranslationsProps = { readonly language: Language; readonly view: View; readonly asked: Asked };

function RowFaults({ details, language }: { readonly details: unknown; readonly language: Language }) {
  if (!Array.isArray(details)) return null;
  const faults = details.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "row" in one && "code" in one && "found" in one
      ? [{ row: Number(one.row), code: String(one.code), found: String(one.found) }]
      : [],
  );
  return (
    <ul>
      {faults.map(({ row, code, found }) => (
        <li key={`${row} ${code} ${found}`}>
          {say(own.row, language, { row, what: say(own.rowFaults, language, { code: selector(code) }) })}{" "}
          <code>{found}</code>
        </li>
      ))}
    </ul>
  );
}

function Table({ language, view: { draft, mayEdit, from, into, rows }, asked }: TranslationsProps) {
  const came = textsInPlace(
    asked,
    rows.map(({ spot }) => ({ spot, tongue: into })),
  );
  return (
    <studio-form
      data-draft={draft.id}
      data-saving={say(own.saving, language)}
      data-saved={say(own.saved, language)}
      data-unsaved={say(own.unsaved, language)}
      data-overtaken={say(own.overtaken, language, { theirs: "{theirs}" })}
    >
      <EditForm
        language={language}
        asked={came}
        why={<BothSides details={asked.posted?.problem.details} language={language} />}
        id="texts"
        match={draft.version}
        className="studio-texts"
      >
        <table className="studio-side">
          <thead>
            <tr>
              <th scope="col">{languageName(from, language)}</th>
              <th scope="col">{languageName(into, language)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ spot, from: one, into: other }, at) => (
              <tr key={spotName(spot)}>
                <td>
                  <span className="entry-note">
                    {[spot.id, spot.key].filter((step) => step !== undefined).join(" · ")}{" "}
                    {say(own[spot.field], language)}
                  </span>
                  <p lang={from} dir={direction(from)}>
                    {one ?? "–"}
                  </p>
                </td>
                <td>
                  <Hidden at={at} edit={{ kind: "text", ...spot, language: into }} />
                  <TextArea
                    {...{ language, at }}
                    asked={came}
                    tongue={into}
                    words={other ?? ""}
                    label={`${languageName(into, language)}: ${one ?? spotName(spot)}`}
                    rows={Math.min(10, Math.max(1, Math.ceil((one ?? other ?? "").length / 45)))}
                    disabled={mayEdit ? undefined : "yes"}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {mayEdit && (
          <p>
            <button className="button is-main" type="submit">
              {say(own.save, language)}
            </button>
          </p>
        )}
      </EditForm>
      <p className="entry-note" role="status" />
    </studio-form>
  );
}

export function Translations({ language, view, asked }: TranslationsProps) {
  const { draft, mayEdit, languages, texts, from, into, show, page, pages } = view;
  const base = draftPath(language, draft.id, "translations");
  const choices = languages.map((one) => ({
    value: one.language,
    title: say(own.lackingCount, language, {
      language: languageName(one.language, language),
      said: one.said,
      of: texts,
    }),
  }));
  const at = (to: number): string => `${base}?from=${from}&into=${into}&show=${show}&page=${to}`;
  return (
    <div className="edition studio stack">
      <StudioHead language={language} draft={draft} current="translations" />
      <Filters language={language} action={base} label={say(own.translations, language)}>
        <Select id="from" name="from" label={say(own.from, language)} value={from} choices={choices} />
        <Select id="into" name="into" label={say(own.into, language)} value={into} choices={choices} />
        <Select
          id="show"
          name="show"
          label={say(own.show, language)}
          value={show}
          choices={(["all", "lacking"] as const).map((value) => ({ value, title: say(own[value], language) }))}
        />
      </Filters>
      {asked.posted && (asked.posted.act === "studio.bring-texts" || !mayEdit) && (
        <Refused problem={asked.posted.problem}>
          <RowFaults details={asked.posted.problem.details} language={language} />
        </Refused>
      )}
      <Table language={language} view={view} asked={asked} />
      {pages > 1 && (
        <nav className="studio-acts">
          {Array.from({ length: pages }, (_, step) => (
            <a key={at(step + 1)} href={at(step + 1)} aria-current={page === step + 1 ? "page" : undefined}>
              {step + 1}
            </a>
          ))}
        </nav>
      )}
      <section className="section entries">
        <p className="studio-acts">
          {(["csv", "xlsx"] as const).map((as) => (
            <a key={as} href={`/api/studio/drafts/${draft.id}/texts-file?as=${as}&into=${into}`}>
              {say(own.tableOut, language, { as: as.toUpperCase() })}
            </a>
          ))}
        </p>
        {mayEdit && (
          <KitForm act="studio.bring-texts" hasFiles match={draft.version} once={asked.onceKey} className="act-form">
            <p className="entry">
              <label htmlFor="table">{say(own.tableIn, language)}</label>
              <input id="table" name="file" type="file" accept=".csv,.xlsx" required />
            </p>
            <p>
              <button className="button" type="submit">
                {say(own.tableIn, language)}
              </button>
            </p>
          </KitForm>
        )}
      </section>
    </div>
  );
}
