/** Edits as a form of a page sends them: what is not written by hand is hidden beside it. */
import type { ReactNode } from "react";
import { ActForm, type Asked } from "../editions/ActForm.tsx";
import type { Edit } from "./edits/contract.ts";

/** The fields of an edit that nobody writes by hand. */
export function Hidden({ at, edit }: { readonly at: number; readonly edit: Partial<Edit> }) {
  return Object.entries(edit).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={`edits.${at}.${name}`} value={String(value)} />,
  );
}

export type EditFormProps = {
  readonly asked: Asked;
  readonly id: string;
  readonly match: number;
  readonly className?: string;
  readonly saidDone?: string;
  readonly why?: ReactNode;
  readonly children: ReactNode;
};

/** Fields say themselves what is wrong with them: the names of inputs are nobody's words. */
function unnamed(asked: Asked): Asked {
  const { posted } = asked;
  if (posted?.problem.code !== "input-invalid") return asked;
  return { ...asked, posted: { ...posted, problem: { ...posted.problem, facts: {} } } };
}

export const EditForm = ({ children, className = "edit-form", asked, ...form }: EditFormProps) => (
  <ActForm act="studio.edit" className={className} asked={unnamed(asked)} {...form}>
    {children}
  </ActForm>
);

/** One edit, behind one button. */
export const EditButton = ({
  title,
  edit,
  disabled,
  ...form
}: Omit<EditFormProps, "children"> & {
  readonly title: string;
  readonly edit: Edit;
  readonly disabled?: "yes" | undefined;
}) => (
  <EditForm {...form} className="edit-button">
    <Hidden at={0} edit={edit} />
    <button className="button is-quiet" type="submit" disabled={disabled === "yes"}>
      {title}
    </button>
  </EditForm>
);
