/** Edits as a form of a page sends them: what is not written by hand is hidden beside it. */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { ActForm, type Asked } from "../editions/ActForm.tsx";
import { withoutNames } from "./CodeEntry.tsx";
import type { Edit } from "./edits/contract.ts";
import { FieldsToMend } from "./FieldsToMend.tsx";
import { studioWords } from "./words.ts";

/** The fields of an edit that nobody writes by hand. */
export function Hidden({ at, edit }: { readonly at: number; readonly edit: Partial<Edit> }) {
  return Object.entries(edit).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={`edits.${at}.${name}`} value={String(value)} />,
  );
}

type SentProps = {
  readonly asked: Asked;
  readonly id: string;
  readonly match: number;
  readonly className?: string;
  readonly saidDone?: string;
  readonly why?: ReactNode;
};

export type EditFormProps = SentProps & {
  readonly language: Language;
  /** What its fields are called, where that is not what fields of the studio are called. */
  readonly words?: Readonly<Record<string, Message>>;
  /** What a row of it is about: an edit of its own, or a row within one. */
  readonly rowOf?: (edit: number, row: number | undefined) => string | undefined;
  readonly children: ReactNode;
};

export const EditForm = ({
  children,
  className = "edit-form",
  asked,
  language,
  words,
  rowOf,
  why,
  saidDone = say(studioWords.saved, language),
  ...form
}: EditFormProps) => (
  <ActForm
    act="studio.edit"
    className={className}
    asked={withoutNames(asked)}
    why={
      <>
        <FieldsToMend language={language} asked={asked} form={form.id} words={words} rowOf={rowOf} />
        {why}
      </>
    }
    saidDone={saidDone}
    {...form}
  >
    {children}
  </ActForm>
);

/** One edit, behind one button. */
export const EditButton = ({
  title,
  edit,
  disabled,
  className = "edit-button",
  asked,
  ...form
}: SentProps & {
  readonly title: string;
  readonly edit: Edit;
  readonly disabled?: "yes" | undefined;
}) => (
  <ActForm act="studio.edit" className={className} asked={withoutNames(asked)} {...form}>
    <Hidden at={0} edit={edit} />
    <button className="button is-quiet" type="submit" disabled={disabled === "yes"}>
      {title}
    </button>
  </ActForm>
);
