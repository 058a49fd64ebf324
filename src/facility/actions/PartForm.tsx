/** A part of a plan as a form, drawn from the table of its fields; every list ends in empty rows. Works without script. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { type Fields, isWritten, rowsOf, said } from "../programme/making/flat.ts";
import type { FieldShape, Source } from "./parts.ts";
import { choiceSaid, fieldSaid } from "./shown.ts";
import { actionWords as words } from "./words.ts";

export type FormOf = {
  readonly fields: Fields;
  /** Names of fields that could not be read. */
  readonly wrong: ReadonlySet<string>;
  readonly choices: Readonly<Record<Source, readonly (readonly [string, string])[]>>;
  /** What rows are called by their codes. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
};

type Drawn<Kind extends FieldShape["kind"]> = {
  readonly shape: Extract<FieldShape, { readonly kind: Kind }>;
  readonly name: string;
  readonly of: FormOf;
};

/** One of the plain kinds of field, by its name. */
type Simple = {
  readonly shape: { readonly name: string; readonly kind: string };
  readonly name: string;
  readonly of: FormOf;
};

const wrongly = (name: string, { wrong }: FormOf) => (wrong.has(name) ? ({ "aria-invalid": true } as const) : {});

export function PartFields({
  shapes,
  under,
  of,
}: {
  readonly shapes: readonly FieldShape[];
  readonly under: string;
  readonly of: FormOf;
}) {
  return shapes.map((shape) => {
    const name = under === "" ? shape.name : `${under}.${shape.name}`;
    if (shape.kind === "rows") return <Rows key={name} shape={shape} name={name} of={of} />;
    if (shape.kind === "hidden") {
      const own = said(of.fields, name);
      return own === "" ? null : <input key={name} type="hidden" name={name} value={own} />;
    }
    if (shape.kind === "choice" || shape.kind === "from")
      return <Choice key={name} shape={shape} name={name} of={of} />;
    if (shape.kind === "several") return <Several key={name} shape={shape} name={name} of={of} />;
    if (shape.kind === "languages") return <Lines key={name} shape={shape} name={name} of={of} />;
    return <One key={name} shape={shape} name={name} of={of} />;
  });
}

function Rows({ shape, name, of }: Drawn<"rows">) {
  const { fields, language, names } = of;
  const there = rowsOf(fields, name);
  return (
    <fieldset className="action-rows">
      <legend>{fieldSaid(shape.name, language)}</legend>
      {Array.from({ length: there + shape.empty }, (_, at) => {
        const row = `${name}.${at}`;
        const isThere = at < there && isWritten(fields, row);
        const code = said(fields, `${row}.code`);
        const title = code === "" ? "" : (names.get(code) ?? "");
        return (
          <fieldset key={row} className="action-row">
            <legend>
              {isThere ? (
                <>
                  <bdi>{code}</bdi> <span dir="auto">{title.slice(0, 80)}</span>
                </>
              ) : (
                say(words.another, language)
              )}
            </legend>
            <PartFields shapes={shape.fields} under={row} of={of} />
            {isThere && (
              <label className="action-tick">
                <input type="checkbox" name={`${row}._gone`} defaultChecked={said(fields, `${row}._gone`) === "on"} />{" "}
                {say(words.takeAway, language)}
              </label>
            )}
          </fieldset>
        );
      })}
    </fieldset>
  );
}

function Choice({ shape, name, of }: Drawn<"choice" | "from">) {
  const { fields, language, choices } = of;
  const own = said(fields, name);
  const options: readonly (readonly [string, string])[] =
    shape.kind === "from" ? choices[shape.of] : shape.of.map((one) => [one, choiceSaid(one, language)] as const);
  return (
    <p className="entry">
      <label htmlFor={name}>{fieldSaid(shape.name, language)}</label>
      <select className="field" id={name} name={name} defaultValue={own} {...wrongly(name, of)}>
        <option value="">–</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
        {own !== "" && !options.some(([value]) => value === own) && <option value={own}>{own}</option>}
      </select>
    </p>
  );
}

/** Of a long list some are chosen in a box, of a short one by ticks. */
function Several({ shape, name, of }: Drawn<"several">) {
  const chosen = [of.fields[name] ?? []].flat();
  const options = of.choices[shape.of];
  if (options.length === 0) return null;
  if (options.length > 60)
    return (
      <p className="entry">
        <label htmlFor={name}>{fieldSaid(shape.name, of.language)}</label>
        <select className="field" id={name} name={name} multiple size={6} defaultValue={chosen} {...wrongly(name, of)}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </p>
    );
  return (
    <fieldset className="action-ticks">
      <legend>{fieldSaid(shape.name, of.language)}</legend>
      {options.map(([value, text]) => (
        <label key={value} className="action-tick">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

/** Several short words, each in a field of its own. */
function Lines({ shape, name, of }: Simple) {
  const own = [of.fields[name] ?? []].flat().filter((one) => one !== "");
  return (
    <fieldset className="action-short">
      <legend>{fieldSaid(shape.name, of.language)}</legend>
      {[...own, "", ""].map((one, at) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: fields of one name have nothing else that tells them apart.
          key={at}
          className="field"
          name={name}
          aria-label={`${fieldSaid(shape.name, of.language)} ${at + 1}`}
          defaultValue={one}
          dir="ltr"
          {...wrongly(name, of)}
        />
      ))}
    </fieldset>
  );
}

function One({ shape, name, of }: Simple) {
  const own = said(of.fields, name);
  const shared = { className: "field", id: name, name, defaultValue: own, ...wrongly(name, of) };
  const isCode = shape.kind === "amount" || shape.kind === "currency";
  return (
    <p className={isCode || shape.kind === "day" ? "entry action-narrow" : "entry"}>
      <label htmlFor={name}>{fieldSaid(shape.name, of.language)}</label>
      {shape.kind === "prose" ? (
        <textarea {...shared} rows={3} dir="auto" maxLength={5000} />
      ) : (
        <input
          {...shared}
          type={shape.kind === "day" ? "date" : "text"}
          {...(shape.kind === "amount" ? { inputMode: "decimal" as const } : {})}
          dir={isCode ? "ltr" : "auto"}
        />
      )}
    </p>
  );
}
