/** One release for its editor: what is varied now, what is under way, and the form that has it worked out otherwise. */
import { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import { ActForm, type Asked, written } from "../../policy-index/editions/ActForm.tsx";
import { Entry } from "../../policy-index/editions/Entry.tsx";
import type { FailureReason } from "../../policy-index/releases/contract.ts";
import {
  cancelRobustness,
  namedChoices,
  type RobustnessJob,
  type robustnessDesk,
  workOutRobustness,
} from "../../policy-index/releases/robust/contract.ts";
import { type VariationChoice, VariationName } from "../../policy-index/robustness/variations/contract.ts";
import { variationFindingWords } from "../../policy-index/robustness/words.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { count, day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { inFormat, robustnessPath } from "../reading/paths.ts";
import { variationName, variationWhat } from "../reading/variation-sentences.ts";
import { robustnessDeskWords as told } from "./desk-words.ts";
import { failedJobWords } from "./failed-job-words.ts";
import { isUsual, robustnessDeskPath, standsAt } from "./RobustnessReleases.tsx";

type View = z.output<(typeof robustnessDesk)["output"]>;

type Props = { readonly language: Language; readonly view: View; readonly asked: Asked };

/** `failed`: why its public page has nothing to show, where it was tried in vain. */
type DeskProps = Props & {
  readonly failed?: FailureReason | undefined;
  /** The day on which what is shown was worked out; undefined where nothing is. */
  readonly shownSince?: string | undefined;
};

/** Whether its job waits or runs: then the page is looked at again by itself. */
export const isUnderWay = ({ job }: Pick<View, "job">): boolean => job?.state === "waiting" || job?.state === "running";

export function RobustnessDesk({ language, view, asked, failed, shownSince }: DeskProps) {
  const { index, release, title, job, settings } = view;
  const where = { language, index, release };
  const shown = inLanguage(title, language, "en");
  const address = robustnessPath(where);
  return (
    <div className="edition stack">
      <Breadcrumb
        language={language}
        steps={[{ title: say(told.title, language), href: robustnessDeskPath(language) }]}
      />
      <h1>
        <span lang={shown.language}>{shown.words}</span> {release}
      </h1>
      {isUnderWay(view) && job ? (
        <ActForm asked={asked} act={cancelRobustness.name}>
          <p role="status">
            <progress max="1" value={job.done} aria-label={say(told.title, language)} /> {standsAt(job, language)}
          </p>
          <p className="small soft">{say(told.stays, language)}</p>
          <button type="submit" className="button is-quiet">
            {say(told.cancel, language)}
          </button>
        </ActForm>
      ) : (
        <p role="status">{standsAt(job, language, failed)}.</p>
      )}
      {job?.state === "failed" ? (
        <WhyFailed reason={job.reason} language={language} />
      ) : (
        failed && !isUnderWay(view) && <WhyFailed reason={failed} language={language} />
      )}
      <p className="actions">
        <a href={address}>{say(told.page, language)}</a> · <a href={inFormat(address, "pdf")}>PDF</a> ·{" "}
        <a href={inFormat(address, "zip")}>{say(told.data, language)}</a>
      </p>
      <section className="section robustness-varied" aria-labelledby="varied">
        <div>
          <h2 id="varied">{say(told.varied, language)}</h2>
          <dl>
            {settings.variations.map(({ choice }) => (
              <div key={choice}>
                <dt>{variationName(choice, language)}</dt>
                <dd>{variationWhat(choice, settings, language)}</dd>
              </div>
            ))}
          </dl>
          <p className="small soft">{say(told.variedNote, language)}</p>
          {!isUsual(settings) && !isUnderWay(view) && (
            <ActForm asked={asked} act={workOutRobustness.name} id="robustness-usual">
              <button type="submit" className="button is-quiet" aria-describedby="replaces">
                {say(told.backToUsual, language)}
              </button>
            </ActForm>
          )}
        </div>
      </section>
      {!isUnderWay(view) && (
        <Form language={language} view={view} asked={asked} shownSince={shownSince} failed={failed} />
      )}
    </div>
  );
}

/** Why nothing came of it, and what to do now. */
function WhyFailed({ reason, language }: Pick<RobustnessJob, "reason"> & { readonly language: Language }) {
  const { said, mend } = failedJobWords[reason ?? "unknown"];
  return (
    <p className="note">
      {say(said, language)} {say(mend, language)}
    </p>
  );
}

const isAsNamed = (choice: VariationChoice): boolean =>
  namedChoices.some((named) => JSON.stringify(named) === JSON.stringify(choice));

const fieldNames = (language: Language): Readonly<Record<string, string>> => ({
  choices: say(told.choices, language),
  n: say(told.replicates, language),
  seed: say(told.seed, language),
  file: say(told.file, language),
});

function Form({ language, view: { settings, coders }, asked, shownSince, failed }: DeskProps) {
  const act = workOutRobustness.name;
  const names = settings.variations.filter(isAsNamed).map(({ choice }): string => choice);
  const sent = asked.posted?.act === act ? [asked.posted.fields.choices ?? []].flat() : names;
  const others = settings.variations.filter((choice) => !isAsNamed(choice));
  const file = others.length === 0 ? "" : JSON.stringify({ vary: others }, undefined, 2);
  const offered = namedChoices.filter(({ choice }) => choice !== "coder-disagreement" || coders === "told");
  const usual = { seed: 1, replicates: 1_000, points: 512, variations: [...namedChoices] };
  return (
    <section className="section" aria-labelledby="again">
      <h2 id="again">{say(told.again, language)}</h2>
      <ActForm
        asked={asked}
        act={act}
        id="robustness-again"
        fieldNames={fieldNames(language)}
        why={<Why asked={asked} language={language} />}
      >
        <fieldset className="robustness-choices">
          <legend>{say(told.choices, language)}</legend>
          {/* A form with no box ticked must differ from one that says nothing. */}
          <input type="hidden" name="choices" value="" />
          {offered.map(({ choice }) => (
            <p key={choice}>
              <label>
                <input type="checkbox" name="choices" value={choice} defaultChecked={sent.includes(choice)} />{" "}
                {variationName(choice, language)}
              </label>
              <span className="entry-note">{variationWhat(choice, usual, language)}</span>
            </p>
          ))}
        </fieldset>
        <div className="entries">
          <Entry
            id="robustness-n"
            name="n"
            kind="number"
            required="yes"
            label={say(told.replicates, language)}
            value={written(asked, act, "n", String(settings.replicates))}
            help={say(told.replicatesHelp, language)}
          />
          <Entry
            id="robustness-seed"
            name="seed"
            required="yes"
            script="code"
            label={say(told.seed, language)}
            value={written(asked, act, "seed", String(settings.seed))}
            help={say(told.seedHelp, language)}
          />
        </div>
        <Entry
          id="robustness-file"
          name="file"
          kind="area"
          script="code"
          label={say(told.file, language)}
          value={written(asked, act, "file", file)}
          help={say(told.fileHelp, language)}
        />
        {!failed && (
          <p className="note robustness-replaces" id="replaces">
            {say(told.replaces, language, {
              count: count(settings.replicates, language),
              seed: String(settings.seed),
              on: shownSince === undefined ? "none" : day(shownSince, language),
            })}
          </p>
        )}
        <button type="submit" className="button" aria-describedby={failed ? undefined : "replaces"}>
          {say(told.workOut, language)}
        </button>
      </ActForm>
    </section>
  );
}

/** What a number may be that was not understood, or what is wrong with what is to be varied. */
function Why({ asked: { posted }, language }: Omit<Props, "view">) {
  if (posted?.problem.code !== "input-invalid") return <Faults details={posted?.problem.details} language={language} />;
  const fields = z.array(z.string()).safeParse(posted.problem.facts?.fields).data ?? [];
  return (
    <>
      {fields.includes("seed") && <p>{say(told.seedForm, language)}</p>}
      {fields.includes("n") && <p>{say(told.replicatesForm, language)}</p>}
    </>
  );
}

const Fault = z.object({
  ...{ code: z.string(), row: z.number().optional(), column: z.string().optional(), field: z.string().optional() },
  ...{ found: z.string().optional(), expected: z.string().optional() },
});

/** What is wrong with what was asked for, fault by fault, where it is, and what mends it. */
function Faults({ details, language }: { readonly details: unknown; readonly language: Language }) {
  const faults = z.array(Fault).safeParse(details);
  if (!faults.success) return null;
  return (
    <ul>
      {faults.data.map((fault) => {
        const { row, code, found } = fault;
        // What has no line is of what was ticked and written together: its place among them is nobody's business.
        const field = row === undefined ? undefined : (fault.field ?? fault.column);
        const choice = VariationName.safeParse(found).data;
        if (row === undefined && code === "variation-repeated" && choice !== undefined)
          return <li key={code + choice}>{say(told.twice, language, { choice: variationName(choice, language) })}</li>;
        const { said, mend } = variationFindingWords(fault, language);
        return (
          <li key={JSON.stringify(fault)}>
            {row !== undefined && `${say(told.line, language, { row })} `}
            {field !== undefined && <code dir="ltr">{field}</code>} {said} {mend}
          </li>
        );
      })}
    </ul>
  );
}
