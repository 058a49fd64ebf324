/** The page of the preparation: a form a step, for all questions; or for one that is treated otherwise. */

import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { called } from "./apply.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { Field, Pick } from "./Field.tsx";
import { ImputeStep } from "./ImputeStep.tsx";
import { NormaliseStep } from "./NormaliseStep.tsx";
import type { PreparationProps } from "./PreparationStep.tsx";
import { draftPath, partPath } from "./paths.ts";
import { preparationWords as own } from "./preparation-words.ts";
import { Save } from "./Save.tsx";
import { TreatStep } from "./TreatStep.tsx";
import { studioWords } from "./words.ts";

function ScreenStep({ language, view: { draft, instrument }, asked }: PreparationProps) {
  const { each, screen } = instrument.prepare ?? {};
  const inForm = { language, asked, form: "screen" };
  return (
    <section className="section">
      <h3>{say(own.screen, language)}</h3>
      <EditForm {...{ language, asked }} words={own} match={draft.version} id="screen">
        <Hidden at={0} edit={{ kind: "prepare-screen" }} />
        <div className="entries">
          <Field
            {...inForm}
            name="edits.0.available"
            label={say(own.available, language)}
            value={screen?.available}
            as="share"
          />
          <Field
            {...inForm}
            name="edits.0.nonZero"
            label={say(own.nonZero, language)}
            value={screen?.nonZero}
            as="share"
          />
          <Pick
            {...inForm}
            name="edits.0.each"
            label={say(own.each, language)}
            value={each ?? "all"}
            choices={[
              { value: "all", title: say(own.allPeriods, language) },
              { value: "period", title: say(own.eachPeriod, language) },
            ]}
          />
        </div>
        <Save language={language} />
      </EditForm>
    </section>
  );
}

function Apart({ language, view: { draft, instrument } }: PreparationProps) {
  const apart = Object.keys(instrument.prepare?.except ?? {});
  const nameOf = (id: string): string => {
    const found = instrument.indicators.find((one) => one.id === id);
    return found ? called(found.title, language, instrument.language, id) : id;
  };
  return (
    <section className="section">
      <h3>{say(own.apart, language)}</h3>
      {apart.length === 0 ? (
        <p>{say(own.noneApart, language)}</p>
      ) : (
        <ul>
          {apart.map((id) => (
            <li key={id}>
              <a href={partPath(language, draft.id, { of: "preparation", id })}>{nameOf(id)}</a>
            </li>
          ))}
        </ul>
      )}
      <Filters
        language={language}
        action={draftPath(language, draft.id)}
        kept={[["part", "preparation"]]}
        label={say(own.apart, language)}
      >
        <Select
          id="apart"
          name="indicator"
          label={say(own.alikeQuestion, language)}
          value=""
          choices={[
            { value: "", title: say(own.noQuestion, language) },
            ...instrument.indicators.map(({ id }) => ({ value: id, title: nameOf(id) })),
          ]}
        />
      </Filters>
    </section>
  );
}

export function PreparationPart(props: PreparationProps) {
  const { language, view, id } = props;
  const { draft } = view;
  const tryIt = (
    <p>
      <a href={draftPath(language, draft.id, "preview")}>{say(own.tryIt, language)}</a>
    </p>
  );
  if (id !== undefined)
    return (
      <>
        <p className="studio-acts">
          <a href={partPath(language, draft.id, { of: "preparation" })}>{say(own.toAll, language)}</a>
          <a href={partPath(language, draft.id, { of: "indicator", id })}>{say(studioWords.question, language)}</a>
        </p>
        <TreatStep {...props} />
        <NormaliseStep {...props} />
        {tryIt}
      </>
    );
  return (
    <>
      <p>{say(own.lede, language)}</p>
      {tryIt}
      <ScreenStep {...props} />
      <ImputeStep {...props} />
      <TreatStep {...props} />
      <NormaliseStep {...props} />
      <Apart {...props} />
    </>
  );
}
