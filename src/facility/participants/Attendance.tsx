/** Who is there: a line and three large choices for each person, and on paper a sheet to sign. */
import type { Language } from "../../base/text.ts";
import { ActForm, type Asked, cameBack } from "../../policy-index/editions/ActForm.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { marks, type ParticipantsView } from "./contract.ts";
import { markWords, participantWords as words } from "./words.ts";

const act = "participants.mark";

/** What was chosen for somebody in a sheet that came back, wherever they stood in it. */
function chosenIn(asked: Asked, participant: string): string | undefined {
  const fields = cameBack(asked, act)?.fields;
  const at = Object.entries(fields ?? {}).find(
    ([name, value]) => /^marks\.\d+\.participant$/.test(name) && value === participant,
  );
  const says = at && fields?.[at[0].replace("participant", "says")];
  return typeof says === "string" ? says : undefined;
}

type AttendanceProps = { readonly view: ParticipantsView; readonly asked: Asked; readonly language: Language };

export function Attendance({ view, asked, language }: AttendanceProps) {
  const { session, activity, sessions, people } = view;
  const held = sessions.find((one) => one.session === session);
  if (!held) return null;
  const isRefused = cameBack(asked, act) !== undefined;
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">
        {say(words.attendance, language)}: {day(held.day, language)} <bdi>{held.title}</bdi>
      </h2>
      <p className="small soft participants-screen">{say(words.printHelp, language)}</p>
      <ActForm asked={asked} act={act} saidDone={say(words.savedMarks, language)} className="participants-sheet">
        <input type="hidden" name="activity" value={activity} />
        <input type="hidden" name="session" value={session} />
        {people.map((one, at) => {
          const kept = view.marks.find(
            (mark) => mark.participant === one.participant && mark.session === session,
          )?.says;
          const chosen = chosenIn(asked, one.participant) ?? kept;
          return (
            <fieldset key={one.participant}>
              <legend>
                <span dir="auto">{one.isErased ? say(words.erased, language) : one.name}</span>{" "}
                <span className="small soft" dir="auto">
                  {one.institution}
                </span>
              </legend>
              <input type="hidden" name={`marks.${at}.participant`} value={one.participant} />
              <input type="hidden" name={`marks.${at}.seen`} value={kept ?? ""} />
              <div className="participants-marks">
                {marks.map((mark) => (
                  <label key={mark}>
                    <input type="radio" name={`marks.${at}.says`} value={mark} defaultChecked={chosen === mark} />
                    {say(markWords[mark], language)}
                  </label>
                ))}
              </div>
              {isRefused && kept !== undefined && kept !== chosen && (
                <p className="small">{say(words.keptNow, language, { mark: say(markWords[kept], language) })}</p>
              )}
              <p className="participants-signature">{say(words.signature, language)}</p>
            </fieldset>
          );
        })}
        {view.tie === undefined && people.length > 0 && (
          <button type="submit" className="button is-main">
            {say(words.saveMarks, language)}
          </button>
        )}
      </ActForm>
    </section>
  );
}
