/** The terms of the site, by subject; each can be linked to. */
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { kitWords } from "../../ui/kit/words.ts";
import { type Message, say } from "../../ui/words/words.ts";
import type { GlossarySubject } from "../reading/glossary.ts";
import { glossaryPath, inFormat, methodPath, releasePath, type Where } from "../reading/paths.ts";
import type { GlossaryView } from "./contract.ts";
import { glossaryPageWords } from "./words.ts";

const subjectWords: ReadonlyMap<string, Message> = new Map(
  Object.entries({
    asked: glossaryPageWords.asked,
    scored: glossaryPageWords.scored,
    compared: glossaryPageWords.compared,
    published: glossaryPageWords.published,
    moved: glossaryPageWords.moved,
    absent: glossaryPageWords.absent,
  } satisfies Readonly<Record<GlossarySubject, Message>>),
);

export type GlossaryProps = { readonly view: GlossaryView; readonly where: Where };

export function Glossary({ view, where }: GlossaryProps) {
  const { language } = where;
  return (
    <article className="glossary">
      <Breadcrumb
        language={language}
        steps={[
          { title: view.edition.index.label, href: releasePath(where) },
          { title: say(kitWords.method, language), href: methodPath(where) },
        ]}
      />
      <h1>{say(glossaryPageWords.title, language)}</h1>
      <p className="lede">{say(glossaryPageWords.lede, language)}</p>
      {view.subjects.map(({ subject, entries }) => (
        <section key={subject} className="section glossary-subject" aria-labelledby={`subject-${subject}`}>
          <h2 id={`subject-${subject}`}>{say(subjectWords.get(subject) ?? glossaryPageWords.title, language)}</h2>
          <dl>
            {entries.map((entry) => (
              <div key={entry.key} id={entry.anchor} className="glossary-entry">
                <dt>
                  <a href={`#${entry.anchor}`}>{entry.term}</a>
                </dt>
                <dd>
                  {entry.meaning}
                  {entry.see.length > 0 && (
                    <span className="small faint glossary-see">
                      {say(glossaryPageWords.see, language)}
                      {": "}
                      {entry.see.map((other, at) => (
                        <span key={other.anchor}>
                          {at > 0 && " · "}
                          <a href={`#${other.anchor}`}>{other.term}</a>
                        </span>
                      ))}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="section">
        <DownloadLinks
          language={language}
          links={(["csv", "json"] as const).map((kind) => ({ kind, href: inFormat(glossaryPath(where), kind) }))}
        />
      </div>
    </article>
  );
}
