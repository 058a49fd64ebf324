/** About the site: a page of text, with the accessibility statement under its own anchor. */
import type { Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { Label } from "../reading/Figures.tsx";
import type { AboutView } from "./contract.ts";
import { aboutWords } from "./words.ts";

export type AboutProps = { readonly view: AboutView; readonly language: Language };

const tested = [
  aboutWords.testedAxe,
  aboutWords.testedKeyboard,
  aboutWords.testedScript,
  aboutWords.testedScreens,
  aboutWords.testedTwin,
] as const;

const limits = [
  aboutWords.limitReaders,
  aboutWords.limitPictures,
  aboutWords.limitTables,
  aboutWords.limitLanguages,
] as const;

export function About({ view, language }: AboutProps) {
  return (
    <article className="about">
      <h1>{say(aboutWords.title, language)}</h1>
      <p className="lede">{say(aboutWords.lede, language)}</p>
      <div className="prose">
        <Text language={language} id="who" title={aboutWords.who} text={aboutWords.software} />
        <h2 id="indexes">{say(aboutWords.indexes, language)}</h2>
        {view.indexes.length === 0 && <p>{say(aboutWords.none, language)}</p>}
        {view.indexes.map((index) => (
          <Index key={index.index.code} index={index} language={language} />
        ))}
        <Text language={language} id="licences" title={aboutWords.licences} text={aboutWords.licencesText} />
        <Text language={language} id="privacy" title={aboutWords.privacy} text={aboutWords.privacyText} />
        <Text language={language} id="borders" title={aboutWords.borders} text={aboutWords.bordersText} />
        <h2 id="accessibility">{say(aboutWords.accessibility, language)}</h2>
        <p>{say(aboutWords.aim, language, { standard: view.accessibility.standard })}</p>
        <h3>{say(aboutWords.tested, language)}</h3>
        <List language={language} of={tested} />
        <h3>{say(aboutWords.limits, language)}</h3>
        <List language={language} of={limits} />
        <p>{say(aboutWords.reviewed, language, { day: day(view.accessibility.reviewedOn, language) })}</p>
        <Text language={language} id="contact" title={aboutWords.contact} text={aboutWords.contactText} />
      </div>
    </article>
  );
}

type TextProps = {
  readonly language: Language;
  readonly id: string;
  readonly title: Message;
  readonly text: Message;
};

function Text({ language, id, title, text }: TextProps) {
  return (
    <>
      <h2 id={id}>{say(title, language)}</h2>
      <p>{say(text, language)}</p>
    </>
  );
}

function List({ language, of }: { readonly language: Language; readonly of: readonly Message[] }) {
  return (
    <ul className="about-list">
      {of.map((message) => (
        <li key={message.en}>{say(message, language)}</li>
      ))}
    </ul>
  );
}

type IndexProps = { readonly index: AboutView["indexes"][number]; readonly language: Language };

function Index({ index, language }: IndexProps) {
  return (
    <section className="about-index">
      <h3>
        <Label of={index.index} />
      </h3>
      {index.notice !== undefined && <p className="note">{index.notice}</p>}
      <dl className="method-facts">
        {index.creators.length > 0 && (
          <div>
            <dt>{say(aboutWords.madeBy, language)}</dt>
            <dd>{index.creators.join(", ")}</dd>
          </div>
        )}
        <div>
          <dt>{say(aboutWords.release, language)}</dt>
          <dd>
            {say(aboutWords.releaseOn, language, { release: index.release, day: day(index.publishedOn, language) })}
          </dd>
        </div>
        {index.source !== undefined && (
          <div>
            <dt>{say(aboutWords.source, language)}</dt>
            <dd>{/^https?:\/\//.test(index.source) ? <a href={index.source}>{index.source}</a> : index.source}</dd>
          </div>
        )}
        {index.attribution !== undefined && (
          <div>
            <dt>{say(aboutWords.attribution, language)}</dt>
            <dd>{index.attribution}</dd>
          </div>
        )}
        {index.licence !== undefined && (
          <div>
            <dt>{say(kitWords.licence, language)}</dt>
            <dd>
              {index.licenceAddress === undefined ? (
                index.licence
              ) : (
                <a href={index.licenceAddress} rel="license">
                  {index.licence}
                </a>
              )}
            </dd>
          </div>
        )}
      </dl>
      <p>
        <a href={index.href}>{say(aboutWords.toMethod, language)}</a>
      </p>
    </section>
  );
}
