/** The page of a question: what may be answered and what it is worth, what it is called, and where it hangs. */
import { say } from "../../ui/words/words.ts";
import { AskedOrderPart } from "./AskedOrderPart.tsx";
import { parentOf } from "./apply-tree.ts";
import { BandsPart } from "./BandsPart.tsx";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { indicatorKinds } from "./edits/contract.ts";
import { Field, Pick } from "./Field.tsx";
import { ItemsPart } from "./ItemsPart.tsx";
import type { IndicatorPartProps, PartOf } from "./indicator-props.ts";
import { Moves } from "./Moves.tsx";
import { OptionsPart } from "./OptionsPart.tsx";
import { partPath } from "./paths.ts";
import { Save } from "./Save.tsx";
import { studioWords as own } from "./words.ts";

/** The lowest and the highest score that may be given. */
function RangePart({ language, asked, draft, indicator: { id, range } }: PartOf<"score">) {
  const of = { language, asked, form: "range" };
  return (
    <section className="section">
      <h3>{say(own.worth, language)}</h3>
      <EditForm {...{ language, asked }} match={draft.version} id="range">
        <Hidden at={0} edit={{ kind: "set-range", id }} />
        <div className="entries">
          <Field
            {...of}
            name="edits.0.low"
            label={say(own.low, language)}
            value={range[0]}
            as="number"
            required="yes"
          />
          <Field
            {...of}
            name="edits.0.high"
            label={say(own.high, language)}
            value={range[1]}
            as="above"
            required="yes"
          />
        </div>
        <Save language={language} />
      </EditForm>
    </section>
  );
}

/** Which way a number that is taken as it is counts. */
function DirectionPart({ language, asked, draft, indicator: { id, direction } }: PartOf<"measured">) {
  return (
    <section className="section">
      <h3>{say(own.worth, language)}</h3>
      <EditForm {...{ language, asked }} match={draft.version} id="direction">
        <Hidden at={0} edit={{ kind: "set-direction", id }} />
        <Pick
          {...{ language, asked }}
          form="direction"
          name="edits.0.direction"
          label={say(own.direction, language)}
          value={direction === 1 ? "more-is-better" : "less-is-better"}
          choices={[
            { value: "more-is-better", title: say(own.moreIsBetter, language) },
            { value: "less-is-better", title: say(own.lessIsBetter, language) },
          ]}
        />
        <Save language={language} />
      </EditForm>
    </section>
  );
}

function Worth(props: IndicatorPartProps) {
  const { indicator } = props;
  switch (indicator.kind) {
    case "choice":
      return <OptionsPart {...props} indicator={indicator} />;
    case "number":
      return <BandsPart {...props} indicator={indicator} />;
    case "compound":
      return <ItemsPart {...props} indicator={indicator} />;
    case "score":
      return <RangePart {...props} indicator={indicator} />;
    case "measured":
      return <DirectionPart {...props} indicator={indicator} />;
  }
}

/** Its kind, its id, and the tags it is found by. */
function Kept({ language, asked, draft, instrument, indicator }: IndicatorPartProps) {
  const { id, tags } = indicator;
  const form = { language, asked, match: draft.version };
  const inForm = (name: string) => ({ language, asked, form: name });
  const isItem = !instrument.indicators.some((one) => one.id === id);
  const kinds = isItem ? (["choice", "number", "score"] as const) : indicatorKinds;
  return (
    <section className="section studio-ones">
      <EditForm {...form} id="turn" className="edit-line">
        <Hidden at={0} edit={{ kind: "turn-indicator", id }} />
        <Pick
          {...inForm("turn")}
          name="edits.0.as"
          label={say(own.kind, language)}
          value={indicator.kind}
          choices={kinds.map((value) => ({ value, title: say(own[value], language) }))}
          help={say(own.turnHelp, language)}
        />
        <button className="button is-quiet" type="submit">
          {say(own.turn, language)}
        </button>
      </EditForm>
      <EditForm {...form} id="rename" className="edit-line">
        <Hidden at={0} edit={{ kind: "rename-indicator", id }} />
        <Field
          {...inForm("rename")}
          name="edits.0.to"
          label={say(own.id, language)}
          value={id}
          as="id"
          required="yes"
          help={say(own.renameHelp, language)}
        />
        <button className="button is-quiet" type="submit">
          {say(own.rename, language)}
        </button>
      </EditForm>
      <EditForm {...form} id="tags" className="edit-line">
        <Hidden at={0} edit={{ kind: "tag-indicator", id }} />
        <Field
          {...inForm("tags")}
          name="edits.0.tags"
          label={say(own.tags, language)}
          value={tags.join(", ")}
          as="text"
        />
        <button className="button is-quiet" type="submit">
          {say(own.save, language)}
        </button>
      </EditForm>
    </section>
  );
}

export function IndicatorPart(props: IndicatorPartProps) {
  const { language, asked, draft, instrument, measure, indicator } = props;
  const { id } = indicator;
  const form = { asked, match: draft.version };
  const tree = instrument.measures.find((one) => one.id === measure)?.tree;
  const parent = tree && parentOf(tree, id);
  const isItem = !instrument.indicators.some((one) => one.id === id);
  return (
    <>
      <Worth {...props} />
      <Kept {...props} />
      {!isItem && (
        <section className="section">
          <p>
            <a href={partPath(language, draft.id, { of: "preparation", id })}>{say(own.preparationApart, language)}</a>
          </p>
          <Moves {...form} language={language} instrument={instrument} measure={measure} child={id}>
            {parent && (
              <EditButton
                {...form}
                id="unplace"
                title={say(own.takeOut, language)}
                edit={{ kind: "unplace", measure, from: parent.id, child: id }}
              />
            )}
            <EditButton
              {...form}
              id="remove"
              title={say(own.removeQuestion, language)}
              edit={{ kind: "remove-indicator", id }}
            />
          </Moves>
        </section>
      )}
      <AskedOrderPart {...{ ...form, language, instrument, id }} />
    </>
  );
}
