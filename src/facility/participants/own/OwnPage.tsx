/** What is held of a participant, for them alone: to see, change, take back, download and erase. */
import { inLanguage, type Language } from "../../../base/text.ts";
import { ActForm, type Asked } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { consentWords, purposeWords } from "../consent-words.ts";
import { purposes } from "../contract.ts";
import { PersonFields } from "../people-fields.tsx";
import { inForce, isGiven } from "../rules.ts";
import { markWords, saysWords, participantWords as words } from "../words.ts";
import type { OwnParticipation } from "./contract.ts";
import { ownWords as own } from "./words.ts";

type Props = {
  readonly view: OwnParticipation;
  readonly asked: Asked;
  readonly language: Language;
  /** Where all of it is downloaded. */
  readonly file: string;
};

export function OwnPage({ view, asked, language, file }: Props) {
  const { person, activities, consents, attendance } = view;
  const held = inForce(consents);
  const titles = new Map(activities.map(({ activity, title }) => [activity, title]));
  const change = "participation.change";
  const said = { saidDone: say(own.saved, language) };
  return (
    <article className="participants participants-own">
      <header className="participants-head">
        <p className="quiet">
          <bdi>{inLanguage(view.programmeTitle, language).words}</bdi> · <bdi>{view.title}</bdi>
        </p>
        <h1>{say(own.mine, language)}</h1>
        <p className="soft">{say(own.mineText, language)}</p>
        {view.isExercise && <p className="notice">{say(own.exercise, language)}</p>}
      </header>
      <section aria-labelledby="activities">
        <h2 id="activities">{say(words.activities, language)}</h2>
        <ul className="participants-ways">
          {activities.map(({ activity, title, from, until }) => (
            <li key={activity}>
              <bdi>{title}</bdi>
              {from !== undefined && until !== undefined && (
                <span className="small soft">
                  {say(own.takesPlace, language, { from: day(from, language), until: day(until, language) })}
                </span>
              )}
            </li>
          ))}
        </ul>
        {attendance.length > 0 && (
          <ul className="small participants-consents">
            {attendance.map((one) => (
              <li key={`${one.activity} ${one.day} ${one.title}`}>
                <bdi>{titles.get(one.activity)}</bdi> · {day(one.day, language)}: {say(markWords[one.says], language)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="person">
        <h2 id="person">{say(words.name, language)}</h2>
        <ActForm asked={asked} act={change} id="change" match={person.version} {...said}>
          <PersonFields form="change" voice="changes" one={person} act={change} {...{ asked, language }} />
          {person.email !== undefined && (
            <p className="small soft">
              {say(words.email, language)}: <bdi>{person.email}</bdi>. {say(own.emailFixed, language)}
            </p>
          )}
          <button type="submit" className="button">
            {say(own.save, language)}
          </button>
        </ActForm>
      </section>
      <section aria-labelledby="agree">
        <h2 id="agree">{say(own.agreeTo, language)}</h2>
        <ActForm asked={asked} act="participation.consent" id="consent" {...said}>
          <p className="small soft">{say(own.agreeHelp, language)}</p>
          {purposes.map((purpose) => (
            <label key={purpose} className="participants-tick">
              <input type="checkbox" name="consents" value={purpose} defaultChecked={isGiven(held, purpose)} />{" "}
              {say(consentWords[purpose], language)}
            </label>
          ))}
          <button type="submit" className="button">
            {say(own.save, language)}
          </button>
        </ActForm>
        {consents.length > 0 && (
          <ul className="small soft participants-consents">
            {consents.map(({ purpose, says, on }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: said one after the other, and never taken out
              <li key={at}>
                {day(on, language)}: {say(purposeWords[purpose], language)}, {say(saysWords[says], language)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="file">
        <h2 id="file">{say(own.notice, language)}</h2>
        <p>{say(own.noticeText, language)}</p>
        <p>
          <a href={file} download>
            {say(own.download, language)}
          </a>
        </p>
      </section>
      <section aria-labelledby="erase">
        <h2 id="erase">{say(own.erase, language)}</h2>
        <ActForm asked={asked} act="participation.erase" id="erase-own">
          <p className="small soft">{say(own.eraseHelp, language)}</p>
          <label className="participants-tick">
            <input type="checkbox" name="sure" value="true" required /> {say(own.sure, language)}
          </label>
          <button type="submit" className="button">
            {say(own.eraseDo, language)}
          </button>
        </ActForm>
      </section>
    </article>
  );
}
