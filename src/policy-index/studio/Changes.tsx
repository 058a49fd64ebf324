/** What changed since the version before, word by word, and what became of every question. */
import type { z } from "zod";
import { direction, type Language } from "../../base/text.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { type Message, say } from "../../ui/words/words.ts";
import { ActForm, type Asked, written } from "../editions/ActForm.tsx";
import { crosswalkKinds } from "../instrument/contract.ts";
import { called } from "./apply.ts";
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

type DifferenceProps = {
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

function Difference({ what, before, after }: DifferenceProps) {
  if (before === undefined) return <ins>{after}</ins>;
  if (after === undefined) return <del>{before}</del>;
  // A kind is one thing: words that two kinds share are no less another.
  if (what === "kind")
    return (
      <>
        <del>{before}</del> <ins>{after}</ins>
      </>
    );
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

/** What of a thing changed, where the studio has a word for it. */
const aspects: Readonly<Record<string, Message>> = {
  ...own,
  headline: own.isHeadline,
  under: own.otherBranch,
  band: own.bands,
};

/** @example whichAspect("score of 1", "fr") // → "Score · 1" */
function whichAspect(of: Changed["of"], what: string, language: Language): string {
  const word = of === "preparation" ? steps[what] : aspects[what];
  if (word) return say(word, language);
  const [, first, label] = /^(.+) (label|title)$/.exec(what) ?? [];
  if (first !== undefined && label !== undefined)
    return `${first} · ${say(own[label === "title" ? "title" : "label"], language)}`;
  const [, key] = /^score of (.+)$/.exec(what) ?? [];
  return key === undefined ? what : `${say(own.score, language)} · ${key}`;
}

/** A value that is one of the studio's own words; any other stands as it is. */
function valueWords(what: string, value: string | undefined, language: Language): string | undefined {
  const kind = what === "kind" && value !== undefined ? aspects[value] : undefined;
  return kind ? say(kind, language) : value;
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
              {whichAspect(of, what, language)}
              {tongue !== undefined && ` · ${languageName(tongue, language)}`}
            </dt>
            <dd lang={tongue} dir={tongue === undefined ? "auto" : direction(tongue)}>
              <Difference
                what={what}
                before={valueWords(what, before, language)}
                after={valueWords(what, after, language)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

type Row = { readonly from: string; readonly kind: string; readonly to: string };

const crosswalkAct = "studio.keep-crosswalk";

/** The rows of the form: as they were written, where it came back; else as they are, and two to write in. */
function rowsOf({ view: { crosswalk }, asked }: ChangesProps, mayWrite: boolean): readonly Row[] {
  const empty: Row = { from: "", kind: "unchanged", to: "" };
  const kept = crosswalk.map(({ kind, from, to }) => ({ kind, from: from.join(", "), to: to.join(", ") }));
  const rows = mayWrite ? [...kept, empty, empty] : kept;
  const { posted } = asked;
  if (posted?.act !== crosswalkAct) return rows;
  const count = Object.keys(posted.fields).filter((name) => /^rows\.\d+\.kind$/.test(name)).length;
  const said = (name: string): string => written(asked, crosswalkAct, name);
  return Array.from({ length: Math.max(count, rows.length) }, (_, at) => ({
    from: said(`rows.${at}.from`),
    kind: said(`rows.${at}.kind`) || "unchanged",
    to: said(`rows.${at}.to`),
  }));
}

/** What the questions of one side of a row are called. */
function Called({
  ids,
  side,
  view,
  language,
}: Omit<ChangesProps, "asked"> & { readonly ids: string; readonly side: "from" | "to" }) {
  const titles = ids
    .split(",")
    .map((id) => view.questions.find((one) => one.side === side && one.id === id.trim()))
    .flatMap((one) => (one ? [called(one.title, language, view.language, one.id)] : []));
  return titles.length > 0 && <span className="entry-note">{titles.join(" · ")}</span>;
}

function CrosswalkForm(props: ChangesProps) {
  const { language, view, asked } = props;
  const { draft, crosswalkIs, mayEdit, against } = view;
  const isOwn = against === draft.basedOn;
  const rows = rowsOf(props, mayEdit && isOwn);
  return (
    <section className="section">
      <h2>{say(own.crosswalk, language)}</h2>
      <p>
        {say(own.crosswalkLede, language)}{" "}
        <em>{say(crosswalkIs === "kept" ? own.keptCrosswalk : own.proposed, language)}</em>
      </p>
      <ActForm
        asked={asked}
        act={crosswalkAct}
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
              const { from, to, kind } = row;
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
                    <Called ids={from} side="from" view={view} language={language} />
                  </td>
                  <td>
                    <select
                      name={`rows.${at}.kind`}
                      defaultValue={kind}
                      aria-label={`${say(own.kind, language)} ${at + 1}`}
                      disabled={!mayEdit || !isOwn}
                    >
                      {crosswalkKinds.map((one) => (
                        <option key={one} value={one}>
                          {say(own[one], language)}
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
                    <Called ids={to} side="to" view={view} language={language} />
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
