/** When an edition's reminders go out by themselves. */

import type { Language } from "../../../base/text.ts";
import { KeptNow } from "../../../ui/kit/came-back.tsx";
import { say } from "../../../ui/words/words.ts";
import { ActForm, type Asked, cameBack, ticked, written } from "../../editions/ActForm.tsx";
import type { Edition } from "../../editions/contract.ts";
import { Entry } from "../../editions/Entry.tsx";
import { type Reminding, weekdayNames } from "./contract.ts";
import { schedulingWords } from "./words.ts";

const act = "coverage.set-reminding";

/** What is ticked, in words. */
const ticksIn = ({ sends, weekdays }: Reminding, language: Language): string =>
  [
    ...(sends ? [say(schedulingWords.sends, language)] : []),
    ...weekdayNames.flatMap((name) => (weekdays[name] ? [say(schedulingWords[name], language)] : [])),
  ].join(" · ") || "–";

type ReminderSettingsProps = {
  readonly language: Language;
  readonly edition: Edition;
  readonly reminding: Reminding;
  readonly asked: Asked;
};

export function ReminderSettings({ language, edition, reminding, asked }: ReminderSettingsProps) {
  const kept = (name: string, value: string): string => written(asked, act, name, value);
  const back = cameBack(asked, act);
  const now = (name: string, value: string) => (
    <KeptNow {...{ language, back, name, version: edition.version, kept: value }} />
  );
  const hour = (name: "fromHour" | "untilHour") => (
    <Entry
      id={name}
      name={name}
      script="code"
      label={say(schedulingWords[name], language)}
      value={kept(name, String(reminding[name]))}
      keptNow={now(name, String(reminding[name]))}
      required="yes"
    />
  );
  const days = (name: "daysBefore" | "daysAfter", label: string) => (
    <Entry
      id={name}
      name={name}
      script="code"
      label={label}
      value={kept(name, reminding[name].join(", "))}
      keptNow={now(name, reminding[name].join(", "))}
      help={say(schedulingWords.daysHelp, language)}
    />
  );
  return (
    <section className="section">
      <h2>{say(schedulingWords.title, language)}</h2>
      <p>{say(schedulingWords.lede, language)}</p>
      {edition.exercise && <p className="notice">{say(schedulingWords.exercise, language)}</p>}
      <ActForm
        asked={asked}
        act={act}
        match={edition.version}
        saidDone={say(schedulingWords.saved, language)}
        why={now("ticked", ticksIn(reminding, language))}
      >
        <p>
          <label className="tick">
            <input
              type="checkbox"
              name="sends"
              defaultChecked={ticked(asked, act, "sends", reminding.sends ? "on" : "off")}
            />{" "}
            {say(schedulingWords.sends, language)}
          </label>
        </p>
        {days("daysBefore", say(schedulingWords.before, language))}
        {days("daysAfter", say(schedulingWords.after, language))}
        <fieldset className="boxes">
          <legend>{say(schedulingWords.weekdays, language)}</legend>
          {weekdayNames.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                name={`weekdays.${name}`}
                defaultChecked={ticked(asked, act, `weekdays.${name}`, reminding.weekdays[name] ? "on" : "off")}
              />
              <span>{say(schedulingWords[name], language)}</span>
            </label>
          ))}
        </fieldset>
        {hour("fromHour")}
        {hour("untilHour")}
        <Entry
          id="timeZone"
          name="timeZone"
          script="code"
          label={say(schedulingWords.timeZone, language)}
          value={kept("timeZone", reminding.timeZone)}
          keptNow={now("timeZone", reminding.timeZone)}
          help={say(schedulingWords.timeZoneHelp, language)}
          required="yes"
        />
        <p>
          <button className="button" type="submit">
            {say(schedulingWords.save, language)}
          </button>
        </p>
      </ActForm>
    </section>
  );
}
