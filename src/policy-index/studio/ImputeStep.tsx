/** What stands in where an answer is missing: the way, and what that way asks for. */
import { say } from "../../ui/words/words.ts";
import { called } from "./apply.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { imputations } from "./edits/preparation/contract.ts";
import { Field, type FieldOf, Pick } from "./Field.tsx";
import { type PreparationProps, Way } from "./PreparationStep.tsx";
import { preparationWords as own } from "./preparation-words.ts";
import { Save } from "./Save.tsx";
import { selector } from "./selector.ts";
import { simplesOf } from "./texts.ts";

type Impute = NonNullable<NonNullable<PreparationProps["view"]["instrument"]["prepare"]>["impute"]>;
type Alike = Extract<Impute, { by: unknown }>["by"][number];

type AlikeRowProps = {
  readonly of: FieldOf;
  readonly row: number;
  readonly alike: Alike | undefined;
  readonly questions: readonly { readonly value: string; readonly title: string }[];
};

function AlikeRow({ of, row, alike, questions }: AlikeRowProps) {
  const name = `edits.0.alike.${row}`;
  const { language } = of;
  return (
    <fieldset className="studio-alike">
      <legend className="visually-hidden">{say(own.alike, language)}</legend>
      <input type="hidden" name={`${name}.row`} value={row} />
      <Pick
        {...of}
        name={`${name}.of`}
        label={say(own.alike, language)}
        value={alike?.kind ?? "none"}
        choices={(["none", "period", "indicator", "groups"] as const).map((value) => ({
          value,
          title: say(own.alikeIn, language, { of: value }),
        }))}
      />
      <Pick
        {...of}
        name={`${name}.indicator`}
        label={say(own.alikeQuestion, language)}
        value={alike?.kind === "indicator" ? alike.indicator : ""}
        choices={[{ value: "", title: say(own.noQuestion, language) }, ...questions]}
      />
      <Field
        {...of}
        name={`${name}.groups`}
        label={say(own.groups, language)}
        value={alike?.kind === "groups" ? alike.groups.map(({ id }) => id).join(", ") : ""}
        as="text"
      />
    </fieldset>
  );
}

function Asks({ props, impute }: { readonly props: PreparationProps; readonly impute: Impute }) {
  const { language, view, asked } = props;
  const { instrument } = view;
  const of = { language, asked, form: "impute" };
  switch (impute.kind) {
    case "none":
      return null;
    case "mean":
    case "median": {
      const questions = instrument.indicators
        .flatMap(simplesOf)
        .map(({ id, title }) => ({ value: id, title: called(title, language, instrument.language, id) }));
      return [...impute.by, undefined].map((alike, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <AlikeRow key={row} of={of} row={row} alike={alike} questions={questions} />
      ));
    }
    case "row-mean":
    case "row-median":
      return (
        <div className="entries">
          <Pick
            {...of}
            name="edits.0.within"
            label={say(own.within, language)}
            value={typeof impute.within === "string" ? impute.within : "nodes"}
            choices={(["all", "parent", "nodes"] as const).map((value) => ({
              value,
              title: say(own.withinWhat, language, { of: value }),
            }))}
          />
          <Field
            {...of}
            name="edits.0.nodes"
            label={say(own.nodes, language)}
            value={typeof impute.within === "string" ? "" : impute.within.join(", ")}
            as="text"
          />
        </div>
      );
    case "last":
    case "linear":
      return (
        <div className="entries">
          {impute.kind === "last" && (
            <Field {...of} name="edits.0.gap" label={say(own.gap, language)} value={impute.gap} as="positive" />
          )}
          <Pick
            {...of}
            name="edits.0.ends"
            label={say(own.ends, language)}
            value={impute.ends}
            choices={(["left", "constant"] as const).map((value) => ({
              value,
              title: say(own.endsWhat, language, { of: value }),
            }))}
          />
        </div>
      );
  }
}

export function ImputeStep(props: PreparationProps) {
  const { language, view, asked } = props;
  const impute = view.instrument.prepare?.impute;
  return (
    <section className="section">
      <h3>{say(own.impute, language)}</h3>
      <Way
        {...{ language, view, asked }}
        form="impute-way"
        edit={{ kind: "prepare-impute" }}
        value={impute?.kind ?? "none"}
        choices={imputations.map((value) => ({
          value,
          title: say(own.imputation, language, { method: selector(value) }),
        }))}
      />
      {impute && impute.kind !== "none" && (
        <EditForm {...{ language, asked }} words={own} match={view.draft.version} id="impute">
          <Hidden at={0} edit={{ kind: "prepare-impute", method: impute.kind }} />
          <Asks props={props} impute={impute} />
          <Save language={language} />
        </EditForm>
      )}
    </section>
  );
}
