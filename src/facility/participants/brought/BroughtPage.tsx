/** A list that was brought, as it would come in: what is wrong of each row and what would mend it, or the button that brings them in. */
import type { Language } from "../../../base/text.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { TableScroll } from "../../../ui/kit/TableScroll.tsx";
import { localeOf, say } from "../../../ui/words/words.ts";
import { purposeWords } from "../consent-words.ts";
import { participantWords as words } from "../words.ts";
import { columnWords } from "./columns.ts";
import type { BroughtRow, Preview } from "./contract.ts";
import { faultWords, broughtWords as own } from "./words.ts";

const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(names);

type FormProps = {
  readonly asked: Asked;
  readonly action: string;
  readonly activity: string;
  readonly language: Language;
};

/** Where a file is chosen, with the template beside it. */
export function BringForm({ asked, action, activity, language }: FormProps) {
  return (
    <details
      open={asked.posted?.act === "participants.preview-list" || asked.posted?.act === "participants.bring-list"}
    >
      <summary>{say(own.bring, language)}</summary>
      <ActForm asked={asked} act="participants.preview-list" id="bring" hasFiles>
        <input type="hidden" name="activity" value={activity} />
        <p className="entry">
          <label htmlFor="bring-file">{say(own.file, language)}</label>
          <input className="field" type="file" id="bring-file" name="file" accept=".csv,.xlsx,text/csv" required />
        </p>
        <p className="small">
          <a href={`/api/participants-desk/${action}/template?lang=${language}`}>{say(own.template, language)}</a>
        </p>
        <button type="submit" className="button">
          {say(own.look, language)}
        </button>
      </ActForm>
    </details>
  );
}

const comesWords = { new: own.isNew, known: own.isKnown, listed: own.isListed } as const;

function Told({ one, language }: { readonly one: BroughtRow; readonly language: Language }) {
  const said =
    one.comes === "twice" ? say(own.isTwice, language, { row: one.with ?? 0 }) : say(comesWords[one.comes], language);
  return (
    <>
      {one.faults.map(({ column, code, found, most }) => (
        <p key={column} className="signal">
          <strong>{say(columnWords[column], language)}</strong>
          {found !== "" && (
            <>
              {" "}
              <q dir="auto">{found}</q>
            </>
          )}
          : {say(faultWords[code], language, { most: most ?? 0 })}
        </p>
      ))}
      {one.faults.length === 0 && <p>{said}</p>}
      {one.consents.length > 0 && (
        <p className="soft">
          {say(own.agreed, language, {
            names: listed(
              one.consents.map((purpose) => say(purposeWords[purpose], language)),
              language,
            ),
          })}
        </p>
      )}
      {one.isUnasked && <p>{say(own.isUnasked, language)}</p>}
      {one.isLike && (
        <label className="participants-tick">
          <input type="checkbox" name="leaveOut" value={one.row} form="bring-in" defaultChecked />{" "}
          <span>
            {say(own.isLike, language)} {say(own.leaveOut, language)}
          </span>
        </label>
      )}
    </>
  );
}

type Props = { readonly view: Preview; readonly asked: Asked; readonly language: Language };

export function BroughtPage({ view, asked, language }: Props) {
  const { rows, fault, faults, unknown, action, activity, table } = view;
  const comes = (...kinds: readonly BroughtRow["comes"][]) => rows.filter((one) => kinds.includes(one.comes)).length;
  return (
    <article className="participants">
      <header className="participants-head">
        <Breadcrumb language={language} steps={[{ title: say(own.back, language), href: asked.address }]} />
        <h1 dir="auto">
          {say(own.title, language)}: {view.title}
        </h1>
        <p className="soft">{say(own.nothingYet, language)}</p>
      </header>
      {fault !== undefined && <p className="notice is-wrong">{say(faultWords[fault], language)}</p>}
      {unknown.length > 0 && (
        <p className="notice">{say(own.unknownColumns, language, { names: listed(unknown, language) })}</p>
      )}
      {faults > 0 && <p className="notice is-wrong">{say(own.faulty, language, { count: faults })}</p>}
      {rows.length > 0 && (
        <>
          {faults === 0 && (
            <p>
              {say(own.comingNew, language, { count: comes("new") })} ·{" "}
              {say(own.comingKnown, language, { count: comes("known", "listed") })}
            </p>
          )}
          <TableScroll caption={say(own.title, language)} language={language}>
            <table className="participants-brought">
              <thead>
                <tr>
                  <th scope="col">{say(own.row, language)}</th>
                  <th scope="col">{say(words.name, language)}</th>
                  <th scope="col">{say(own.what, language)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={one.row}>
                    <td>{one.row}</td>
                    <th scope="row">
                      <bdi>{one.name}</bdi>
                      {one.institution !== "" && (
                        <span className="small soft participants-under">
                          <bdi>{one.institution}</bdi>
                        </span>
                      )}
                    </th>
                    <td>
                      <Told {...{ one, language }} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
      {fault === undefined && faults === 0 && (
        <ActForm asked={asked} act="participants.bring-list" id="bring-in">
          <input type="hidden" name="activity" value={activity} />
          <input type="hidden" name="table" value={table} />
          <button type="submit" className="button is-main">
            {say(own.bringIn, language)}
          </button>
        </ActForm>
      )}
      {(fault !== undefined || faults > 0) && <BringForm {...{ asked, action, activity, language }} />}
      {rows.some(({ isUnasked }) => isUnasked) && <p className="small soft">{say(own.templateHelp, language)}</p>}
    </article>
  );
}
