/** From one’s own request, once it is approved, to what is done about it. */
import type { Language } from "../../base/text.ts";
import { say, words } from "../../ui/words/words.ts";

const toOwn = words({
  action: {
    en: "What is done about it",
    fr: "Ce qui en est fait",
    es: "Qué se hace al respecto",
    pt: "O que se faz a respeito",
    ar: "ما يُفعل بشأنه",
  },
});

export function ToOwnAction({
  own: { programme, state, confirms },
  token,
  language,
}: {
  readonly own: { readonly programme: string; readonly state: string; readonly confirms?: string | undefined };
  readonly token: string;
  readonly language: Language;
}) {
  if (state !== "approved" || confirms !== undefined) return null;
  return (
    <p>
      <a
        className="button is-main"
        href={`/${language}/programmes/${programme}/action?${new URLSearchParams({ t: token })}`}
      >
        {say(toOwn.action, language)}
      </a>
    </p>
  );
}
