/** The links by which people register for an activity themselves, for the officers who make and close them. */
import type { Language } from "../../../base/text.ts";
import { ActForm, type Asked, written } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import type { ParticipantsView } from "../contract.ts";
import { registerPath } from "./paths.ts";
import { linkWords as words } from "./words.ts";

type Props = {
  readonly view: ParticipantsView;
  readonly asked: Asked;
  readonly language: Language;
  /** Scheme and host of the site, for an address that is given away. */
  readonly origin: string;
};

export function OfficerLinks({ view, asked, language, origin }: Props) {
  const act = "participants.make-link";
  const { links, activity = "", today } = view;
  const from = view.activities.find((one) => one.activity === activity)?.from;
  const usual = from !== undefined && from >= today ? from : "";
  return (
    <section aria-labelledby="links" className="participants-screen">
      <h2 id="links">{say(words.links, language)}</h2>
      <p className="small soft">{say(words.help, language)}</p>
      <ul className="participants-ways">
        {links.map(({ link, lastDay, most, registered, isClosed }) => (
          <li key={link}>
            <a className="participants-link" dir="ltr" href={registerPath(language, view.programme, link)}>
              {`${origin}${registerPath(language, view.programme, link)}`}
            </a>
            <span className="small soft">
              {say(words.taken, language, { registered, most, day: day(lastDay, language) })}
              {isClosed && ` · ${say(words.closed, language)}`}
            </span>
            {!isClosed && view.tie === undefined && (
              <ActForm asked={asked} act="participants.close-link" id={`close-${link}`}>
                <input type="hidden" name="link" value={link} />
                <button type="submit" className="button">
                  {say(words.close, language)}
                </button>
              </ActForm>
            )}
          </li>
        ))}
      </ul>
      {view.tie === undefined && (
        <details open={asked.posted?.act === act || (links.length === 0 && asked.done === act)}>
          <summary>{say(words.make, language)}</summary>
          <ActForm asked={asked} act={act} saidDone={say(words.made, language)}>
            <input type="hidden" name="activity" value={activity} />
            <p className="entry">
              <label htmlFor="link-day">{say(words.lastDay, language)}</label>
              <input
                {...{ className: "field", type: "date", id: "link-day", name: "lastDay", required: true, min: today }}
                defaultValue={written(asked, act, "lastDay", usual)}
              />
            </p>
            <p className="entry">
              <label htmlFor="link-most">{say(words.most, language)}</label>
              <input
                {...{ className: "field", type: "number", id: "link-most", name: "most", required: true, min: 1 }}
                max={3000}
                defaultValue={written(asked, act, "most", "30")}
              />
            </p>
            <button type="submit" className="button">
              {say(words.make, language)}
            </button>
          </ActForm>
        </details>
      )}
    </section>
  );
}
