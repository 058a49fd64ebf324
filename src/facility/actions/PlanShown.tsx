/** A plan as it is read, by whoever runs it and by whoever asked for it: results, schedule, budget, risks, what it serves. */

import { Fragment } from "react";
import { inLanguage, type Language, type LocalisedText } from "../../base/text.ts";
import { placeName } from "../../places/gazetteer.ts";
import { day } from "../../ui/kit/numbers.ts";
import { TableScroll } from "../../ui/kit/TableScroll.tsx";
import { say } from "../../ui/words/words.ts";
import { kindWords } from "../programme/kind-words.ts";
import { BudgetTable } from "./BudgetTable.tsx";
import type { Plan } from "./contract.ts";
import { Gantt } from "./Gantt.tsx";
import { choiceSaid, fieldSaid } from "./shown.ts";
import { standingWords, actionWords as words } from "./words.ts";

type Life = {
  readonly activity: string;
  readonly standing: keyof typeof standingWords;
  readonly day?: string | undefined;
  readonly why: string;
};

export type PlanShownProps = {
  readonly plan: Plan;
  readonly told: {
    readonly kinds: readonly { readonly code: string; readonly name: LocalisedText }[];
    readonly home: string;
    readonly ceilings: readonly { readonly of: string; readonly amount: string; readonly currency: string }[];
    readonly activities: readonly Life[];
    readonly today: string;
  };
  /** Wordings of objectives, and titles of indicators of an index, by how the plan names them. */
  readonly objectives: ReadonlyMap<string, string>;
  readonly gaps: ReadonlyMap<string, string>;
  readonly language: Language;
};

type Part = PlanShownProps;

const days = (from: string | undefined, until: string | undefined, language: Language): string =>
  [from, until].flatMap((one) => (one === undefined ? [] : [day(one, language)])).join(" – ");

function Results({ plan, language }: Part) {
  if (plan.outcomes.length === 0 && plan.objective === "") return null;
  const indicatorsOf = (code: string) => plan.indicators.filter(({ of }) => of === code);
  const rows = plan.outcomes.flatMap((outcome) => [
    { ...outcome, isOutcome: true },
    ...plan.outputs.filter((one) => one.outcome === outcome.code).map((one) => ({ ...one, isOutcome: false })),
  ]);
  return (
    <section aria-labelledby="results">
      <h2 id="results">{say(words.results, language)}</h2>
      {plan.objective !== "" && (
        <p className="action-objective" dir="auto">
          {plan.objective}
        </p>
      )}
      <TableScroll caption={say(words.results, language)} language={language}>
        <table className="table action-results">
          <thead>
            <tr>
              <th scope="col">{`${fieldSaid("outcomes", language)} / ${fieldSaid("outputs", language)}`}</th>
              <th scope="col">{fieldSaid("indicators", language)}</th>
              <th scope="col">{fieldSaid("baseline", language)}</th>
              <th scope="col">{fieldSaid("target", language)}</th>
              <th scope="col">{fieldSaid("verification", language)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, text, assumptions, isOutcome }) => {
              const told = indicatorsOf(code);
              const lines = told.length === 0 ? [undefined] : told;
              return lines.map((indicator, at) => (
                <tr key={`${code} ${indicator?.code ?? ""}`} className={isOutcome ? "is-outcome" : undefined}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={lines.length} dir="auto">
                      {isOutcome ? <strong>{text}</strong> : text}
                      {assumptions !== "" && (
                        <span className="action-soft">
                          {fieldSaid("assumptions", language)}: {assumptions}
                        </span>
                      )}
                    </th>
                  )}
                  {indicator === undefined ? (
                    <td colSpan={4} className="action-soft">
                      {say(words.noIndicator, language)}
                    </td>
                  ) : (
                    <>
                      <td dir="auto">
                        {indicator.text}
                        {indicator.unit !== "" && <span className="action-soft">({indicator.unit})</span>}
                      </td>
                      <td dir="auto">{indicator.baseline}</td>
                      <td dir="auto">{indicator.target}</td>
                      <td dir="auto">{indicator.verification}</td>
                    </>
                  )}
                </tr>
              ));
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function Schedule({ plan, told, language }: Part) {
  if (plan.activities.length === 0) return null;
  const kindOf = (kind: string | undefined) => {
    const found = told.kinds.find(({ code }) => code === kind);
    return found ? inLanguage(found.name, language).words : "";
  };
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">{say(words.schedule, language)}</h2>
      <Gantt plan={plan} lives={told.activities} today={told.today} language={language} />
      <TableScroll caption={say(words.schedule, language)} language={language}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(words.activity, language)}</th>
              <th scope="col">{say(words.dates, language)}</th>
              <th scope="col">{say(words.where, language)}</th>
              <th scope="col">{say(words.comesOfIt, language)}</th>
              <th scope="col">{say(words.status, language)}</th>
            </tr>
          </thead>
          <tbody>
            {plan.activities.map((one) => {
              const life = told.activities.find(({ activity }) => activity === one.code);
              return (
                <tr key={one.code}>
                  <th scope="row">
                    <bdi>{one.code}</bdi> <span dir="auto">{one.title}</span>
                    <span className="action-soft">
                      {[kindOf(one.kind), one.purpose && choiceSaid(one.purpose, language)].filter(Boolean).join(" · ")}
                    </span>
                    {one.text !== "" && (
                      <span className="action-soft" dir="auto">
                        {one.text}
                      </span>
                    )}
                  </th>
                  <td>{days(one.from, one.until, language)}</td>
                  <td>
                    <span dir="auto">{one.place}</span>
                    <span className="action-soft">
                      {[one.mode && choiceSaid(one.mode, language), one.languages.join(", ")]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                    {one.partners !== "" && (
                      <span className="action-soft" dir="auto">
                        {one.partners}
                      </span>
                    )}
                  </td>
                  <td>
                    {one.deliverables.map(({ code, title }) => (
                      <span key={code} className="action-line" dir="auto">
                        {title}
                      </span>
                    ))}
                  </td>
                  <td>
                    {say(standingWords[life?.standing ?? "planned"], language)}
                    {life?.day !== undefined && <> · {day(life.day, language)}</>}
                    {life !== undefined && life.why !== "" && (
                      <span className="action-soft" dir="auto">
                        {life.why}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      {plan.waiver !== "" && (
        <p className="action-soft" dir="auto">
          {fieldSaid("waiver", language)}: {plan.waiver}
        </p>
      )}
    </section>
  );
}

function Risks({ plan, language }: Part) {
  if (plan.risks.length === 0 && plan.harm === "") return null;
  return (
    <section aria-labelledby="risks">
      <h2 id="risks">{fieldSaid("risks", language)}</h2>
      <dl className="action-facts">
        {plan.risks.map(({ code, text, likelihood, impact, mitigation }) => (
          <div key={code}>
            <dt dir="auto">{text}</dt>
            <dd>
              <span className="action-soft">
                {[
                  likelihood && `${fieldSaid("likelihood", language)}: ${choiceSaid(likelihood, language)}`,
                  impact && `${fieldSaid("impact", language)}: ${choiceSaid(impact, language)}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className="action-line" dir="auto">
                {mitigation}
              </span>
            </dd>
          </div>
        ))}
        {plan.harm !== "" && (
          <div>
            <dt>{fieldSaid("harm", language)}</dt>
            <dd dir="auto">{plan.harm}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Serves({ plan, objectives, gaps, language }: Part) {
  const lists = [
    ["objectives", plan.objectives.map((one) => `${one}. ${objectives.get(String(one)) ?? ""}`)],
    ["targets", plan.targets],
    ["gaps", plan.gaps.map((one) => gaps.get(one) ?? one)],
  ] as const;
  const told = lists.filter(([, items]) => items.length > 0);
  if (told.length === 0) return null;
  return (
    <dl className="action-facts">
      {told.map(([name, items]) => (
        <Fragment key={name}>
          <div>
            <dt>{fieldSaid(name, language)}</dt>
            {items.map((item) => (
              <dd key={item} dir="auto">
                {item}
              </dd>
            ))}
          </div>
        </Fragment>
      ))}
    </dl>
  );
}

export function PlanShown(props: PlanShownProps) {
  const { plan, language } = props;
  return (
    <>
      <dl className="action-facts">
        <div>
          <dt>{fieldSaid("countries", language)}</dt>
          <dd>{plan.countries.map((one) => placeName(one, language)).join(", ") || "–"}</dd>
        </div>
        <div>
          <dt>{fieldSaid("organisations", language)}</dt>
          {plan.organisations.map(({ code, name, kind }) => (
            <dd key={code}>
              <span dir="auto">{name}</span>{" "}
              {kind && <span className="action-soft">{say(kindWords[kind], language)}</span>}
            </dd>
          ))}
        </div>
        <div>
          <dt>{say(words.dates, language)}</dt>
          <dd>{days(plan.from, plan.until, language) || "–"}</dd>
        </div>
      </dl>
      <Results {...props} />
      <Schedule {...props} />
      <BudgetTable plan={plan} home={props.told.home} ceilings={props.told.ceilings} language={language} />
      <Risks {...props} />
      <Serves {...props} />
    </>
  );
}
