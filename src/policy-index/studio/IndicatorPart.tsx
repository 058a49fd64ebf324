/** The page of a question: what may be answered and what it is worth, and where the question hangs. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import { Choice, Entry } from "../editions/Entry.tsx";
import type { Indicator, Instrument, SimpleIndicator } from "../instrument/contract.ts";
import { called } from "./apply.ts";
import { parentOf } from "./apply-tree.ts";
import type { Draft } from "./contract.ts";
import { EditButton, EditForm, Hidden } from "./Edits.tsx";
import { indicatorKinds } from "./edits/contract.ts";
import { Moves, RuleFields } from "./NodePart.tsx";
import { partPath } from "./paths.ts";
import { studioWords as own } from "./words.ts";

export type IndicatorPartProps = {
  readonly language: Language;
  readonly asked: Asked;
  readonly draft: Draft;
  readonly instrument: Instrument;
  readonly measure: string;
  readonly indicator: Indicator;
};

type Of<Kind extends Indicator["kind"]> = IndicatorPartProps & {
  readonly indicator: Extract<Indicator, { kind: Kind }>;
};

const Save = ({ language }: { readonly language: Language }) => (
  <p>
    <button className="button is-main" type="submit">
      {say(own.save, language)}
    </button>
  </p>
);

function Options({ language, asked, draft, instrument, indicator }: Of<"choice">) {
  const { id, options } = indicator;
  const form = { asked, match: draft.version };
  return (
    <section className="section">
      <h3>{say(own.options, language)}</h3>
      {options.length > 0 && (
        <EditForm {...form} id="options" saidDone={say(own.saved, language)}>
          <table className="studio-options">
            <thead>
              <tr>
                <th scope="col">{say(own.key, language)}</th>
                <th scope="col">{say(own.label, language)}</th>
                <th scope="col">{say(own.score, language)}</th>
              </tr>
            </thead>
            <tbody>
              {options.map(({ key, label, score }, at) => (
                <tr key={key}>
                  <td>
                    <Hidden at={at} edit={{ kind: "set-option", id, key }} />
                    <input
                      className="field"
                      name={`edits.${at}.to`}
                      defaultValue={key}
                      aria-label={say(own.key, language)}
                      dir="ltr"
                      size={4}
                    />
                  </td>
                  <td>{called(label, language, instrument.language, key)}</td>
                  <td>
                    <input
                      className="field"
                      name={`edits.${at}.score`}
                      defaultValue={score ?? ""}
                      inputMode="decimal"
                      aria-label={`${say(own.score, language)} · ${key}`}
                      dir="ltr"
                      size={6}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="entry-note">{say(own.noScore, language)}</p>
          <Save language={language} />
        </EditForm>
      )}
      <ul className="studio-rows">
        {options.map(({ key }, at) => (
          <li key={key}>
            <code>{key}</code>
            <EditButton
              {...form}
              id={`up-${at}`}
              title={say(own.up, language)}
              disabled={at === 0 ? "yes" : undefined}
              edit={{ kind: "move-option", id, key, position: Math.max(0, at - 1) }}
            />
            <EditButton
              {...form}
              id={`remove-${at}`}
              title={say(own.remove, language)}
              edit={{ kind: "remove-option", id, key }}
            />
          </li>
        ))}
      </ul>
      <EditForm {...form} id="add-option">
        <h4>{say(own.addOption, language)}</h4>
        <Hidden at={0} edit={{ kind: "add-option", id, language: instrument.language }} />
        <div className="entries">
          <Entry
            id="option-key"
            name="edits.0.key"
            label={say(own.key, language)}
            value=""
            script="code"
            required="yes"
          />
          <Entry id="option-title" name="edits.0.title" label={say(own.label, language)} value="" required="yes" />
          <Entry
            id="option-score"
            name="edits.0.score"
            label={say(own.score, language)}
            value=""
            help={say(own.noScore, language)}
          />
        </div>
        <p>
          <button className="button" type="submit">
            {say(own.addOption, language)}
          </button>
        </p>
      </EditForm>
    </section>
  );
}

function Bands({ language, asked, draft, indicator }: Of<"number">) {
  const { id, bands, notApplicable } = indicator;
  const rows: readonly { readonly upTo: number | undefined; readonly score: number | undefined }[] = [
    ...bands,
    { upTo: undefined, score: undefined },
  ];
  return (
    <section className="section">
      <h3>{say(own.bands, language)}</h3>
      <EditForm asked={asked} match={draft.version} id="bands" saidDone={say(own.saved, language)}>
        <Hidden at={0} edit={{ kind: "set-number-bands", id }} />
        {rows.map(({ upTo, score }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no name but their place
          <div key={at} className="entries">
            <Entry
              id={`up-to-${at}`}
              name={`edits.0.bands.${at}.upTo`}
              label={say(own.upTo, language)}
              value={String(upTo ?? "")}
              script="code"
            />
            <Entry
              id={`score-${at}`}
              name={`edits.0.bands.${at}.score`}
              label={say(own.score, language)}
              value={String(score ?? "")}
              script="code"
            />
          </div>
        ))}
        <Entry
          id="na"
          name="edits.0.notApplicable"
          label={say(own.noScore, language)}
          value={notApplicable.join(" ")}
          script="code"
        />
        <Save language={language} />
      </EditForm>
    </section>
  );
}

function Items({ language, asked, draft, instrument, indicator }: Of<"compound">) {
  const { id, items } = indicator;
  const form = { asked, match: draft.version };
  return (
    <section className="section">
      <h3>{say(own.items, language)}</h3>
      <EditForm {...form} id="combination" saidDone={say(own.saved, language)}>
        <Hidden at={0} edit={{ kind: "set-combination", id }} />
        <RuleFields language={language} of={indicator} />
        {items.map(({ indicator: item, weight }, at) => (
          <p key={item.id} className="entry">
            <label htmlFor={`weight-${at}`}>
              {say(own.weight, language)} ·{" "}
              <a href={partPath(language, draft.id, { of: "indicator", id: item.id })}>
                {called(item.title, language, instrument.language, item.id)}
              </a>
            </label>
            <Hidden at={at + 1} edit={{ kind: "weigh-item", id, item: item.id }} />
            <input
              id={`weight-${at}`}
              className="field"
              name={`edits.${at + 1}.weight`}
              defaultValue={weight}
              inputMode="decimal"
              dir="ltr"
              required
            />
          </p>
        ))}
        <Save language={language} />
      </EditForm>
      <EditForm {...form} id="add-item">
        <h4>{say(own.addItem, language)}</h4>
        <Hidden at={0} edit={{ kind: "add-item", id, language: instrument.language }} />
        <div className="entries">
          <Entry id="item-id" name="edits.0.item" label={say(own.id, language)} value="" script="code" required="yes" />
          <Entry id="item-title" name="edits.0.title" label={say(own.title, language)} value="" required="yes" />
        </div>
        <p>
          <button className="button" type="submit">
            {say(own.addItem, language)}
          </button>
        </p>
      </EditForm>
      <ul className="studio-rows">
        {items.map(({ indicator: item }, at) => (
          <li key={item.id}>
            <code>{item.id}</code>
            <EditButton
              {...form}
              id={`item-up-${at}`}
              title={say(own.up, language)}
              disabled={at === 0 ? "yes" : undefined}
              edit={{ kind: "move-item", id, item: item.id, position: Math.max(0, at - 1) }}
            />
            <EditButton
              {...form}
              id={`item-remove-${at}`}
              title={say(own.remove, language)}
              edit={{ kind: "remove-item", id, item: item.id }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Worth(props: IndicatorPartProps) {
  const { language, asked, draft, indicator } = props;
  const form = { asked, match: draft.version };
  switch (indicator.kind) {
    case "choice":
      return <Options {...props} indicator={indicator} />;
    case "number":
      return <Bands {...props} indicator={indicator} />;
    case "compound":
      return <Items {...props} indicator={indicator} />;
    case "score":
      return (
        <EditForm {...form} id="range" saidDone={say(own.saved, language)}>
          <Hidden at={0} edit={{ kind: "set-range", id: indicator.id }} />
          <div className="entries">
            <Entry
              id="low"
              name="edits.0.low"
              label={say(own.low, language)}
              value={String(indicator.range[0])}
              script="code"
            />
            <Entry
              id="high"
              name="edits.0.high"
              label={say(own.high, language)}
              value={String(indicator.range[1])}
              script="code"
            />
          </div>
          <Save language={language} />
        </EditForm>
      );
    case "measured":
      return null;
  }
}

export function IndicatorPart(props: IndicatorPartProps) {
  const { language, asked, draft, instrument, measure, indicator } = props;
  const { id } = indicator;
  const form = { asked, match: draft.version };
  const tree = instrument.measures.find((one) => one.id === measure)?.tree;
  const parent = tree && parentOf(tree, id);
  const isItem = !instrument.indicators.some((one: Indicator | SimpleIndicator) => one.id === id);
  const kinds = isItem ? (["choice", "number", "score"] as const) : indicatorKinds;
  return (
    <>
      <Worth {...props} />
      <section className="section entries">
        <EditForm {...form} id="turn">
          <Hidden at={0} edit={{ kind: "turn-indicator", id }} />
          <Choice
            id="as"
            name="edits.0.as"
            label={say(own.kind, language)}
            value={indicator.kind}
            choices={kinds.map((value) => ({ value, title: say(own[value], language) }))}
          />
          <p>
            <button className="button" type="submit">
              {say(own.turn, language)}
            </button>
          </p>
        </EditForm>
        <EditForm {...form} id="rename">
          <Hidden at={0} edit={{ kind: "rename-indicator", id }} />
          <Entry id="to" name="edits.0.to" label={say(own.id, language)} value={id} script="code" required="yes" />
          <p>
            <button className="button" type="submit">
              {say(own.rename, language)}
            </button>
          </p>
        </EditForm>
      </section>
      {!isItem && (
        <section className="section studio-acts">
          <a href={partPath(language, draft.id, { of: "preparation", id })}>{say(own.preparation, language)}</a>
          <Moves {...form} language={language} instrument={instrument} measure={measure} child={id} />
          {parent && (
            <EditButton
              {...form}
              id="unplace"
              title={say(own.takeOut, language)}
              edit={{ kind: "unplace", measure, from: parent.id, child: id }}
            />
          )}
          <EditButton {...form} id="remove" title={say(own.remove, language)} edit={{ kind: "remove-indicator", id }} />
        </section>
      )}
    </>
  );
}
