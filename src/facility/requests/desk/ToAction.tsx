/** From a request that was approved to the action that comes of it. */
import type { Language } from "../../../base/text.ts";
import { say, words } from "../../../ui/words/words.ts";

const toAction = words({
  begin: {
    en: "Make an action of it",
    fr: "En faire une action",
    es: "Convertirla en acción",
    pt: "Torná-lo uma ação",
    ar: "تحويله إلى عمل",
  },
  open: {
    en: "To its action",
    fr: "Vers son action",
    es: "A su acción",
    pt: "Para a sua ação",
    ar: "إلى العمل المنبثق عنه",
  },
});

export function ToAction({
  view: { request, state },
  language,
}: {
  readonly view: { readonly request: string; readonly state: string };
  readonly language: Language;
}) {
  if (state !== "approved" && state !== "action") return null;
  return (
    <p>
      <a className="button is-main" href={`/${language}/desk/requests/${request}/action`}>
        {say(state === "action" ? toAction.open : toAction.begin, language)}
      </a>
    </p>
  );
}
