/** First and last day of each stage. */

import type { Language } from "../../base/text.ts";
import { KeptNow } from "../../ui/kit/came-back.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked, cameBack, written } from "./ActForm.tsx";
import { type CalendarDate, calendarStages } from "./contract.ts";
import { stageWords } from "./stage-words.ts";
import { editionWords } from "./words.ts";

type CalendarFormProps = {
  readonly language: Language;
  readonly calendar: readonly CalendarDate[];
  readonly match: number;
  readonly asked: Asked;
};

const act = "editions.set-calendar";

export function CalendarForm({ language, calendar, match, asked }: CalendarFormProps) {
  return (
    <ActForm asked={asked} act={act} match={match} saidDone={say(editionWords.saved, language)}>
      <table className="table calendar-table">
        <caption className="visually-hidden">{say(editionWords.calendar, language)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(editionWords.stage, language)}</th>
            <th scope="col">{say(editionWords.opens, language)}</th>
            <th scope="col">{say(editionWords.closes, language)}</th>
          </tr>
        </thead>
        <tbody>
          {calendarStages.map((stage, at) => {
            const date = calendar.find((one) => one.stage === stage);
            const name = say(stageWords[stage], language);
            return (
              <tr key={stage}>
                <th scope="row">
                  <input type="hidden" name={`dates.${at}.stage`} value={stage} />
                  {name}
                </th>
                {(["opens", "closes"] as const).map((end) => (
                  <td key={end} data-label={say(editionWords[end], language)}>
                    <input
                      className="field"
                      type="date"
                      name={`dates.${at}.${end}`}
                      aria-label={`${name}: ${say(editionWords[end], language)}`}
                      defaultValue={written(asked, act, `dates.${at}.${end}`, date?.[end])}
                    />
                    <KeptNow
                      {...{ language, name: `dates.${at}.${end}`, kept: date?.[end] ?? "", version: match }}
                      shown={date?.[end] === undefined ? "" : day(date[end], language)}
                      back={cameBack(asked, act)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <button className="button" type="submit">
          {say(editionWords.saveCalendar, language)}
        </button>
      </p>
    </ActForm>
  );
}
