/** Fields of the form: each with its label, a sentence about it where it needs one, and what is wrong with it where it came back. */
import type { Language } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { formWords } from "./form-words.ts";
import type { OwnReading } from "./own-view.ts";

/** What a field shows: what was written where the form came back, what is kept where it was not. */
export type Written = {
  readonly at: (name: string, kept: string) => string;
  readonly all: (name: string, kept: readonly string[]) => readonly string[];
  readonly isFaulty: (name: string) => boolean;
  /** What is kept by now, where somebody else saved meanwhile. */
  readonly keptNow: (name: string, kept: string) => string | undefined;
};

export function writtenIn({ posted }: Pick<OwnReading, "posted">): Written {
  const fields = posted?.fields;
  const faulty =
    posted?.problem.code === "input-invalid" ? [posted.problem.facts?.fields ?? []].flat().map(String) : [];
  const at = (name: string, kept: string): string => (fields ? ([fields[name] ?? ""].flat()[0] ?? "") : kept);
  return {
    at,
    all: (name, kept) => (fields ? [fields[name] ?? []].flat() : kept),
    isFaulty: (name) => faulty.some((one) => one === name || one.startsWith(`${name}.`)),
    keptNow: (name, kept) => (posted?.problem.code === "stale" && at(name, kept) !== kept ? kept : undefined),
  };
}

type FieldProps = {
  readonly language: Language;
  readonly written: Written;
  readonly name: string;
  readonly kept: string;
  readonly label: Message;
  readonly help?: Message;
  readonly kind?: "line" | "area" | "email" | "tel" | "date";
  readonly most?: number;
};

export function Field({ language, written, name, kept, label, help, kind = "line", most }: FieldProps) {
  const isFaulty = written.isFaulty(name);
  const keptNow = written.keptNow(name, kept);
  const described = [help && `${name}-help`, isFaulty && `${name}-fault`].filter(Boolean).join(" ");
  const shared = {
    ...{ id: name, name, defaultValue: written.at(name, kept), maxLength: most },
    className: kind === "area" ? "field entry-area" : "field",
    dir: kind === "email" || kind === "tel" ? ("ltr" as const) : kind === "date" ? undefined : ("auto" as const),
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": isFaulty ? (true as const) : undefined,
  };
  return (
    <p className="entry">
      <label htmlFor={name}>{say(label, language)}</label>
      {kind === "area" ? (
        <textarea {...shared} rows={5} />
      ) : (
        <input {...shared} type={kind === "line" ? "text" : kind} autoComplete={kind === "email" ? "email" : "off"} />
      )}
      {isFaulty && (
        <span className="entry-note request-fault" id={`${name}-fault`}>
          {say(formWords.mendThis, language)}
        </span>
      )}
      {keptNow !== undefined && (
        <span className="entry-note" dir="auto">
          {say(formWords.now, language, { value: keptNow === "" ? "–" : keptNow })}
        </span>
      )}
      {help && (
        <span className="entry-note" id={`${name}-help`}>
          {say(help, language)}
        </span>
      )}
    </p>
  );
}

export type Offered = {
  readonly value: string;
  readonly title: string;
  readonly within?: string;
  readonly lang?: string;
};

type PickProps = {
  readonly language: Language;
  readonly written: Written;
  readonly name: string;
  readonly kept: string;
  readonly label: Message;
  readonly offered: readonly Offered[];
};

/** One of several; those within something are grouped under it. */
export function Pick({ language, written, name, kept, label, offered }: PickProps) {
  const groups = [...new Set(offered.map(({ within }) => within))];
  const options = (within: string | undefined) =>
    offered
      .filter((one) => one.within === within)
      .map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ));
  return (
    <p className="entry">
      <label htmlFor={name}>{say(label, language)}</label>
      <select id={name} name={name} defaultValue={written.at(name, kept)}>
        <option value="">{say(formWords.choose, language)}</option>
        {groups.map((within) =>
          within === undefined ? (
            options(within)
          ) : (
            <optgroup key={within} label={within}>
              {options(within)}
            </optgroup>
          ),
        )}
      </select>
    </p>
  );
}

type BoxesProps = Omit<PickProps, "kept"> & { readonly kept: readonly string[]; readonly columns?: "yes" };

/** Any of several. */
export function Boxes({ language, written, name, kept, label, offered, columns }: BoxesProps) {
  const chosen = written.all(name, kept);
  return (
    <fieldset className="request-boxes">
      <legend>{say(label, language)}</legend>
      <div className={columns ? "request-columns" : undefined}>
        {offered.map(({ value, title, lang }) => (
          <label key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />{" "}
            <span lang={lang} dir="auto">
              {title}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
