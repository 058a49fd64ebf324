/** The top of every page of an edition: where one is, what it is, and its other views. */
import { inLanguage, type Language } from "../../base/text.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { say } from "../../ui/words/words.ts";
import type { Edition } from "./contract.ts";
import { ExerciseBanner } from "./ExerciseBanner.tsx";
import { type EditionView, editionPath, editionsPath } from "./paths.ts";
import { stageWords } from "./stage-words.ts";
import { editionWords } from "./words.ts";

export type EditionHeadProps = {
  readonly language: Language;
  readonly edition: Edition;
  readonly current: EditionView;
  /** Views there are for whoever looks. */
  readonly views: readonly EditionView[];
};

/** An edition's title for a reader. */
export const titleOf = ({ title }: Pick<Edition, "title">, language: Language): string =>
  inLanguage(title, language).words;

const viewWords = {
  board: editionWords.board,
  people: editionWords.people,
  settings: editionWords.settings,
  reminders: editionWords.reminders,
  review: stageWords.review,
  settled: editionWords.settled,
};

export type EditionTabsProps = Pick<EditionHeadProps, "language" | "current" | "views"> & { readonly edition: string };

/** The views of an edition beside each other: also over pages that belong to one of them. */
export function EditionTabs({ language, edition, current, views }: EditionTabsProps) {
  return (
    <Tabs
      label={say(editionWords.views, language)}
      current={current}
      tabs={views.map((view) => ({
        id: view,
        title: say(viewWords[view], language),
        href: editionPath(language, edition, view),
      }))}
    />
  );
}

export function EditionHead({ language, edition, current, views }: EditionHeadProps) {
  const title = inLanguage(edition.title, language);
  const { index, code, instrumentVersion: version } = edition;
  return (
    <header className="edition-head">
      <ExerciseBanner language={language} exercise={edition.exercise} />
      <Breadcrumb
        language={language}
        steps={[{ title: say(editionWords.editions, language), href: editionsPath(language) }]}
      />
      <h1 lang={title.language}>{title.words}</h1>
      <p className="kicker">
        {say(editionWords.about, language, { index, code, version, day: day(edition.referenceDay, language) })} ·{" "}
        <strong>{say(editionWords[edition.state], language)}</strong>
      </p>
      {views.length > 1 && <EditionTabs language={language} edition={edition.id} current={current} views={views} />}
    </header>
  );
}
