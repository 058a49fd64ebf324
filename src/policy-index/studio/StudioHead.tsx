/** Over every page of an instrument in the making: what it is, and the views of it. */
import { inLanguage, type Language } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { say } from "../../ui/words/words.ts";
import type { Draft } from "./contract.ts";
import { draftPath, type StudioView, studioPath, studioViews } from "./paths.ts";
import { studioWords as own } from "./words.ts";

export const draftTitle = (draft: Draft, language: Language): string => inLanguage(draft.title, language).words;

type StudioHeadProps = { readonly language: Language; readonly draft: Draft; readonly current: StudioView };

export function StudioHead({ language, draft, current }: StudioHeadProps) {
  const title = inLanguage(draft.title, language);
  const ground = draft.basedOn ? say(own.basedOn, language, { version: draft.basedOn }) : say(own.anew, language);
  return (
    <header className="edition-head">
      <Breadcrumb language={language} steps={[{ title: say(own.studio, language), href: studioPath(language) }]} />
      <h1 lang={title.language}>{title.words}</h1>
      <p className="kicker">
        <code>{draft.index}</code> · {ground} · {say(own.edits, language, { count: draft.version - 1 })}
        {draft.state === "published" && (
          <>
            {" "}
            · <strong>{say(own.isVersion, language)}</strong>
          </>
        )}
      </p>
      <Tabs
        label={say(own.views, language)}
        current={current}
        tabs={studioViews.map((view) => ({
          id: view,
          title: say(own[view], language),
          href: draftPath(language, draft.id, view),
        }))}
      />
    </header>
  );
}
