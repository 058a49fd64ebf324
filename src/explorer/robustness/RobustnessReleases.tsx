/** The releases whose robustness an editor may have worked out, each with where it stands. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import type { FailureReason } from "../../policy-index/releases/contract.ts";
import type { RobustnessJob, robustnessReleases } from "../../policy-index/releases/robust/contract.ts";
import { RobustnessSettings, standardSettings } from "../../policy-index/robustness/contract.ts";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { Empty } from "../../ui/kit/Empty.tsx";
import { day, percent } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { robustnessDeskWords as told } from "./desk-words.ts";

export const robustnessDeskPath = (language: Language, of?: { readonly index: string; readonly release: string }) =>
  `/${language}/desk/robustness${of ? `/${of.index}/${of.release}` : ""}`;

const inOrder = (settings: RobustnessSettings): string => JSON.stringify(RobustnessSettings.parse(settings));

/** Whether these are what every release is worked out under unless its editor chose otherwise. */
export const isUsual = (settings: RobustnessSettings): boolean => inOrder(settings) === inOrder(standardSettings);

/** Why there is nothing on a release's page, where it was tried in vain. */
export type Unworkable = (of: { readonly index: string; readonly release: string }) => FailureReason | undefined;

/** Where a release's last job stands, in a phrase; `failed`: why its page has nothing to show. */
export function standsAt(job: RobustnessJob | undefined, language: Language, failed?: FailureReason): string {
  if (failed && job?.state !== "waiting" && job?.state !== "running") return say(told.nothingShown, language);
  if (!job || (job.state === "done" && isUsual(job.settings))) return say(told.usual, language);
  const on = (job.endedAt ?? job.askedAt).slice(0, 10);
  return say(told[job.state], language, { share: percent(job.done, language), day: day(on, language) });
}

type Props = {
  readonly language: Language;
  readonly view: z.output<(typeof robustnessReleases)["output"]>;
  readonly unworkable: Unworkable;
};

export function RobustnessReleases({ language, view: { releases }, unworkable }: Props) {
  return (
    <div className="edition stack">
      <h1>{say(told.title, language)}</h1>
      <p className="lede">{say(told.lede, language)}</p>
      {releases.length === 0 ? (
        <Empty title={say(told.none, language)}>
          <p>{say(told.noneWhy, language)}</p>
        </Empty>
      ) : (
        <DataTable
          language={language}
          id="robustness-releases"
          caption={say(told.title, language)}
          captionIs="hidden"
          columns={[
            { id: "release", title: say(told.release, language), kind: "text" },
            { id: "published", title: say(told.published, language), kind: "text" },
            { id: "state", title: say(told.state, language), kind: "text" },
          ]}
          rows={releases.map(({ index, release, title, publishedOn, job }) => {
            const shown = inLanguage(title, language, "en");
            return {
              id: `${index}-${release}`,
              cells: [
                {
                  shown: (
                    <a href={robustnessDeskPath(language, { index, release })}>
                      <span lang={shown.language}>{shown.words}</span> {release}
                    </a>
                  ),
                },
                { shown: day(publishedOn, language) },
                { shown: standsAt(job, language, unworkable({ index, release })) },
              ],
            };
          })}
        />
      )}
    </div>
  );
}
