/** A form of an operation on the page of one's account, and its button. */

import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { DrawnForField } from "../../ui/kit/drawn-for.tsx";
import { ended } from "../../ui/kit/ended.ts";
import { type Message, say } from "../../ui/words/words.ts";

/** A form that was refused, where it stands, with what was written in it. */
export type Refused = {
  readonly act: string;
  readonly title: string;
  readonly detail: string;
  readonly mend: string;
  readonly written?: Readonly<Record<string, string>>;
};

type ActProps = {
  readonly act: string;
  readonly refused?: Refused | undefined;
  readonly className?: string;
  readonly children: ReactNode;
};

/** What was refused stands above its fields. */
export function Act({ act, refused, className, children }: ActProps) {
  return (
    <form method="post" className={className ?? "door-form"}>
      <input type="hidden" name="_act" value={act} />
      <DrawnForField />
      {refused?.act === act && (
        <p className="notice is-wrong" role="alert">
          <strong>{ended(refused.title)}</strong> {refused.detail} {refused.mend}
        </p>
      )}
      {children}
    </form>
  );
}

type ButtonProps = { readonly words: Message; readonly language: Language; readonly quiet?: boolean };

export function Button({ words, language, quiet }: ButtonProps) {
  return (
    <button type="submit" className={quiet ? "button is-quiet" : "button"}>
      {say(words, language)}
    </button>
  );
}
