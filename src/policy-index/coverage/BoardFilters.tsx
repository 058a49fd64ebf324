/** What of the board is shown, and in which order: all of it in the address. */
import type { Language } from "../../base/text.ts";
import { regionName, regions } from "../../places/regions.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { say } from "../../ui/words/words.ts";
import { editionPath } from "../editions/paths.ts";
import { stageWords } from "../editions/stage-words.ts";
import type { CoverageBoardProps } from "./board-view.ts";
import { coverageWords } from "./words.ts";

export const regionChoices = (language: Language) =>
  regions
    .filter(({ level }) => level === "region" || level === "sub-region")
    .map(({ code }) => ({ value: code, title: regionName(code, language) ?? code }));

export function BoardFilters({ language, view, chosen }: CoverageBoardProps) {
  const { edition, mayEdit, calendar } = view;
  return (
    <Filters language={language} action={editionPath(language, edition.id)} label={say(coverageWords.show, language)}>
      <Select
        id="board-show"
        name="show"
        label={say(coverageWords.show, language)}
        value={chosen.show}
        choices={[
          { value: "all", title: say(coverageWords.showAll, language) },
          { value: "late", title: say(coverageWords.showLate, language) },
          ...(mayEdit ? [{ value: "unassigned", title: say(coverageWords.showUnassigned, language) }] : []),
        ]}
      />
      <Select
        id="board-sort"
        name="sort"
        label={say(coverageWords.sort, language)}
        value={chosen.sort}
        choices={[
          { value: "lateness", title: say(coverageWords.byLateness, language) },
          { value: "place", title: say(coverageWords.byPlace, language) },
          { value: "progress", title: say(coverageWords.byProgress, language) },
        ]}
      />
      <Select
        id="board-region"
        name="region"
        label={say(coverageWords.region, language)}
        value={chosen.region}
        choices={[{ value: "", title: say(coverageWords.everywhere, language) }, ...regionChoices(language)]}
      />
      {calendar.length > 1 && (
        <Select
          id="board-stage"
          name="stage"
          label={say(coverageWords.stage, language)}
          value={chosen.stage}
          choices={[
            { value: "", title: say(coverageWords.anyStage, language) },
            ...calendar.map(({ stage }) => ({ value: stage, title: say(stageWords[stage], language) })),
          ]}
        />
      )}
    </Filters>
  );
}
