/** A request as it was written, part by part, each with the way back to where it is changed. */
import { say } from "../../ui/words/words.ts";
import { type OwnReading, toPage } from "./own-view.ts";
import { ownWords } from "./own-words.ts";
import { toldParts } from "./told.ts";

type ToldProps = { readonly reading: OwnReading; readonly change: "offered" | "not-offered" };

export function Told({ reading, change }: ToldProps) {
  const { language } = reading;
  return (
    <div className="request-told">
      {toldParts(reading).map(({ part, title, items }) => (
        <section key={part} aria-labelledby={`told-${part}`}>
          <h3 id={`told-${part}`}>
            {title}
            {change === "offered" && (
              <a className="small" href={toPage(reading, part)}>
                {say(ownWords.change, language)}
                <span className="visually-hidden">: {title}</span>
              </a>
            )}
          </h3>
          {items.length === 0 ? (
            <p className="soft">{say(ownWords.notSaid, language)}</p>
          ) : (
            <dl>
              {items.map(({ term, meaning }, at) => (
                // Two institutions may be called alike.
                // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the form
                <div key={`${term} ${at}`}>
                  <dt>{term}</dt>
                  <dd dir="auto">{meaning}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </div>
  );
}
