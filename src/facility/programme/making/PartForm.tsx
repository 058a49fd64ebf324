/** A part of a programme as a form, drawn from the table of its fields; every list ends in rows to be filled in. */
import { direction, type Language, languages } from "../../../base/text.ts";
import { ownNames } from "../../../people/accounts/language-names.ts";
import { placeCodes } from "../../../people/accounts/PlaceCodes.tsx";
import { collation, countryName, countryOf } from "../../../places/countries.ts";
import { regions } from "../../../places/regions.ts";
import { say } from "../../../ui/words/words.ts";
import { kindWords } from "../kind-words.ts";
import { programmeWords } from "../words.ts";
import { type Fields, isWritten, rowsOf, said } from "./flat.ts";
import type { FieldKind, FieldShape } from "./parts.ts";
import { choiceWords, fieldWords, makingWords as words } from "./words.ts";

export type FormOf = {
  readonly fields: Fields;
  /** What is wrong, by the name of a field. */
  readonly faults: ReadonlyMap<string, string>;
  /** The calendars there are. */
  readonly calendars: readonly string[];
  readonly language: Language;
};

type Shaped<Kind extends FieldShape["kind"]> = Extract<FieldShape, { readonly kind: Kind }>;
type Drawn<Shape> = { readonly shape: Shape; readonly name: string; readonly of: FormOf };

const isField = (name: string): name is keyof typeof fieldWords => Object.hasOwn(fieldWords, name);
const labelOf = (name: string, language: Language): string => (isField(name) ? say(fieldWords[name], language) : name);

export function choiceOf(value: string, language: Language): string {
  const all: Readonly<Record<string, (typeof choiceWords)[keyof typeof choiceWords] | undefined>> = {
    ...programmeWords,
    ...kindWords,
    ...choiceWords,
  };
  const message = all[value];
  return message === undefined ? value : say(message, language);
}

/** What a row is called: by its name in the language of the page, or its code. */
function titleOf(name: string, { fields, language }: FormOf): string {
  const choice = said(fields, `${name}.kind`) || said(fields, `${name}.of`);
  if (choice !== "") return choiceOf(choice, language);
  for (const field of [
    `name.${language}`,
    "name.en",
    "name",
    "code",
    "id",
    "place",
    "region",
    "day",
    "score",
    "from",
  ]) {
    const value = said(fields, `${name}.${field}`);
    if (value === "") continue;
    if (field === "name") return choiceOf(value, language);
    const country = field === "place" ? countryName(value, language) : undefined;
    return country === undefined ? value : `${country} (${value})`;
  }
  return say(words.another, language);
}

function Wrong({ name, of }: { readonly name: string; readonly of: FormOf }) {
  const fault = of.faults.get(name);
  if (fault === undefined) return null;
  return (
    <span className="making-wrong" id={`${name}-wrong`}>
      {fault}
    </span>
  );
}

const wrongly = (name: string, { faults }: FormOf) =>
  faults.has(name) ? ({ "aria-invalid": true, "aria-describedby": `${name}-wrong` } as const) : {};

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
    if (shape.kind === "rows") return <Rows key={name} {...{ shape, name, of }} />;
    if (shape.kind === "choice") return <Choice key={name} {...{ shape, name, of }} />;
    if (shape.kind === "choices") return <Choices key={name} {...{ shape, name, of }} />;
    if (shape.kind === "group") return <PartFields key={name} shapes={shape.fields} under={name} of={of} />;
    return <One key={name} {...{ shape, name, of }} />;
  });
}

function Rows({ shape, name, of }: Drawn<Shaped<"rows">>) {
  const { fields, language } = of;
  const there = rowsOf(fields, name);
  const isShort = shape.fields.every(({ kind }) => kind === "day" || kind === "place" || kind === "region");
  const numbers = Array.from({ length: there + shape.empty }, (_, at) => at);
  const one = (at: number) => {
    const row = `${name}.${at}`;
    const isThere = at < there && isWritten(fields, row);
    return (
      <fieldset key={row} className={isShort ? "making-row is-short" : "making-row"}>
        <legend>{isThere ? titleOf(row, of) : say(words.another, language)}</legend>
        <Wrong name={row} of={of} />
        <PartFields shapes={shape.fields} under={row} of={of} />
        {isThere && (
          <label className="making-tick">
            <input type="checkbox" name={`${row}._gone`} defaultChecked={said(fields, `${row}._gone`) === "on"} />{" "}
            {say(words.takeAway, language)}
          </label>
        )}
      </fieldset>
    );
  };
  const folds = shape.fields.some(({ kind }) => kind === "place") ? foldedRows(name, numbers, of) : [];
  const isFolded = new Set(folds.flatMap(({ rows }) => rows));
  return (
    <fieldset className="making-rows">
      <legend>{labelOf(shape.name, language)}</legend>
      <Wrong name={name} of={of} />
      {folds.map(({ region, title, rows }) => (
        <details key={region} className="making-region" open={rows.some((at) => isFaulty(`${name}.${at}`, of))}>
          <summary>{`${title} (${rows.length})`}</summary>
          {rows.map(one)}
        </details>
      ))}
      {numbers.filter((at) => !isFolded.has(at)).map(one)}
    </fieldset>
  );
}

const isFaulty = (row: string, { faults }: FormOf): boolean =>
  [...faults.keys()].some((name) => name === row || name.startsWith(`${row}.`));

/** Fewer rows than this are looked over at once. */
const fewRows = 12;

type Fold = { readonly region: string; readonly title: string; readonly rows: readonly number[] };

/** Rows of countries by their region, where there are many; a code that is no country's stands open beneath them. */
function foldedRows(name: string, numbers: readonly number[], { fields, language }: FormOf): readonly Fold[] {
  if (numbers.length < fewRows) return [];
  const found = new Map<string, number[]>();
  for (const at of numbers) {
    const [, continent, part = continent] = countryOf(said(fields, `${name}.${at}.place`))?.regions ?? [];
    if (part !== undefined) found.set(part, [...(found.get(part) ?? []), at]);
  }
  const order = collation(language);
  return [...found]
    .map(([region, rows]) => ({
      region,
      title: regions.find(({ code }) => code === region)?.names[language] ?? region,
      rows: rows.sort((left, right) => order.compare(titleIn(left), titleIn(right))),
    }))
    .sort((left, right) => order.compare(left.title, right.title));

  function titleIn(at: number): string {
    const code = said(fields, `${name}.${at}.place`);
    return countryName(code, language) ?? code;
  }
}

function Choice({ shape, name, of }: Drawn<Shaped<"choice">>) {
  const { fields, language } = of;
  return (
    <p className="entry">
      <label htmlFor={name}>{labelOf(shape.name, language)}</label>
      <select id={name} name={name} defaultValue={said(fields, name)} {...wrongly(name, of)}>
        <option value="">–</option>
        {shape.of.map((one) => (
          <option key={one} value={one}>
            {choiceOf(one, language)}
          </option>
        ))}
      </select>
      <Wrong name={name} of={of} />
    </p>
  );
}

function Choices({ shape, name, of }: Drawn<Shaped<"choices">>) {
  const { fields, language } = of;
  const chosen = [fields[name] ?? []].flat();
  return (
    <fieldset className="making-choices">
      <legend>{labelOf(shape.name, language)}</legend>
      {/* None of them is an answer too. */}
      <input type="hidden" name={name} value="" />
      {shape.of.map((one) => (
        <label key={one} className="making-tick">
          <input type="checkbox" name={name} value={one} defaultChecked={chosen.includes(one)} />{" "}
          {choiceOf(one, language)}
        </label>
      ))}
      <Wrong name={name} of={of} />
    </fieldset>
  );
}

function One({ shape, name, of }: Drawn<Extract<FieldShape, { readonly kind: FieldKind }>>) {
  const { fields, language, calendars } = of;
  const label = labelOf(shape.name, language);
  if (shape.kind === "text" || shape.kind === "lines") return <Texts {...{ shape, name, of }} />;
  if (shape.kind === "yes")
    return (
      <label className="making-tick">
        <input type="checkbox" name={name} defaultChecked={said(fields, name) === "on"} /> {label}
      </label>
    );
  const own = said(fields, name);
  return (
    <p className="entry">
      <label htmlFor={name}>{label}</label>
      {shape.kind === "calendar" ? (
        <select id={name} name={name} defaultValue={own} {...wrongly(name, of)}>
          <option value="">–</option>
          {[...new Set([...calendars, ...(own === "" ? [] : [own])])].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : shape.kind === "region" ? (
        <select id={name} name={name} defaultValue={own} {...wrongly(name, of)}>
          <option value="">–</option>
          {regions.map(({ code, names }) => (
            <option key={code} value={code}>
              {names[language]}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="field"
          id={name}
          name={name}
          type={shape.kind === "day" ? "date" : "text"}
          inputMode={shape.kind === "number" ? "numeric" : shape.kind === "amount" ? "decimal" : undefined}
          dir={shape.kind === "line" || shape.kind === "code" || shape.kind === "place" ? "ltr" : undefined}
          list={shape.kind === "place" ? placeCodes : undefined}
          defaultValue={own}
          {...wrongly(name, of)}
        />
      )}
      <Wrong name={name} of={of} />
    </p>
  );
}

/** A text in each language, that of the page before the others; one that is the same in all of them is one field. */
function Texts({ shape, name, of }: Drawn<{ readonly name: string; readonly kind: string }>) {
  const { fields, language } = of;
  const label = labelOf(shape.name, language);
  const field = (at: string, title: string, lang: string | undefined) => (
    <p className="entry" key={at}>
      <label htmlFor={at}>{title}</label>
      {shape.kind === "lines" ? (
        <textarea
          className="field"
          id={at}
          name={at}
          rows={3}
          lang={lang}
          dir={lang && direction(lang)}
          defaultValue={said(fields, at)}
          {...wrongly(at, of)}
        />
      ) : (
        <input
          className="field"
          id={at}
          name={at}
          lang={lang}
          dir={lang && direction(lang)}
          defaultValue={said(fields, at)}
          {...wrongly(at, of)}
        />
      )}
      <Wrong name={at} of={of} />
    </p>
  );
  if (said(fields, name) !== "") return field(name, label, undefined);
  const written = Object.keys(fields).flatMap((key) =>
    key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : [],
  );
  const others = [...new Set([...languages, ...written])].filter((one) => one !== language);
  const nameOf = (one: string) => Object.entries(ownNames).find(([code]) => code === one)?.[1] ?? one;
  return (
    <div className="making-text">
      <Wrong name={name} of={of} />
      {field(`${name}.${language}`, label, language)}
      <details open={others.some((one) => of.faults.has(`${name}.${one}`))}>
        <summary>
          {label} {say(words.otherLanguages, language)}
        </summary>
        {others.map((one) => field(`${name}.${one}`, nameOf(one), one))}
      </details>
    </div>
  );
}
