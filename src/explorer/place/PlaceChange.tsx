/** What moved since an earlier release: the score split into reform, correction and method, and the answers that moved. */
import { direction, type Language } from "../../base/text.ts";
import { causeSample, changeBar, changeRange } from "../../ui/charts/change-bar.ts";
import { RowPlot } from "../../ui/charts/RowPlot.tsx";
import { axis, emptyTrack, type RowChart } from "../../ui/charts/row-chart.ts";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { change, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { ChangeTable } from "../reading/ChangeTable.tsx";
import { changeKinds } from "../reading/change.ts";
import { kindWords } from "../reading/change-words.ts";
import type { Labelled, ScoreChange } from "../reading/contract.ts";
import { placePath } from "../reading/paths.ts";
import { stateOf } from "./address.ts";
import type { PlaceView } from "./contract.ts";
import type { PartProps } from "./part.ts";
import { changeSentence, shownParts } from "./sentences.ts";
import { placeWords } from "./words.ts";

export function PlaceChange({ view, where }: PartProps) {
  const { language } = where;
  const { change: moved, since } = view;
  if (since === undefined)
    return (
      <section className="section" aria-labelledby="change">
        <h2 id="change">{say(placeWords.compareSince, language)}</h2>
        <p className="soft">{say(placeWords.firstRelease, language)}</p>
      </section>
    );
  const release = moved?.from.release ?? since;
  const title = say(placeWords.changeTitle, language, { release });
  return (
    <section className="section" aria-labelledby="change">
      <div className="section-head">
        <h2 id="change">{title}</h2>
        <p className="soft">
          {view.moved.length === 0 ? say(placeWords.noChange, language, { release }) : changeSentence(moved, language)}
        </p>
      </div>
      {view.comparisons.length > 1 && <SinceForm view={view} where={where} />}
      {view.moved.length > 0 && (
        <>
          <RowPlot chart={changeChart(view, language)} direction={direction(language)} label={title} />
          <ChangeTable
            language={language}
            where={where}
            id="moved"
            caption={title}
            moved={view.moved}
            rowsAre="indicators"
          />
          <p className="small soft place-rule">{say(placeWords.partsMeaning, language)}</p>
        </>
      )}
    </section>
  );
}

function SinceForm({ view, where }: PartProps) {
  const { language } = where;
  const { peers } = stateOf(view);
  return (
    <Filters
      language={language}
      action={placePath({ ...where, period: undefined }, view.place.code)}
      kept={[
        ...(peers === undefined ? [] : [["peers", peers] as const]),
        ...(where.period === undefined ? [] : [["period", where.period] as const]),
      ]}
      label={say(placeWords.compareSince, language)}
    >
      <Select
        id="since"
        name="since"
        label={say(placeWords.compareSince, language)}
        value={view.since ?? ""}
        choices={view.comparisons.map(({ code, point }) => ({
          value: code,
          title: say(placeWords.release, language, { release: point.release, period: point.period }),
        }))}
      />
    </Filters>
  );
}

/** The overall change, then each area's, on one scale; areas that did not move are left out. */
export function changeChart(view: PlaceView, language: Language): RowChart {
  const lines = [
    { node: view.overall.node, moved: view.change, emphasis: "strong" as const },
    ...view.areas.map((area) => ({ node: area.standing.node, moved: area.change, emphasis: undefined })),
  ].filter(({ moved, emphasis }) => emphasis || (moved && shownParts(moved).length > 0));
  const range = changeRange(lines.flatMap(({ moved }) => moved?.parts ?? []));
  return {
    axis: axis(range, (value) => (value === 0 ? score(0, language) : change(value, language, 0))),
    key: changeKinds
      .filter((kind) => lines.some(({ moved }) => moved && shownParts(moved).some((part) => part.kind === kind)))
      .map((kind) => ({ id: kind, label: say(kindWords[kind], language), sample: causeSample(kind) })),
    rows: lines.map(({ node, moved, emphasis }) => ({
      id: node.code,
      label: node.label,
      picture: moved?.parts ? changeBar(moved.parts, range) : emptyTrack,
      shown: change(moved?.total, language),
      spoken: spoken(node, moved, language),
      emphasis,
    })),
  };
}

const spoken = (node: Labelled, moved: ScoreChange | undefined, language: Language): string =>
  `${node.label}: ${changeSentence(moved, language) ?? score(undefined, language)}`;
