/** Actions at a glance: by status, with what is due next; one line each. */
import { inLanguage, type Language } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { Empty } from "../../ui/kit/Empty.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { ActionList } from "./operations.ts";
import { numberSaid } from "./shown.ts";
import { type Status, statuses } from "./steps-contract.ts";
import { statusWords, actionWords as words, writingWords } from "./words.ts";

const address = (language: Language, programme: string, status?: Status, page?: number): string =>
  `/${language}/desk/actions?${new URLSearchParams({
    programme,
    ...(status === undefined ? {} : { status }),
    ...(page === undefined ? {} : { page: String(page) }),
  })}`;

export function ActionsBoard({
  view,
  status,
  language,
}: {
  readonly view: ActionList;
  readonly status?: Status | undefined;
  readonly language: Language;
}) {
  const { programmes, programme = "", counts, lines, page, pages } = view;
  return (
    <article className="action-desk">
      <h1>{say(words.actions, language)}</h1>
      <p>{say(words.actionsLede, language)}</p>
      {programmes.length > 1 && (
        <nav aria-label={say(words.programmes, language)} className="action-tabs">
          {programmes.map(({ code, title }) => (
            <a key={code} href={address(language, code)} aria-current={code === programme ? "page" : undefined}>
              {inLanguage(title, language).words}
            </a>
          ))}
        </nav>
      )}
      {counts.length > 0 && (
        <nav aria-label={say(words.byStatus, language)} className="action-tabs">
          <a href={address(language, programme)} aria-current={status === undefined ? "page" : undefined}>
            {say(words.all, language)}
          </a>
          {statuses.map((one) => {
            const { count = 0 } = counts.find((line) => line.status === one) ?? {};
            return count === 0 && one !== status ? null : (
              <a key={one} href={address(language, programme, one)} aria-current={one === status ? "page" : undefined}>
                {say(statusWords[one], language)} <span className="action-count">{count}</span>
              </a>
            );
          })}
        </nav>
      )}
      {lines.length === 0 ? (
        <Empty title={say(words.nothing, language)}>
          <p>{say(words.nothingText, language)}</p>
        </Empty>
      ) : (
        <ul className="action-lines">
          {lines.map((line) => (
            <li key={line.action}>
              <a href={`/${language}/desk/actions/${line.action}`} dir="auto">
                {line.title}
              </a>
              <span className="action-soft">
                {line.number && (
                  <>
                    <bdi>{numberSaid(line.number, language)}</bdi> ·{" "}
                  </>
                )}
                <bdi>{line.request}</bdi>
                {line.number === undefined && line.countries.length > 0 && (
                  <> · {line.countries.map((one) => placeName(one, language)).join(", ")}</>
                )}
              </span>
              <span>
                {say(statusWords[line.status], language)} · {say(writingWords[line.writing], language)}
                {line.next && (
                  <>
                    {" · "}
                    <span className={line.next.isLate ? "action-late" : undefined}>
                      {say(line.next.isLate ? words.late : words.nextDue, language, {
                        title: line.next.title,
                        day: day(line.next.day, language),
                      })}
                    </span>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav className="action-tabs" aria-label={`${page} / ${pages}`}>
          {page > 1 && <a href={address(language, programme, status, page - 1)}>{say(words.previous, language)}</a>}
          <span>
            {page} / {pages}
          </span>
          {page < pages && (
            <a href={address(language, programme, status, page + 1)}>{say(words.following, language)}</a>
          )}
        </nav>
      )}
    </article>
  );
}
