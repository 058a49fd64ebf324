/** How questions in different units come to one scale: of all of them, or of one apart. */
import { say } from "../../ui/words/words.ts";
import type { InstrumentNormalisation } from "../preparation/contract.ts";
import { called } from "./apply.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { normalisations } from "./edits/preparation/contract.ts";
import { Field, Pick, standing } from "./Field.tsx";
import { inPlace } from "./in-place.ts";
import { type PreparationProps, Way, yesNo } from "./PreparationStep.tsx";
import { preparationWords as own } from "./preparation-words.ts";
import { Save } from "./Save.tsx";
import { selector } from "./selector.ts";

type AsksProps = { readonly props: PreparationProps; readonly normalise: InstrumentNormalisation };

/** The questions a target or posts are given for: one, or all that are not scaled otherwise. */
function scaledHere({ view: { instrument }, id }: PreparationProps) {
  const except = instrument.prepare?.except ?? {};
  return instrument.indicators.filter((one) =>
    id === undefined ? except[one.id]?.normalise === undefined : one.id === id,
  );
}

function Asks({ props, normalise }: AsksProps) {
  const { language, view, asked } = props;
  const of = { language, asked, form: "normalise" };
  const spoken = view.instrument.language;
  const yes = (name: "capped" | "cut", value: boolean) => (
    <Pick
      {...of}
      name={`edits.0.${name}`}
      label={say(own[name], language)}
      value={value ? "yes" : "no"}
      choices={yesNo(language)}
    />
  );
  const range = ([low, high]: readonly [number, number]) => (
    <>
      <Field {...of} name="edits.0.low" label={say(own.low, language)} value={low} as="number" />
      <Field {...of} name="edits.0.high" label={say(own.high, language)} value={high} as="above" />
    </>
  );
  const scale = (value: number) => (
    <Field {...of} name="edits.0.scale" label={say(own.scale, language)} value={value} as="positive" />
  );
  switch (normalise.kind) {
    case "none":
    case "distance-to-maximum":
    case "fraction-of-maximum":
      return null;
    case "min-max":
      return <div className="entries">{range(normalise.range)}</div>;
    case "scaled":
      return (
        <div className="entries">
          {range(normalise.from)}
          {scale(normalise.scale)}
        </div>
      );
    case "z":
      return (
        <div className="entries">
          <Field {...of} name="edits.0.mean" label={say(own.mean, language)} value={normalise.mean} as="number" />
          <Field
            {...of}
            name="edits.0.deviation"
            label={say(own.deviation, language)}
            value={normalise.deviation}
            as="positive"
          />
        </div>
      );
    case "rank":
    case "borda":
    case "percentile-rank":
      return (
        <Pick
          {...of}
          name="edits.0.ties"
          label={say(own.ties, language)}
          value={normalise.ties}
          choices={(["average", "lowest"] as const).map((value) => ({
            value,
            title: say(own.tiesWhat, language, { of: value }),
          }))}
        />
      );
    case "distance-to-reference":
      return (
        <div className="entries">
          <Field {...of} name="edits.0.place" label={say(own.place, language)} value={normalise.place} as="text" />
          <Field {...of} name="edits.0.period" label={say(own.period, language)} value={normalise.period} as="text" />
          {yes("capped", normalise.capped)}
        </div>
      );
    case "distance-to-target":
      return (
        <>
          {scaledHere(props).map(({ id, title }, at) => (
            <fieldset key={id} className="studio-posts">
              <legend>{called(title, language, spoken, id)}</legend>
              <input type="hidden" name={`edits.0.targets.${at}.id`} value={id} />
              <Field
                {...of}
                name={`edits.0.targets.${at}.target`}
                label={say(own.target, language)}
                value={normalise.targets[id]}
                as="number"
              />
            </fieldset>
          ))}
          {yes("capped", normalise.capped)}
        </>
      );
    case "goalposts":
      return (
        <>
          {scaledHere(props).map(({ id, title }, at) => (
            <fieldset key={id} className="studio-posts">
              <legend>{called(title, language, spoken, id)}</legend>
              <input type="hidden" name={`edits.0.posts.${at}.id`} value={id} />
              <Field
                {...of}
                name={`edits.0.posts.${at}.low`}
                label={say(own.low, language)}
                value={normalise.posts[id]?.[0]}
                as="number"
              />
              <Field
                {...of}
                name={`edits.0.posts.${at}.high`}
                label={say(own.high, language)}
                value={normalise.posts[id]?.[1]}
                as="above"
              />
            </fieldset>
          ))}
          <div className="entries">
            {scale(normalise.scale)}
            {yes("cut", normalise.cut)}
          </div>
        </>
      );
    case "categories":
      return (
        <div className="entries">
          <Field
            {...of}
            name="edits.0.upTo"
            label={say(own.upTo, language)}
            value={normalise.upTo.join("; ")}
            as="shares"
          />
          <Field
            {...of}
            name="edits.0.scores"
            label={say(own.scores, language)}
            value={normalise.scores.join("; ")}
            as="scores"
          />
        </div>
      );
  }
}

export function NormaliseStep(given: PreparationProps) {
  const { language, view, id } = given;
  const scaled = scaledHere(given);
  const about = scaled.map((one) => ({ id: one.id }));
  const asked = inPlace(
    inPlace(given.asked, "normalise", "edits.0.posts.", about),
    "normalise",
    "edits.0.targets.",
    about,
  );
  const props = { ...given, asked };
  const { prepare } = view.instrument;
  const normalise = id === undefined ? prepare?.normalise : prepare?.except[id]?.normalise;
  const edit = { kind: "prepare-normalise", ...(id === undefined ? {} : { id }) } as const;
  const ways = [...(id === undefined ? [] : ["same" as const]), ...normalisations];
  const inWay = { language, asked, form: "normalise-way" };
  // A reference is no reference without its place: asked for as soon as it is chosen.
  const needsReference = standing(inWay, "edits.0.method", "") === "distance-to-reference";
  return (
    <section className="section">
      <h3>{say(own.normalise, language)}</h3>
      <Way
        {...{ language, view, asked }}
        form="normalise-way"
        edit={edit}
        value={normalise?.kind ?? (id === undefined ? "none" : "same")}
        choices={ways.map((method) => ({
          value: method,
          title: say(own.normalisation, language, { method: selector(method) }),
        }))}
      >
        {needsReference && (
          <>
            <Field {...inWay} name="edits.0.place" label={say(own.place, language)} value="" as="text" />
            <Field {...inWay} name="edits.0.period" label={say(own.period, language)} value="" as="text" />
          </>
        )}
      </Way>
      {normalise && normalise.kind !== "none" && (
        <EditForm
          {...{ language, asked }}
          words={own}
          match={view.draft.version}
          id="normalise"
          rowOf={(_, row) => {
            const one = row === undefined ? undefined : scaled[row];
            return one && called(one.title, language, view.instrument.language, one.id);
          }}
        >
          <Hidden at={0} edit={{ ...edit, method: normalise.kind }} />
          <Asks props={props} normalise={normalise} />
          {normalise.kind !== "distance-to-maximum" && normalise.kind !== "fraction-of-maximum" && (
            <Save language={language} />
          )}
        </EditForm>
      )}
    </section>
  );
}
