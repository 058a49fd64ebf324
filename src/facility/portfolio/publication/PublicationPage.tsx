/** By which a manager publishes an action in the portfolio: what will be public, read before it is; what is; and taking it back. */
import { inLanguage, type Language } from "../../../base/text.ts";
import { placeName } from "../../../places/gazetteer.ts";
import { ActForm, type Asked, written } from "../../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../../ui/kit/Breadcrumb.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { actionWords, standingWords } from "../../actions/words.ts";
import { areaNames } from "../areas.ts";
import { statusNames } from "../vocabulary.ts";
import type { PublicationView } from "./contract.ts";
import { publicationWords as words } from "./words.ts";

type Props = { readonly view: PublicationView; readonly asked: Asked; readonly language: Language };

const isStatus = (status: string): status is keyof typeof statusNames => Object.hasOwn(statusNames, status);

const days = (start: string | undefined, end: string | undefined, language: Language): string =>
  [start, end].flatMap((one) => (one === undefined ? [] : [day(one, language)])).join(" – ");

/** All that everybody would read, and nothing besides. */
function Entry({
  entry,
  language,
}: {
  readonly entry: NonNullable<PublicationView["entry"]>;
  readonly language: Language;
}) {
  const { title, countries, start, end, status = "", own, requestedOn, decidedOn, firstActivityOn } = entry;
  const orNone = (date: string | undefined): string => (date === undefined ? "–" : day(date, language));
  return (
    <dl className="action-facts">
      <div>
        <dt>{say(actionWords.plan, language)}</dt>
        <dd dir="auto">{title}</dd>
      </div>
      <div>
        <dt>{say(actionWords.where, language)}</dt>
        <dd>{countries.map((one) => placeName(one, language)).join(", ") || "–"}</dd>
      </div>
      <div>
        <dt>{say(actionWords.dates, language)}</dt>
        <dd>{days(start, end, language)}</dd>
      </div>
      <div>
        <dt>{say(actionWords.status, language)}</dt>
        <dd>{isStatus(status) ? say(statusNames[status], language) : status}</dd>
      </div>
      <div>
        <dt>{say(words.timesAre, language)}</dt>
        <dd>
          {say(words.times, language, {
            sent: orNone(requestedOn),
            decided: orNone(decidedOn),
            first: orNone(firstActivityOn),
          })}
        </dd>
      </div>
      <div>
        <dt>{say(actionWords.schedule, language)}</dt>
        {own?.activities.map((one) => (
          <dd key={`${one.title} ${one.start ?? ""}`}>
            <span dir="auto">{one.title}</span>{" "}
            <span className="action-soft">
              {[
                one.kind && inLanguage(one.kind, language).words,
                days(one.start, one.end, language),
                say(standingWords[one.standing], language),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </dd>
        ))}
      </div>
      {own && own.deliverables.length > 0 && (
        <div>
          <dt>{say(words.deliverables, language)}</dt>
          {own.deliverables.map(({ id, title: called }) => (
            <dd key={id} dir="auto">
              {inLanguage(called, language).words}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function Choice({
  name,
  chosen,
  options,
  asked,
  language,
}: {
  readonly name: "region" | "area";
  readonly chosen: string;
  readonly options: readonly (readonly [string, string])[];
} & Pick<Props, "asked" | "language">) {
  return (
    <p className="entry">
      <label htmlFor={name}>{say(words[name], language)}</label>
      <select
        className="field"
        id={name}
        name={name}
        required
        defaultValue={written(asked, "portfolio.publish", name) || chosen}
      >
        <option value="" />
        {options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

function Publish({ view, asked, language }: Props) {
  const { entry, shown, regions, asksReason, stamp } = view;
  if (!entry) return null;
  const act = "portfolio.publish";
  return (
    <section aria-labelledby="publish-title">
      <h2 id="publish-title">{say(words.whatPublic, language)}</h2>
      <Entry entry={entry} language={language} />
      <ActForm asked={asked} act={act} id="publish" match={stamp} className="action-step">
        <Choice
          {...{ name: "region", chosen: view.region, asked, language }}
          options={regions.map(({ id, title }) => [id, inLanguage(title, language).words])}
        />
        <Choice
          {...{ name: "area", chosen: view.area, asked, language }}
          options={Object.entries(areaNames).map(([code, name]) => [code, say(name, language)])}
        />
        <p className="entry">
          <label htmlFor="reason">{say(words.reason, language)}</label>
          <textarea
            className="field"
            id="reason"
            name="reason"
            rows={2}
            maxLength={2000}
            required={asksReason}
            defaultValue={written(asked, act, "reason") || shown?.own?.reason}
            dir="auto"
          />
        </p>
        <label className="action-tick">
          <input type="checkbox" name="confirmed" value="no-person" required /> {say(words.confirmed, language)}
        </label>
        <button type="submit" className="button is-main">
          {say(shown ? words.publishAnew : words.publish, language)}
        </button>
      </ActForm>
    </section>
  );
}

function Withdraw({ asked, language }: Pick<Props, "asked" | "language">) {
  const act = "portfolio.withdraw";
  return (
    <details className="action-folded" open={asked.posted?.fields._form === "withdraw"}>
      <summary>{say(words.withdraw, language)}</summary>
      <p>{say(words.withdrawText, language)}</p>
      <ActForm asked={asked} act={act} id="withdraw" className="action-step">
        <p className="entry">
          <label htmlFor="withdraw-reason">{say(words.withdrawReason, language)}</label>
          <textarea
            className="field"
            id="withdraw-reason"
            name="reason"
            rows={2}
            maxLength={2000}
            required
            defaultValue={asked.posted?.fields._form === "withdraw" ? written(asked, act, "reason") : ""}
            dir="auto"
          />
        </p>
        <button type="submit" className="button">
          {say(words.withdraw, language)}
        </button>
      </ActForm>
    </details>
  );
}

export function PublicationPage({ view, asked, language }: Props) {
  const { action, title, shown, taken, isCurrent, entry, tie } = view;
  return (
    <article className="action-desk">
      <Breadcrumb
        language={language}
        steps={[
          { title: say(actionWords.actions, language), href: `/${language}/desk/actions` },
          { title, href: `/${language}/desk/actions/${action}` },
        ]}
      />
      <h1>{say(words.title, language)}</h1>
      <p>{say(words.lede, language)}</p>
      {asked.done !== undefined && !asked.posted && (
        <p className="notice" role="status">
          {say(words.done, language)}
        </p>
      )}
      {tie !== undefined && (
        <p className="notice">{say(actionWords.tie, language, { place: placeName(tie, language) })}</p>
      )}
      {shown && (
        <p>
          {say(words.isPublic, language)}{" "}
          <a href={`/${language}/portfolio/actions/${shown.id}`}>{say(words.toPublic, language)}</a>
        </p>
      )}
      {shown && !isCurrent && <p className="notice">{say(words.isBehind, language)}</p>}
      {taken && (
        <p className="notice">
          {say(words.wasTaken, language, { day: day(taken.on, language) })} <span dir="auto">{taken.reason}</span>
        </p>
      )}
      {!entry && <p>{say(words.notBegun, language)}</p>}
      {tie === undefined && (
        <>
          <Publish view={view} asked={asked} language={language} />
          {shown && <Withdraw asked={asked} language={language} />}
        </>
      )}
    </article>
  );
}
