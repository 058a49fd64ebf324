/** Deliverables as everybody reads them: those that are public, one of them with its licence and file, and what is left of one withdrawn. */
import { direction, inLanguage, type Language } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { languageName } from "../requests/told.ts";
import { fileSaid } from "./file-said.ts";
import type { PublishedList, PublishedView } from "./operations.ts";
import { licenceNames, deliverableWords as words } from "./words.ts";

type Texts = Readonly<Partial<Record<Language, string | undefined>>>;

const said = (texts: Texts, language: Language) =>
  inLanguage(Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text ? [[key, text]] : []))), language);

/** A text in the reader’s language, or in one it is said in, which is said to be that. */
function Text({ texts, language }: { readonly texts: Texts; readonly language: Language }) {
  const found = said(texts, language);
  return found.language === language ? (
    found.words
  ) : (
    <span lang={found.language} dir={direction(found.language)}>
      {found.words}
    </span>
  );
}

export const titleSaid = ({ shown, gone }: PublishedView, language: Language): string =>
  said(shown?.title ?? gone?.title ?? {}, language).words;

export function PublicList({ view, language }: { readonly view: PublishedList; readonly language: Language }) {
  const { lines, page, pages } = view;
  return (
    <article className="deliverable-public">
      <h1>{say(words.deliverables, language)}</h1>
      <p className="lede">{say(words.publicLede, language)}</p>
      {lines.length === 0 ? (
        <p>{say(words.nonePublic, language)}</p>
      ) : (
        <ul className="deliverable-list">
          {lines.map(({ deliverable, title, summary, publishedOn, licence, mediaType, bytes, language: of }) => (
            <li key={deliverable}>
              <a href={`/${language}/deliverables/${deliverable}`}>
                <Text texts={title} language={language} />
              </a>
              <span className="action-line">
                <Text texts={summary} language={language} />
              </span>
              <span className="action-line action-soft">
                {say(words.publishedOn, language, { day: day(publishedOn, language) })} · {languageName(of, language)} ·{" "}
                {fileSaid(mediaType, bytes, language)} · <bdi>{licenceNames[licence].name}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <p>
          {Array.from({ length: pages }, (_, at) => at + 1).map((one) => (
            <a key={one} href={`?page=${one}`} aria-current={one === page ? "page" : undefined}>
              {one}{" "}
            </a>
          ))}
        </p>
      )}
      <p>
        <a href="/api/deliverables">{say(words.asData, language)}</a>
      </p>
    </article>
  );
}

export function PublicPage({ view, language }: { readonly view: PublishedView; readonly language: Language }) {
  const { shown, gone, programmeTitle, actionTitle } = view;
  const programme = inLanguage(programmeTitle, language).words;
  return (
    <article className="deliverable-public">
      <Breadcrumb
        language={language}
        steps={[{ title: say(words.deliverables, language), href: `/${language}/deliverables` }]}
      />
      <h1>
        <Text texts={shown?.title ?? gone?.title ?? {}} language={language} />
      </h1>
      {gone && (
        <>
          <p className="action-soft">
            {say(words.goneOn, language, {
              ...{ from: day(gone.publishedOn, language), until: day(gone.withdrawnOn, language) },
            })}
          </p>
          <p>{say(words.goneWhy, language)}</p>
          <blockquote className="deliverable-quote" dir="auto">
            {gone.why}
          </blockquote>
        </>
      )}
      {shown && (
        <>
          <p className="lede">
            <Text texts={shown.summary} language={language} />
          </p>
          <p>
            <a className="button is-main" href={`/api/deliverables/${shown.deliverable}/file`} download>
              {say(words.save, language)}
            </a>{" "}
            <span className="action-soft">({fileSaid(shown.mediaType, shown.bytes, language)})</span>
          </p>
          <p className="action-soft">
            {say(words.version, language, { count: shown.version })} ·{" "}
            {say(words.publishedOn, language, { day: day(shown.publishedOn, language) })} ·{" "}
            {say(words.documentLanguage, language, { language: languageName(shown.language, language) })} ·{" "}
            <a href={licenceNames[shown.licence].at} rel="license">
              <bdi>{licenceNames[shown.licence].name}</bdi>
            </a>
          </p>
        </>
      )}
      <p>{say(words.cameOf, language, { title: actionTitle, programme })}</p>
      {shown && (
        <p className="action-soft">
          {say(words.hash, language)}:{" "}
          <code className="deliverable-hash" dir="ltr">
            {shown.sha256}
          </code>
          <br />
          <a href={`/api/deliverables/${shown.deliverable}`}>{say(words.asData, language)}</a>
        </p>
      )}
    </article>
  );
}
