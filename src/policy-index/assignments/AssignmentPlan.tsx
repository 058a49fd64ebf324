/** What a rule would assign: the rule in the address, its plan below, and one button that does exactly that. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { roleWords } from "../../people/accounts/role-words.ts";
import { placeName } from "../../places/gazetteer.ts";
import { regionName, regions } from "../../places/regions.ts";
import { count } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ActForm, type Asked } from "../editions/ActForm.tsx";
import { EditionHead } from "../editions/EditionHead.tsx";
import { Choice, Entry } from "../editions/Entry.tsx";
import { editionPath, editorViews } from "../editions/paths.ts";
import type { planAssignments } from "./contract.ts";
import { assignmentWords } from "./words.ts";

export type PlanView = z.output<(typeof planAssignments)["output"]>;

export type AssignmentPlanProps = {
  readonly language: Language;
  readonly view: PlanView;
  readonly asked: Asked;
  readonly door?: string | undefined;
};

const ruleRoles = ["author", "second-author", "reviewer", "adjudicator"] as const;

function RuleForm({ language, view: { edition, rule } }: Pick<AssignmentPlanProps, "language" | "view">) {
  return (
    <form method="get" action={`${editionPath(language, edition.id, "people")}/plan`} className="act-form">
      <div className="entries">
        <Choice
          id="rule-role"
          name="role"
          label={say(assignmentWords.role, language)}
          value={rule.role}
          choices={ruleRoles
            .filter((role) => role !== "second-author" || edition.stages.secondAuthor)
            .map((role) => ({ value: role, title: say(roleWords[role], language) }))}
        />
        <Choice
          id="rule-region"
          name="region"
          label={say(assignmentWords.region, language)}
          value={rule.region ?? ""}
          choices={[
            { value: "", title: say(assignmentWords.anyPlace, language) },
            ...regions
              .filter(({ level }) => level === "region" || level === "sub-region")
              .map(({ code }) => ({ value: code, title: regionName(code, language) ?? code })),
          ]}
        />
        <Entry
          id="rule-each"
          name="each"
          kind="number"
          label={say(assignmentWords.each, language)}
          value={String(rule.each)}
        />
        <Entry
          id="rule-seed"
          name="seed"
          label={say(assignmentWords.seed, language)}
          value={rule.seed}
          help={say(assignmentWords.seedHelp, language)}
        />
      </div>
      <Entry
        id="rule-people"
        name="people"
        kind="area"
        rows={3}
        label={say(assignmentWords.among, language)}
        value={rule.people ?? ""}
        help={say(assignmentWords.amongHelp, language)}
        script="code"
      />
      <p>
        <button className="button" type="submit">
          {say(assignmentWords.showPlan, language)}
        </button>
      </p>
    </form>
  );
}

function Loads({ language, view: { loads, given } }: Pick<AssignmentPlanProps, "language" | "view">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={say(assignmentWords.plan, language)} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{say(assignmentWords.plan, language)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(assignmentWords.person, language)}</th>
            <th scope="col" className="is-figure">
              {say(assignmentWords.now, language)}
            </th>
            <th scope="col">{say(assignmentWords.wouldGet, language)}</th>
            <th scope="col" className="is-figure">
              {say(assignmentWords.after, language)}
            </th>
          </tr>
        </thead>
        <tbody>
          {loads.map(({ person, before, after }) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td className="is-figure">{count(before, language)}</td>
              <td>
                {given
                  .filter((one) => one.person.id === person.id)
                  .map(({ place }) => placeName(place, language))
                  .join(language === "ar" ? "، " : ", ") || "–"}
              </td>
              <td className="is-figure">{count(after, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function AssignmentPlan({ language, view, asked, door }: AssignmentPlanProps) {
  const { edition, rule, given, short, unknown, digest } = view;
  const between = language === "ar" ? "، " : ", ";
  const places = short.map(({ place }) => placeName(place, language)).join(between);
  return (
    <div className="edition stack">
      <EditionHead language={language} edition={edition} current="people" views={editorViews} />
      <h2>{say(assignmentWords.byRule, language)}</h2>
      <p>{say(assignmentWords.ruleHelp, language)}</p>
      <RuleForm language={language} view={view} />
      <h2>{say(assignmentWords.plan, language)}</h2>
      <p>{say(assignmentWords.planCount, language, { count: given.length })}</p>
      {short.length > 0 && <p className="board-late">{say(assignmentWords.short, language, { places })}</p>}
      {unknown.length > 0 && (
        <p className="board-late">{say(assignmentWords.unknown, language, { emails: unknown.join(between) })}</p>
      )}
      {view.loads.length > 0 && <Loads language={language} view={view} />}
      {door !== undefined && given.length > 0 && (
        <p className="notice">
          {say(assignmentWords.proveSoon, language)} <a href={door}>{say(assignmentWords.prove, language)}</a>
        </p>
      )}
      {given.length > 0 && (
        <ActForm asked={asked} act="assignments.assign-rule">
          {Object.entries(rule).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="digest" value={digest} />
          <button className="button is-main" type="submit">
            {say(assignmentWords.doPlan, language)}
          </button>
        </ActForm>
      )}
    </div>
  );
}
