/** What the forms of a preparation's steps have in common: the way is chosen first, then what that way asks for. */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Asked } from "../editions/ActForm.tsx";
import type { Instrument } from "../instrument/contract.ts";
import type { Draft } from "./contract.ts";
import { EditForm, Hidden } from "./Edits.tsx";
import type { Edit } from "./edits/contract.ts";
import { Pick } from "./Field.tsx";
import { preparationWords as own } from "./preparation-words.ts";

export type PreparationProps = {
  readonly language: Language;
  readonly view: { readonly draft: Draft; readonly instrument: Instrument };
  readonly asked: Asked;
  /** The question that is treated apart; absent for all. */
  readonly id?: string | undefined;
};

export type Choices = readonly { readonly value: string; readonly title: string }[];

export const yesNo = (language: Language): Choices =>
  (["no", "yes"] as const).map((value) => ({ value, title: say(own[value], language) }));

type WayProps = Omit<PreparationProps, "id"> & {
  readonly form: string;
  readonly edit: Partial<Edit>;
  readonly value: string;
  readonly choices: Choices;
  /** What the chosen way must be told at once. */
  readonly children?: ReactNode;
};

/** Which way a step goes. */
export const Way = ({ language, view, asked, form, edit, value, choices, children }: WayProps) => (
  <EditForm {...{ language, asked }} words={own} match={view.draft.version} id={form} className="edit-line">
    <Hidden at={0} edit={edit} />
    <Pick
      {...{ language, asked, form }}
      name="edits.0.method"
      label={say(own.way, language)}
      value={value}
      choices={choices}
    />
    {children}
    <button className="button" type="submit">
      {say(own.choose, language)}
    </button>
  </EditForm>
);
