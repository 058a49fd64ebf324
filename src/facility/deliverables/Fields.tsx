/** The fields the forms of deliverables share. */
import type { Language } from "../../base/text.ts";
import { type Asked, written } from "../../policy-index/editions/ActForm.tsx";
import { type Message, say } from "../../ui/words/words.ts";

type Props = {
  readonly asked: Asked;
  readonly act: string;
  readonly form: string;
  readonly name: string;
  readonly label: Message;
  readonly values?: Readonly<Record<string, string>>;
  readonly isOptional?: true;
  readonly isLine?: true;
  readonly otherwise?: string;
  readonly language: Language;
};

export function WrittenField(props: Props) {
  const { asked, act, form, name, label, values, isOptional, isLine, otherwise = "", language } = props;
  const id = `${form}-${name.replace(".", "-")}`;
  const back = asked.posted?.fields._form === form ? written(asked, act, name, otherwise) : otherwise;
  const field = {
    className: "field",
    id,
    name,
    defaultValue: back,
    required: isOptional !== true,
    dir: "auto",
  } as const;
  return (
    <p className="entry">
      <label htmlFor={id}>{say(label, language, values)}</label>
      {isLine ? <input {...field} maxLength={300} /> : <textarea {...field} rows={3} maxLength={5000} />}
    </p>
  );
}
