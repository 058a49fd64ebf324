/** What came of a file that was brought back: which answers of which areas were taken over, and what was not. */
import type { Language } from "../../../base/text.ts";
import { say } from "../../../ui/words/words.ts";
import type { TakenOver } from "./contract.ts";
import { broughtWords as words } from "./words.ts";

type Props = {
  readonly language: Language;
  readonly taken: TakenOver;
  readonly placeName: string;
  readonly period: string;
  /** Path of the desk. */
  readonly here: string;
};

export function TakenOverPage({ language, taken, placeName, period, here }: Props) {
  const { areas, kept, refused, same, absent } = taken;
  const count = areas.reduce((sum, { questions }) => sum + questions.length, 0);
  const areaPath = (area: string): string => `${here}/${encodeURIComponent(area)}`;
  const [first] = areas;
  const beside = [
    { message: words.keptHere, count: kept },
    { message: words.same, count: same },
    { message: words.absent, count: absent },
  ].filter((line) => line.count > 0);
  return (
    <div className="coding-desk brought">
      <header className="desk-head">
        <p className="kicker">
          <a href={here}>
            {placeName} {period}
          </a>
        </p>
        <h1>{say(words.taken, language, { count })}</h1>
        {count > 0 && <p className="lede">{say(words.takenLede, language)}</p>}
      </header>
      {areas.map(({ area, title, questions }) => (
        <section key={area} className="brought-taken">
          <h2>
            <a href={areaPath(area)} lang={title.language}>
              {title.words}
            </a>
          </h2>
          <ol className="plain">
            {questions.map(({ indicator, number, title: name }) => (
              <li key={indicator}>
                <span className="desk-number">{number}</span>{" "}
                <a href={`${areaPath(area)}#${encodeURIComponent(indicator)}`} lang={name.language}>
                  <bdi>{name.words}</bdi>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {refused.length > 0 && (
        <section>
          <p className="is-signal">{say(words.couldNot, language, { count: refused.length })}</p>
          <ul className="plain brought-refused">
            {refused.map(({ indicator, title }) => (
              <li key={indicator}>
                <bdi lang={title?.language}>{title?.words ?? indicator}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {beside.length > 0 && (
        <ul className="plain brought-summary">
          {beside.map(({ message, count: some }) => (
            <li key={message.en}>{say(message, language, { count: some })}</li>
          ))}
        </ul>
      )}
      <p className="brought-acts">
        <a className="button is-main" href={first ? areaPath(first.area) : here}>
          {first ? say(words.goOn, language, { area: first.title.words }) : say(words.backToDesk, language)}
        </a>
      </p>
    </div>
  );
}
