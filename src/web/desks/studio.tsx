/** The pages of the studio: the list, and an instrument's building, translations, preview, changes and making it a version. */
import type { Language } from "../../base/text.ts";
import { type Asked, doneIn } from "../../policy-index/editions/ActForm.tsx";
import { Changes } from "../../policy-index/studio/Changes.tsx";
import type { Draft } from "../../policy-index/studio/contract.ts";
import { crosswalkCode, isLeft } from "../../policy-index/studio/left-behind.ts";
import { Preview } from "../../policy-index/studio/Preview.tsx";
import { PublishDraft } from "../../policy-index/studio/PublishDraft.tsx";
import { draftPath, type StudioView, studioPath } from "../../policy-index/studio/paths.ts";
import { StudioBuild } from "../../policy-index/studio/StudioBuild.tsx";
import { draftTitle } from "../../policy-index/studio/StudioHead.tsx";
import { StudioList } from "../../policy-index/studio/StudioList.tsx";
import { Translations } from "../../policy-index/studio/Translations.tsx";
import { studioWords } from "../../policy-index/studio/words.ts";
import {
  servedBeginDraft,
  servedBringTexts,
  servedChanges,
  servedDraft,
  servedDropDraft,
  servedEditDraft,
  servedKeepCrosswalk,
  servedPreview,
  servedPublishVersion,
  servedStudio,
  servedTexts,
  servedUndoEdit,
} from "../../server/studio-operations.ts";
import { say } from "../../ui/words/words.ts";
import { readAddress } from "../address.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";
import type { Fields } from "../form-input.ts";

const asked = ({ address, onceKey, posted, done }: DeskPlace): Asked => ({ address, onceKey, posted, done });

const named = (draft: Draft, view: StudioView, language: Language) => ({
  title: `${draftTitle(draft, language)} · ${say(studioWords[view], language)}`,
  description: say(studioWords.lede, language),
});

/** A form that says itself that it was saved is told which one it is: on a long page the eye is there, and not at the top. */
function savedWhere(act: string, _output: unknown, { _told: told }: Fields): string | undefined {
  return act === servedEditDraft.operation.name && typeof told === "string" ? doneIn(act, told) : undefined;
}

/** Where an instrument that was just begun is gone on with. */
function toDraft(output: unknown, language: Language): string | undefined {
  const parsed = servedBeginDraft.operation.output.safeParse(output);
  return parsed.success ? draftPath(language, parsed.data.draft.id) : undefined;
}

/** What a package brought that was left behind is said over the draft it became. */
function leftBehind(_act: string, output: unknown): string | undefined {
  const parsed = servedBeginDraft.operation.output.safeParse(output);
  const left = parsed.success ? parsed.data.findings.find(({ code }) => isLeft(code)) : undefined;
  return left && doneIn(servedBeginDraft.operation.name, left.code.replace(crosswalkCode, ""));
}

export const studioDesk = defineDesk({
  path: "/:lang/desk/studio",
  served: servedStudio,
  acts: [servedBeginDraft],
  done: leftBehind,
  html: (view, place) => ({
    title: say(studioWords.studio, place.language),
    description: say(studioWords.lede, place.language),
    content: <StudioList language={place.language} view={view} asked={asked(place)} />,
  }),
  after: (_, output, { language }) => toDraft(output, language),
});

export const studioBuildDesk = defineDesk({
  path: "/:lang/desk/studio/:draft",
  served: servedDraft,
  acts: [servedEditDraft, servedUndoEdit],
  done: savedWhere,
  html: (view, place) => {
    const { measure } = readAddress(place.address).query;
    const chosen = typeof measure === "string" ? measure : undefined;
    return {
      ...named(view.draft, "build", place.language),
      content: <StudioBuild language={place.language} view={view} asked={asked(place)} measure={chosen} />,
    };
  },
});

export const studioTranslationsDesk = defineDesk({
  path: "/:lang/desk/studio/:draft/translations",
  served: servedTexts,
  acts: [servedEditDraft, servedBringTexts],
  done: savedWhere,
  html: (view, place) => ({
    ...named(view.draft, "translations", place.language),
    content: <Translations language={place.language} view={view} asked={asked(place)} />,
  }),
});

export const studioPreviewDesk = defineDesk({
  path: "/:lang/desk/studio/:draft/preview",
  served: servedPreview,
  html: (view, { language }) => ({
    ...named(view.draft, "preview", language),
    content: <Preview language={language} view={view} />,
  }),
});

export const studioChangesDesk = defineDesk({
  path: "/:lang/desk/studio/:draft/changes",
  served: servedChanges,
  acts: [servedKeepCrosswalk],
  html: (view, place) => ({
    ...named(view.draft, "changes", place.language),
    content: <Changes language={place.language} view={view} asked={asked(place)} />,
  }),
});

export const studioPublishDesk = defineDesk({
  path: "/:lang/desk/studio/:draft/publish",
  served: servedDraft,
  acts: [servedPublishVersion, servedDropDraft],
  html: (view, place) => ({
    ...named(view.draft, "publish", place.language),
    content: <PublishDraft language={place.language} view={view} asked={asked(place)} />,
  }),
  after: (act, _, { language }) => (act === "studio.drop" ? studioPath(language) : undefined),
});
