/** Who was asked for an opinion, who answered and who is silent; and whoever else is to be asked. */
import { type Language, languages } from "../../../base/text.ts";
import { ownNames } from "../../../people/accounts/language-names.ts";
import { ActForm, type Asked, cameBack, written } from "../../../policy-index/editions/ActForm.tsx";
import { say } from "../../../ui/words/words.ts";
import type { DeskRequest } from "../desk/contract.ts";
import { Folded, Prose } from "../desk/parts.tsx";
import { OpinionHead, OpinionWords } from "./Opinions.tsx";
import { consultWords as words } from "./words.ts";

type Props = { readonly view: DeskRequest; readonly asked: Asked; readonly language: Language };

/** Stages in which somebody may be asked. */
const asksIn: readonly string[] = ["screening", "consultation", "assessment"];

/** Names of those whose answer may still come, where there are any. */
export function Awaited({ view, language }: Omit<Props, "asked">) {
  const awaited = view.consultations.filter(({ standing }) => standing === "awaited");
  if (awaited.length === 0 || !asksIn.includes(view.state)) return null;
  return (
    <p className="notice">
      {say(words.awaitedNote, language, {
        count: awaited.length,
        who: new Intl.ListFormat(language).format(awaited.map(({ body }) => body)),
      })}
    </p>
  );
}

export function DeskConsultations({ view, asked, language }: Props) {
  const mayAsk = asksIn.includes(view.state) && !view.isPaused && view.tie === undefined;
  if (!mayAsk && view.consultations.length === 0) return null;
  return (
    <section aria-labelledby="consultations">
      <h2 id="consultations">{say(words.title, language)}</h2>
      {view.consultations.length === 0 && <p className="quiet">{say(words.none, language)}</p>}
      <ul className="opinion-list">
        {view.consultations.map((one) => (
          <li key={one.consultation}>
            <OpinionHead one={one} language={language} />
            {(one.answeredBy !== "" || one.address !== undefined) && (
              <p className="small soft">
                {one.address !== undefined && <bdi>{one.address}</bdi>}
                {one.answeredBy !== "" && <> · {say(words.answeredBy, language, { name: one.answeredBy })}</>}
              </p>
            )}
            <p className="small" dir="auto">
              {one.question}
            </p>
            <OpinionWords words={one.words} />
            {mayAsk && <Change view={view} asked={asked} language={language} one={one} />}
          </li>
        ))}
      </ul>
      {mayAsk && <Ask view={view} asked={asked} language={language} />}
    </section>
  );
}

type Changed = Props & { readonly one: DeskRequest["consultations"][number] };

function Change({ view, asked, language, one }: Changed) {
  const { consultation, body, until, standing } = one;
  const [again, withdraw] = ["consultations.again", "consultations.withdraw"] as const;
  const [againId, withdrawId] = [`again-${consultation}`, `withdraw-${consultation}`];
  return (
    <>
      <Folded title={say(words.again, language, { body })} isOpen={cameBack(asked, again, againId) !== undefined}>
        <ActForm asked={asked} act={again} id={againId} match={view.version}>
          <input type="hidden" name="consultation" value={consultation} />
          <p className="small soft">{say(words.againHelp, language)}</p>
          <p className="entry">
            <label htmlFor={`until-${consultation}`}>{say(words.until, language)}</label>
            <input
              {...{ className: "field", type: "date", id: `until-${consultation}`, name: "until", required: true }}
              defaultValue={until}
            />
          </p>
          <button type="submit" className="button">
            {say(words.sendAgain, language)}
          </button>
        </ActForm>
      </Folded>
      {(standing === "awaited" || standing === "answered") && (
        <Folded
          title={say(words.withdraw, language, { body })}
          isOpen={cameBack(asked, withdraw, withdrawId) !== undefined}
        >
          <ActForm asked={asked} act={withdraw} id={withdrawId} match={view.version}>
            <input type="hidden" name="consultation" value={consultation} />
            <button type="submit" className="button">
              {say(words.withdraw, language, { body })}
            </button>
          </ActForm>
        </Folded>
      )}
    </>
  );
}

/** As many rows as one usually asks at once; those that stay empty are nobody. */
const rows = [0, 1, 2];

function Ask({ view, asked, language }: Props) {
  const [act, id] = ["consultations.ask", "consult"] as const;
  const back = (name: string, otherwise = "") => (cameBack(asked, act, id) ? written(asked, act, name) : otherwise);
  return (
    <Folded
      title={say(words.ask, language)}
      isOpen={view.state === "consultation" || cameBack(asked, act, id) !== undefined}
    >
      <ActForm asked={asked} act={act} id={id} match={view.version}>
        <p className="small soft">{say(words.askHelp, language)}</p>
        {rows.map((at) => (
          <fieldset key={at} className="consult-row">
            <legend>{say(words.body, language, { number: at + 1 })}</legend>
            <p className="entry">
              <input
                className="field"
                name={`bodies.${at}.body`}
                maxLength={300}
                dir="auto"
                aria-label={say(words.body, language, { number: at + 1 })}
                defaultValue={back(`bodies.${at}.body`)}
              />
            </p>
            <p className="entry">
              <label htmlFor={`address-${at}`}>{say(words.address, language)}</label>
              <input
                {...{ className: "field", type: "email", id: `address-${at}`, name: `bodies.${at}.address` }}
                {...{ maxLength: 320, dir: "ltr", autoComplete: "off" }}
                defaultValue={back(`bodies.${at}.address`)}
              />
            </p>
            <p className="entry">
              <label htmlFor={`language-${at}`}>{say(words.language, language)}</label>
              <select
                className="field"
                id={`language-${at}`}
                name={`bodies.${at}.language`}
                defaultValue={back(`bodies.${at}.language`, language)}
              >
                {languages.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {ownNames[one]}
                  </option>
                ))}
              </select>
            </p>
          </fieldset>
        ))}
        <Prose {...{ asked, act, form: id, name: "question" }} label={say(words.question, language)} />
        <p className="entry">
          <label htmlFor="consult-until">{say(words.until, language)}</label>
          <input
            {...{ className: "field", type: "date", id: "consult-until", name: "until", required: true }}
            defaultValue={back("until")}
          />
        </p>
        <button type="submit" className="button is-main">
          {say(words.send, language)}
        </button>
      </ActForm>
    </Folded>
  );
}
