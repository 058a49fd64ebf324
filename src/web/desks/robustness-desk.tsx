/** The pages on which an editor has a release's robustness worked out. */
import { inLanguage } from "../../base/text.ts";
import { robustnessDeskWords } from "../../explorer/robustness/desk-words.ts";
import { isUnderWay, RobustnessDesk } from "../../explorer/robustness/RobustnessDesk.tsx";
import { RobustnessReleases } from "../../explorer/robustness/RobustnessReleases.tsx";
import {
  servedCancelRobustness,
  servedRobustnessDesk,
  servedRobustnessReleases,
  servedWorkOutRobustness,
} from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

/** Between two looks at a job that runs, in seconds. */
const again = 3;

export const robustnessReleasesDesk = defineDesk({
  path: "/:lang/desk/robustness",
  served: servedRobustnessReleases,
  html: (view, { language, archive }) => ({
    title: say(robustnessDeskWords.title, language),
    description: say(robustnessDeskWords.lede, language),
    content: (
      <RobustnessReleases
        language={language}
        view={view}
        unworkable={({ index, release }) => archive.unworkable?.(index, release)}
      />
    ),
    ...(view.releases.some(isUnderWay) ? { again } : {}),
  }),
});

export const robustnessReleaseDesk = defineDesk({
  path: "/:lang/desk/robustness/:index/:release",
  served: servedRobustnessDesk,
  acts: [servedWorkOutRobustness, servedCancelRobustness],
  html: (view, place) => ({
    title: `${say(robustnessDeskWords.title, place.language)} · ${inLanguage(view.title, place.language, "en").words} ${view.release}`,
    description: say(robustnessDeskWords.lede, place.language),
    content: (
      <RobustnessDesk
        language={place.language}
        view={view}
        asked={place}
        failed={place.archive.unworkable?.(view.index, view.release)}
        shownSince={place.archive.workedOut?.(view.index, view.release)}
      />
    ),
    ...(isUnderWay(view) ? { again } : {}),
  }),
});
