/** What changed since the version before, word by word, and what became of every question. */
import type { z } from "zod";
import { direction, type Language } from "../../base/text.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { type Message, say } from "../../ui/words/words.ts";
import { ActForm, type Asked } from "../editions/ActForm.tsx";
import { crosswalkKinds } from "../instrument/contract.ts";
import type { Changed, showChanges } from "./contract.ts";
import { wordChanges } from "./diff.ts";
import type { PartName } from "./findings.ts";
import { languageName } from "./language-name.ts";
import { draftPath, partPath } from "./paths.ts";
import { preparationWords } from "./preparation-words.ts";
import { StudioHead } from "./StudioHead.tsx";
import { studioWords as own } from "./words.ts";

type View = z.output<(typeof showChanges)["output"]>;
type ChangesProps = { readonly language: Language; readonly view: View; readonly asked: Asked };

function Difference({ before, after }: { readonly before: string | undefined; readonly after: string | undefined }) {
  if (before === undefined) return <ins>{after}</ins>;
  if (after === undefined) return <del>{before}</del>;
  return wordChanges(before, after).map(({ kind, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a sentence have no name but their place
    if (kind === "same") return <span key={at}>{text}</span>;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return kind === "gone" ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
  });
}

/** What there is one of has a name, and no id. */
const wholes: Partial<Record<Changed["of"], Message>> = {
  instrument: own.whole,
  preparation: own.preparation,
  band: own.bands,
};

const steps: Readonly<Record<string, Message>> = {
  each: preparationWords.each,
  screen: preparationWords.screen,
  impute: preparationWords.impute,
  treat: preparationWords.treat,
  normalise: preparationWords.normalise,
};

function whichStep(what: string, language: Language): string {
  const step = steps[what];
  return step ? say(step, language) : what;
}

/** Where what changed has its page. */
function partOf({ of, id, measure }: Changed): PartName {
  if (of === "indicator" || of === "typology") return { of, id };
  if (of === "node" && measure !== undefined) return { of, measure, id };
  return { of: of === "preparation" ? of : "instrument" };
}

function One({
  change,
  language,
  draft,
}: {
  readonly change: Changed;
  readonly language: Language;
  readonly draft: string;
}) {
  const { of, id, measure, kind, details } = change;
  const part = partOf(change);
  const named = wholes[of];
  return (
    <li>
      <p>
        <a href={partPath(language, draft, part)}>
          {named ? (
            say(named, language)
          ) : (
            <code>{[measure, id].filter((step) => step !== undefined && step !== "").join(" · ")}</code>
          )}
        </a>{" "}
        <strong>{say(own[kind], language)}</strong>
      </p>
      <dl>
        {details.map(({ what, language: tongue, before, after }) => (
          <div key={`${what} ${tongue ?? ""}`}>
            <dt>
              {of === "preparation" ? whichStep(what, language) : what}
              {tongue !== undefined && ` · ${languageName(tongue, language)}`}
            </dt>
            <dd lang={tongue} dir={tongue === undefined ? "auto" : direction(tongue)}>
              <Difference before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function CrosswalkForm({ language, view: { draft, crosswalk, crosswalkIs, mayEdit, against }, asked }: ChangesProps) {
  const isOwn = against === draft.basedOn;
  const rows = [...crosswalk, ...(mayEdit && isOwn ? [undefined, undefined] : [])];
  return (
    <section className="section">
      <h2>{say(own.crosswalk, language)}</h2>
      <p>
        {say(own.crosswalkLede, language)}{" "}
        <em>{say(crosswalkIs === "kept" ? own.keptCrosswalk : own.proposed, language)}</em>
      </p>
      <ActForm
        asked={asked}
        act="studio.keep-crosswalk"
        match={draft.version}
        saidDone={say(own.saved, language)}
        className="studio-texts"
        why={<Gaps details={asked.posted?.problem.details} />}
      >
        <table className="studio-side studio-crosswalk">
          <thead>
            <tr>
              <th scope="col">{say(own.before, language)}</th>
              <th scope="col">{say(own.kind, language)}</th>
              <th scope="col">{say(own.after, language)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const [from, to] = [row?.from.join(", ") ?? "", row?.to.join(", ") ?? ""];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: two empty rows are alike but for their place
                <tr key={`${from} ${to} ${at}`}>
                  <td>
                    <input
                      className="field"
                      name={`rows.${at}.from`}
                      defaultValue={from}
                      dir="ltr"
                      aria-label={`${say(own.before, language)} ${at + 1}`}
                      disabled={!mayEdit || !isOwn}
                    />
                  </td>
                  <td>
                    <select
                      name={`rows.${at}.kind`}
                      defaultValue={row?.kind ?? "unchanged"}
                      aria-label={`${say(own.kind, language)} ${at + 1}`}
                      disabled={!mayEdit || !isOwn}
                    >
                      {crosswalkKinds.map((kind) => (
                        <option key={kind} value={kind}>
                          {say(own[kind], language)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    <input
                      className="field"
                      name={`rows.${at}.to`}
                      defaultValue={to}
                      dir="ltr"
                      aria-label={`${say(own.after, language)} ${at + 1}`}
                      disabled={!mayEdit || !isOwn}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {mayEdit && isOwn && (
          <p>
            <button className="button is-main" type="submit">
              {say(own.save, language)}
            </button>
          </p>
        )}
      </ActForm>
    </section>
  );
}

/** Which questions a crosswalk that was refused leaves out, or has twice. */
function Gaps({ details }: { readonly details: unknown }) {
  if (!Array.isArray(details)) return null;
  const names = details.flatMap((one: unknown) =>
    typeof one === "object" && one !== null
      ? ["id" in one ? String(one.id) : "row" in one ? `${Number(one.row) + 1}.` : ""]
      : [],
  );
  return <p dir="ltr">{names.join(", ")}</p>;
}

export function Changes({ language, view, asked }: ChangesProps) {
  const { draft, against, versions, changes } = view;
  return (
    <div className="edition studio stack">
      <StudioHead language={language} draft={draft} current="changes" />
      {versions.length > 1 && (
        <Filters
          language={language}
          action={draftPath(language, draft.id, "changes")}
          label={say(own.version, language)}
        >
          <Select
            id="against"
            name="against"
            label={say(own.version, language)}
            value={against ?? ""}
            choices={versions.map((value) => ({ value, title: value }))}
          />
        </Filters>
      )}
      {against === undefined ? (
        <p>{say(own.noBase, language)}</p>
      ) : (
        <>
          <section className="section">
            <h2>
              {changes.length === 0
                ? say(own.nothingChanged, language, { version: against })
                : say(own.changedSince, language, { count: changes.length, version: against })}
            </h2>
            {changes.length > 0 && (
              <p>
                <a href={`/api/studio/drafts/${draft.id}/changes-file?against=${encodeURIComponent(against)}`}>
                  {say(own.asCsv, language)}
                </a>
              </p>
            )}
            <ol className="studio-changes">
              {changes.map((change) => (
                <One
                  key={`${change.of} ${change.measure ?? ""} ${change.id}`}
                  change={change}
                  language={language}
                  draft={draft.id}
                />
              ))}
            </ol>
          </section>
          <CrosswalkForm language={language} view={view} asked={asked} />
        </>
      )}
    </div>
  );
}
