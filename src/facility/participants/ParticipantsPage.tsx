/** Participants of an action: the counts of all of it, the list of an activity, or the sheet of a session. */
import type { Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { ActForm, type Asked } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import { InstitutionKind } from "../programme/contract.ts";
import { kindWords } from "../programme/kind-words.ts";
import { Attendance } from "./Attendance.tsx";
import { BringForm } from "./brought/BroughtPage.tsx";
import { type Counts, type ParticipantsView, Sex } from "./contract.ts";
import { OfficerLinks } from "./own/OfficerLinks.tsx";
import { Person, PersonFields } from "./people-fields.tsx";
import { sexWords, participantWords as words } from "./words.ts";

type Props = { readonly view: ParticipantsView; readonly asked: Asked; readonly language: Language };

const addressOf = (language: Language, { action }: ParticipantsView, more: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams(more).toString();
  return `/${language}/desk/participants/${action}${query === "" ? "" : `?${query}`}`;
};

const groups = ["sexes", "places", "kinds"] as const;
const groupWords = { sexes: words.sex, places: words.place, kinds: words.kind } as const;

function nameOf(group: (typeof groups)[number], key: string, language: Language): string {
  const sex = Sex.safeParse(key).data;
  if (sex !== undefined && (group === "sexes" || key === "not-said")) return say(sexWords[sex], language);
  const kind = InstitutionKind.safeParse(key).data;
  return kind !== undefined ? say(kindWords[kind], language) : placeName(key, language);
}

function CountsTable({
  counts,
  published,
  language,
}: {
  readonly counts: Counts;
  readonly published: ParticipantsView["published"];
  readonly language: Language;
}) {
  const number = (count: number | undefined): string =>
    count === undefined ? say(words.hidden, language) : new Intl.NumberFormat(localeOf(language)).format(count);
  const { listed, attended } = counts;
  return (
    <div className="participants-table">
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{say(words.listed, language)}</th>
            <th scope="col">{say(words.attended, language)}</th>
            {published && <th scope="col">{say(words.mayPublish, language)}</th>}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say(words.persons, language)}</th>
            <td>{number(listed.persons)}</td>
            <td>{number(attended.persons)}</td>
            {published && <td>{number(published.sexes.total)}</td>}
          </tr>
          <tr>
            <th scope="row">{say(words.attendances, language)}</th>
            <td>{number(listed.attendances)}</td>
            <td>{number(attended.attendances)}</td>
            {published && <td />}
          </tr>
        </tbody>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={published ? 4 : 3} className="soft">
                {say(groupWords[group], language)}
              </th>
            </tr>
            {listed[group].map(({ key, count }) => (
              <tr key={key}>
                <th scope="row">{nameOf(group, key, language)}</th>
                <td>{number(count)}</td>
                <td>{number(attended[group].find((cell) => cell.key === key)?.count ?? 0)}</td>
                {published && (
                  <td>
                    {published[group].cells.some((cell) => cell.key === key)
                      ? number(published[group].cells.find((cell) => cell.key === key)?.count)
                      : ""}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Sessions({ view, asked, language }: Props) {
  const { activity = "", sessions } = view;
  return (
    <section aria-labelledby="sessions" className="participants-screen">
      <h2 id="sessions">{say(words.sessions, language)}</h2>
      <ul className="participants-ways">
        {sessions.map((one) => (
          <li key={one.session}>
            <a
              href={addressOf(language, view, { activity, session: String(one.session) })}
              aria-current={one.session === view.session ? "page" : undefined}
            >
              {day(one.day, language)} <bdi>{one.title}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {view.tie === undefined && (
        <details open={sessions.length === 0 || asked.posted?.act === "participants.session"}>
          <summary>{say(words.addSession, language)}</summary>
          <ActForm asked={asked} act="participants.session">
            <input type="hidden" name="activity" value={activity} />
            <p className="entry">
              <label htmlFor="session-day">{say(words.day, language)}</label>
              <input
                className="field"
                type="date"
                id="session-day"
                name="day"
                required
                defaultValue={view.activities.find((one) => one.activity === activity)?.from}
              />
            </p>
            <p className="entry">
              <label htmlFor="session-title">{say(words.sessionTitle, language)}</label>
              <input className="field" id="session-title" name="title" maxLength={200} dir="auto" />
            </p>
            <button type="submit" className="button">
              {say(words.addSession, language)}
            </button>
          </ActForm>
        </details>
      )}
    </section>
  );
}

function List({ view, asked, language }: Props) {
  const act = "participants.add";
  return (
    <section aria-labelledby="people">
      <h2 id="people">{say(words.people, language)}</h2>
      {view.people.length === 0 ? (
        <Empty title={say(words.nobody, language)}>
          <p>{say(words.nobodyText, language)}</p>
        </Empty>
      ) : (
        <ul className="participants-people">
          {view.people.map((one) => (
            <Person key={one.participant} {...{ one, view, asked, language }} />
          ))}
        </ul>
      )}
      {view.tie === undefined && (
        <>
          <h3>{say(words.add, language)}</h3>
          <ActForm asked={asked} act={act} id="add" saidDone={say(words.added, language)}>
            <input type="hidden" name="activity" value={view.activity} />
            <PersonFields form="add" {...{ act, asked, language }} />
            <button type="submit" className="button is-main">
              {say(words.add, language)}
            </button>
          </ActForm>
          <BringForm action={view.action} activity={view.activity ?? ""} {...{ asked, language }} />
        </>
      )}
    </section>
  );
}

export function ParticipantsPage({ view, asked, language, origin }: Props & { readonly origin: string }) {
  const { activities, activity, session, counts, byActivity, published } = view;
  const listedIn = (code: string) => byActivity.find((one) => one.activity === code)?.counts.listed.persons ?? 0;
  const here = activities.find((one) => one.activity === activity);
  return (
    <article className="participants">
      <header className="participants-head">
        <Breadcrumb
          language={language}
          steps={[
            { title: view.title, href: `/${language}/desk/actions/${view.action}` },
            ...(activity === undefined
              ? []
              : [{ title: say(words.participants, language), href: addressOf(language, view) }]),
          ]}
        />
        <h1 dir="auto">
          {here ? `${say(words.participants, language)}: ${here.title}` : say(words.participants, language)}
        </h1>
        <p className="soft participants-screen">{say(words.lede, language)}</p>
        {view.tie !== undefined && (
          <p className="notice">{say(words.tied, language, { place: placeName(view.tie, language) })}</p>
        )}
      </header>
      {activity === undefined ? (
        <>
          <section aria-labelledby="activities">
            <h2 id="activities">{say(words.activities, language)}</h2>
            <ul className="participants-ways">
              {activities.map((one) => (
                <li key={one.activity}>
                  <a href={addressOf(language, view, { activity: one.activity })}>
                    <bdi>{one.title}</bdi>
                  </a>{" "}
                  <span className="small soft">
                    {say(words.listedCount, language, { count: listedIn(one.activity) })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {counts.listed.persons > 0 && (
            <section aria-labelledby="counts">
              <h2 id="counts">{say(words.counts, language)}</h2>
              <p className="small soft">{say(words.countsHelp, language)}</p>
              <CountsTable {...{ counts, published, language }} />
              <p className="small soft">{say(published ? words.mayPublishHelp : words.mayPublishLater, language)}</p>
              <p>
                <a href={`/api/participants-desk/${view.action}/file?lang=${language}`}>{say(words.file, language)}</a>
              </p>
              <p>
                <a href={`/api/participants-desk/${view.action}/workbook?lang=${language}`}>
                  {say(words.workbook, language)}
                </a>
              </p>
            </section>
          )}
        </>
      ) : (
        <>
          {session !== undefined && <Attendance {...{ view, asked, language }} />}
          <Sessions {...{ view, asked, language }} />
          {session === undefined && <List {...{ view, asked, language }} />}
          {session === undefined && <OfficerLinks {...{ view, asked, language, origin }} />}
        </>
      )}
    </article>
  );
}
