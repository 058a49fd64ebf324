/** What happens with a request, stage by stage, and by which day if it were sent today. */
import { inLanguage, type Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { localeOf, say } from "../../ui/words/words.ts";
import { type ProgrammeView, stageNames } from "./contract.ts";
import { Said } from "./Said.tsx";
import { programmeWords as words } from "./words.ts";

type Missing = { readonly year: number };

/** Where a day is promised that reaches a year without holidays: said beside it. */
function MayBeLater({ missing, language }: { readonly missing: readonly Missing[]; readonly language: Language }) {
  if (missing.length === 0) return null;
  const years = [...new Set(missing.map(({ year }) => String(year)))].sort();
  const and = new Intl.ListFormat(localeOf(language), { type: "conjunction" });
  return <span className="quiet">{say(words.mayBeLater, language, { years: and.format(years) })}</span>;
}

export function ProgrammeStages({ view, language }: { readonly view: ProgrammeView; readonly language: Language }) {
  const { stages, calendars } = view.programme;
  const last = view.timetable.at(-1);
  const used = calendars.filter(({ id }) => stages.some(({ calendar }) => calendar === id));
  const by = new Map(view.timetable.map((one) => [one.stage, one.by]));
  return (
    <section aria-labelledby="how-long">
      <h2 id="how-long">{say(words.howLong, language)}</h2>
      {last && view.isInForce && (
        <p>
          {say(words.sentToday, language, { day: day(last.by, language) })}{" "}
          <MayBeLater missing={view.missingHolidays} language={language} />
        </p>
      )}
      <ol className="programme-stages">
        {stageNames.flatMap((name) => {
          const stage = stages.find((one) => one.name === name);
          const until = by.get(name);
          if (!stage) return [];
          return (
            <li key={name}>
              <h3>{say(words[name], language)}</h3>
              <p>
                <Said text={stage.text} language={language} />
              </p>
              <p className="quiet">
                {say(words.atMost, language)} {say(words.workingDays, language, { days: stage.level.days })}
                {until !== undefined && view.isInForce && (
                  <>
                    {" · "}
                    {say(words.byWhen, language)}
                    {language === "fr" ? "\u00a0: " : ": "}
                    <time dateTime={until}>{day(until, language)}</time>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ol>
      <p className="quiet">
        {say(words.calendarNote, language, {
          calendars: used.map(({ name }) => inLanguage(name, language).words).join(" · "),
        })}
      </p>
    </section>
  );
}
