/** Of a request that was approved: the action that comes of it, or the way to one that is there. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { ActForm, type Asked } from "../../policy-index/editions/ActForm.tsx";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { say } from "../../ui/words/words.ts";
import type { actionOfRequest } from "./operations.ts";
import { actionWords as words } from "./words.ts";

export function BeginAction({
  view: { action, request, number, title, state, version },
  asked,
  language,
}: {
  readonly view: z.output<typeof actionOfRequest.output>;
  readonly asked: Asked;
  readonly language: Language;
}) {
  const from = say(words.fromRequest, language, { number });
  return (
    <article className="action-desk">
      <Breadcrumb language={language} steps={[{ title: from, href: `/${language}/desk/requests/${request}` }]} />
      <h1 dir="auto">{title}</h1>
      {action !== undefined ? (
        <p>
          <a className="button is-main" href={`/${language}/desk/actions/${action}`}>
            {say(words.toAction, language)}
          </a>
        </p>
      ) : state === "approved" ? (
        <>
          <p>{say(words.beginText, language)}</p>
          <ActForm asked={asked} act="actions.begin" id="begin-action" match={version}>
            <button type="submit" className="button is-main">
              {say(words.begin, language)}
            </button>
          </ActForm>
        </>
      ) : (
        <p>{say(words.nothingText, language)}</p>
      )}
    </article>
  );
}
