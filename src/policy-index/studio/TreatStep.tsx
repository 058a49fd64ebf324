/** What is done about values that lie far out: of all questions, or of one of them apart. */
import type { Transformation } from "../../engine/recipe.ts";
import { say } from "../../ui/words/words.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { logShifts, transformations, treatments } from "./edits/preparation/contract.ts";
import { Field, type FieldOf, Pick } from "./Field.tsx";
import { type PreparationProps, Way, yesNo } from "./PreparationStep.tsx";
import { preparationWords as own } from "./preparation-words.ts";
import { Save } from "./Save.tsx";
import { selector } from "./selector.ts";

type StepProps = { readonly of: FieldOf; readonly step: "first" | "next"; readonly value: Transformation | undefined };

function TransformationFields({ of, step, value }: StepProps) {
  const name = `edits.0.${step}`;
  const { language } = of;
  const choices = step === "first" ? transformations.filter((one) => one !== "none") : transformations;
  return (
    <fieldset className="studio-step">
      <legend>{say(own[step], language)}</legend>
      <Pick
        {...of}
        name={`${name}.method`}
        label={say(own.way, language)}
        value={value?.kind ?? "none"}
        choices={choices.map((method) => ({
          value: method,
          title: say(own.transformation, language, { method: selector(method) }),
        }))}
      />
      <Field
        {...of}
        name={`${name}.most`}
        label={say(own.most, language)}
        value={value?.kind === "winsorise" && value.most !== "all" ? value.most : ""}
        as="positive"
      />
      <Pick
        {...of}
        name={`${name}.by`}
        label={say(own.by, language)}
        value={value?.kind === "log" ? value.by : "range"}
        choices={logShifts.map((by) => ({ value: by, title: say(own.byWhat, language, { of: selector(by) }) }))}
      />
      <Field
        {...of}
        name={`${name}.power`}
        label={say(own.power, language)}
        value={value?.kind === "box-cox" ? value.power : ""}
        as="number"
      />
      <Pick
        {...of}
        name={`${name}.shifted`}
        label={say(own.shifted, language)}
        value={value?.kind === "box-cox" && value.shifted ? "yes" : "no"}
        choices={yesNo(language)}
      />
    </fieldset>
  );
}

export function TreatStep({ language, view, asked, id }: PreparationProps) {
  const { prepare } = view.instrument;
  const treat = id === undefined ? prepare?.treat : prepare?.except[id]?.treat;
  const about = { kind: "prepare-treat", ...(id === undefined ? {} : { id }) } as const;
  const of = { language, asked, form: "treat" };
  const ways = [...(id === undefined ? [] : ["same" as const]), ...treatments];
  return (
    <section className="section">
      <h3>{say(own.treat, language)}</h3>
      <Way
        {...{ language, view, asked }}
        form="treat-way"
        edit={about}
        value={treat?.kind ?? (id === undefined ? "none" : "same")}
        choices={ways.map((method) => ({ value: method, title: say(own.treatment, language, { method }) }))}
      />
      {treat?.kind === "outliers" && (
        <EditForm {...{ language, asked }} words={own} match={view.draft.version} id="treat">
          <Hidden at={0} edit={{ ...about, method: "outliers" }} />
          <TransformationFields of={of} step="first" value={treat.first} />
          <TransformationFields of={of} step="next" value={treat.next} />
          <div className="entries">
            <Pick
              {...of}
              name="edits.0.combined"
              label={say(own.combined, language)}
              value={treat.combined ? "yes" : "no"}
              choices={yesNo(language)}
            />
            <Field
              {...of}
              name="edits.0.skewness"
              label={say(own.skewness, language)}
              value={treat.limits?.skewness ?? 2}
              as="positive"
            />
            <Field
              {...of}
              name="edits.0.kurtosis"
              label={say(own.kurtosis, language)}
              value={treat.limits?.kurtosis ?? 3.5}
              as="number"
            />
          </div>
          <Save language={language} />
        </EditForm>
      )}
    </section>
  );
}
