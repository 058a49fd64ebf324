/** What a measure makes of the last release's answers: every place now and before, most changed first. */
import type { z } from "zod";
import type { Language } from "../../base/text.ts";
import { gazetteer } from "../../places/gazetteer.ts";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { dash } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { called } from "./apply.ts";
import type { previewDraft } from "./contract.ts";
import { FindingList } from "./FindingList.tsx";
import { PreviewApproaches } from "./PreviewApproaches.tsx";
import { draftPath, partPath } from "./paths.ts";
import { preparationWords } from "./preparation-words.ts";
import { StudioHead } from "./StudioHead.tsx";
import { typologyWords } from "./typology-words.ts";
import { studioWords as own } from "./words.ts";

type View = z.output<(typeof previewDraft)["output"]>;

/** As much as a rounded figure shows. */
const least = 0.05;

const figure = (value: number | undefined): string => (value === undefined ? dash : value.toFixed(1));
const signed = (value: number | undefined): string =>
  value === undefined ? dash : Math.abs(value) < least ? "0" : `${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(1)}`;

/** Ten bars of how many places stand where, before and now. */
function Spread({ places, language }: { readonly places: View["places"]; readonly language: Language }) {
  const bins = (values: readonly (number | undefined)[]): readonly number[] => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (const value of values) if (value !== undefined) counts[Math.max(0, Math.min(9, Math.floor(value / 10)))]! += 1;
    return counts;
  };
  const [now, before] = [bins(places.map((one) => one.now)), bins(places.map((one) => one.before))];
  const most = Math.max(1, ...now, ...before);
  return (
    <svg
      className="studio-spread"
      viewBox="0 0 200 62"
      role="img"
      aria-label={`${say(own.now, language)}, ${say(own.before, language)}`}
    >
      {now.map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <g key={at}>
          <rect
            className="is-before"
            x={at * 20 + 2}
            width={8}
            y={50 - ((before[at] ?? 0) / most) * 48}
            height={((before[at] ?? 0) / most) * 48}
          />
          <rect
            className="is-now"
            x={at * 20 + 10}
            width={8}
            y={50 - (count / most) * 48}
            height={(count / most) * 48}
          />
        </g>
      ))}
      <line x1={0} x2={200} y1={50} y2={50} />
      <text x={0} y={60}>
        0
      </text>
      <text x={200} y={60} textAnchor="end">
        100
      </text>
    </svg>
  );
}

export function Preview({ language, view }: { readonly language: Language; readonly view: View }) {
  const { draft, measures, measure, release, period, places, unanswered, errors, typologies, typology, prepared } =
    view;
  const names = gazetteer([], view.language);
  const changeOf = ({ now, before }: View["places"][number]): number | undefined =>
    now === undefined || before === undefined ? undefined : now - before;
  const moved = places.filter((one) => Math.abs(changeOf(one) ?? 0) >= least).length;
  return (
    <div className="edition studio stack">
      <StudioHead language={language} draft={draft} current="preview" />
      <Filters language={language} action={draftPath(language, draft.id, "preview")} label={say(own.measure, language)}>
        <Select
          id="measure"
          name="measure"
          label={say(own.measure, language)}
          value={measure}
          choices={measures.map(({ id, title }) => ({ value: id, title: called(title, language, view.language, id) }))}
        />
        {typologies.length > 0 && (
          <Select
            id="typology"
            name="typology"
            label={say(typologyWords.typology, language)}
            value={typology ?? ""}
            choices={[
              { value: "", title: say(typologyWords.none, language) },
              ...typologies.map(({ id, title }) => ({ value: id, title: called(title, language, view.language, id) })),
            ]}
          />
        )}
      </Filters>
      {release === undefined ? (
        <p>{say(own.noRelease, language)}</p>
      ) : errors.length > 0 ? (
        <>
          <p>{say(own.cannotScore, language)}</p>
          <FindingList
            language={language}
            findings={errors.map(({ finding, part }) => ({
              finding,
              href: partPath(language, draft.id, part),
              title:
                ("id" in part ? part.id : undefined) ??
                say(part.of === "preparation" ? own.preparation : own.whole, language),
            }))}
          />
        </>
      ) : (
        <>
          {prepared && <p>{say(preparationWords.did, language, prepared)}</p>}
          {typology === undefined && (
            <>
              <p className="lede">{say(own.previewLede, language, { release, period: period ?? "", moved })}</p>
              <Spread places={places} language={language} />
              <p className="entry-note studio-key">
                <span className="is-before">{say(own.before, language)}</span>{" "}
                <span className="is-now">{say(own.now, language)}</span>
              </p>
            </>
          )}
          {unanswered.length > 0 && (
            <section className="section">
              <h2>{say(own.unansweredTitle, language)}</h2>
              <ul>
                {unanswered.map(({ id, title, why, answers }) => (
                  <li key={id}>
                    <a href={partPath(language, draft.id, { of: "indicator", id })}>
                      {called(title, language, view.language, id)}
                    </a>
                    {": "}
                    {why === "new"
                      ? say(own.unansweredNew, language)
                      : say(own.unansweredChanged, language, { answers })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p>
            <a
              href={`/api/studio/drafts/${draft.id}/preview-file?${new URLSearchParams(
                typology === undefined ? { measure } : { typology },
              )}`}
            >
              {say(own.asCsv, language)}
            </a>
          </p>
          {typology !== undefined ? (
            <PreviewApproaches language={language} view={view} />
          ) : (
            <DataTable
              language={language}
              id="preview"
              caption={say(own.preview, language)}
              captionIs="hidden"
              columns={[
                { id: "place", title: say(own.placeName, language), kind: "text" },
                { id: "before", title: say(own.before, language), kind: "figure" },
                { id: "now", title: say(own.now, language), kind: "figure" },
                { id: "change", title: say(own.change, language), kind: "figure" },
              ]}
              rows={places.map((one) => ({
                id: one.place,
                cells: [
                  { shown: names.nameOf(one.place, language).words },
                  { shown: figure(one.before), value: one.before },
                  { shown: figure(one.now), value: one.now },
                  { shown: signed(changeOf(one)), value: changeOf(one) },
                ],
              }))}
            />
          )}
        </>
      )}
    </div>
  );
}
