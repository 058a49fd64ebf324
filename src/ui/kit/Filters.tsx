/**
 * Choices as a form that reads (GET), so every choice is in the address. Without scripts a button applies them; where
 * scripts run a change applies itself and the button goes.
 */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type Choice = { readonly value: string; readonly title: string };

export type ChoiceGroup = { readonly title: string; readonly choices: readonly Choice[] };

export type FiltersProps = {
  readonly language: Language;
  readonly action: string;
  /** State the form does not show but must keep. */
  readonly kept?: readonly (readonly [name: string, value: string])[];
  readonly label: string;
  readonly children: ReactNode;
};

export function Filters({ language, action, kept = [], label, children }: FiltersProps) {
  return (
    <live-form>
      <form className="filters" action={action} method="get" aria-label={label}>
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {children}
        <button className="button filters-apply" type="submit">
          {say(kitWords.apply, language)}
        </button>
      </form>
    </live-form>
  );
}

export type SelectProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (Choice | ChoiceGroup)[];
};

export function Select({ id, name, label, value, choices }: SelectProps) {
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {choices.map((choice) =>
          "choices" in choice ? (
            <optgroup key={choice.title} label={choice.title}>
              {choice.choices.map((inner) => (
                <option key={inner.value} value={inner.value}>
                  {inner.title}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ),
        )}
      </select>
    </div>
  );
}

export type OptionsProps = {
  readonly name: string;
  readonly label: string;
  readonly kind: "checkbox" | "radio";
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
};

export function Options({ name, label, kind, chosen, choices }: OptionsProps) {
  return (
    <fieldset className="filter">
      <legend>{label}</legend>
      <div className="filter-options">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type={kind} name={name} value={choice.value} defaultChecked={chosen.includes(choice.value)} />
            {choice.title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
