/** What a number is worth: the bands it may fall in, from the lowest on. */
import { say } from "../../ui/words/words.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import { Field } from "./Field.tsx";
import type { PartOf } from "./indicator-props.ts";
import { Save } from "./Save.tsx";
import { studioWords as own } from "./words.ts";

type Row = { readonly upTo: number | undefined; readonly score: number | undefined };

export function BandsPart({ language, asked, draft, indicator }: PartOf<"number">) {
  const { id, bands, notApplicable } = indicator;
  const rows: readonly Row[] = [...bands, { upTo: undefined, score: undefined }];
  const of = { language, asked, form: "bands" };
  return (
    <section className="section">
      <h3>{say(own.bands, language)}</h3>
      <p>{say(own.numberBandsHelp, language)}</p>
      <EditForm {...{ language, asked }} match={draft.version} id="bands" words={{ notApplicable: own.notApplicable }}>
        <Hidden at={0} edit={{ kind: "set-number-bands", id }} />
        {rows.map(({ upTo, score }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no name but their place
          <div key={at} className="studio-band">
            <input type="hidden" name={`edits.0.bands.${at}.row`} value={at} />
            <Field {...of} name={`edits.0.bands.${at}.upTo`} label={say(own.upTo, language)} value={upTo} as="number" />
            <Field
              {...of}
              name={`edits.0.bands.${at}.score`}
              label={say(own.score, language)}
              value={score}
              as="number"
            />
          </div>
        ))}
        <Field
          {...of}
          name="edits.0.notApplicable"
          label={say(own.notApplicable, language)}
          value={notApplicable.join(" ")}
          as="numbers"
          help={say(own.notApplicableHelp, language)}
        />
        <Save language={language} />
      </EditForm>
    </section>
  );
}
