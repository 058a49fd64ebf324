/** What a typology names every place of the last release: how many have each name, and each of them before and now. */
import type { z } from "zod";
import { inLanguage, type Language } from "../../base/text.ts";
import { gazetteer } from "../../places/gazetteer.ts";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { dash } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import type { previewDraft } from "./contract.ts";
import { typologyWords as own } from "./typology-words.ts";
import { studioWords } from "./words.ts";

type View = z.output<(typeof previewDraft)["output"]>;
type Approach = View["approaches"][number]["now"];

/** What an approach is called; a dash where the release did not have the typology. */
export function approachWords(of: Approach | undefined, language: Language, spoken: string): string {
  if (of === undefined) return dash;
  if (of.label !== undefined) return inLanguage(of.label, language, spoken).words || dash;
  return say(own[of.why ?? "unnamed"], language);
}

export function PreviewApproaches({ language, view }: { readonly language: Language; readonly view: View }) {
  const { approaches, release = "", period = "", language: spoken } = view;
  const names = gazetteer([], spoken);
  const rows = approaches.map(({ place, now, before }) => ({
    place,
    now: approachWords(now, language, spoken),
    before: approachWords(before, language, spoken),
  }));
  const moved = approaches.filter(({ now, before }) => before && JSON.stringify(before) !== JSON.stringify(now)).length;
  const count = (side: "now" | "before", name: string): number => rows.filter((row) => row[side] === name).length;
  const isNew = approaches.every(({ before }) => before === undefined);
  const all = [...new Set([...rows.map(({ now }) => now), ...rows.map(({ before }) => before)])].filter(
    (name) => name !== dash,
  );
  const figure = (value: number) => ({ shown: String(value), value });
  return (
    <>
      <p className="lede">{say(own.previewLede, language, { release, period, moved })}</p>
      <DataTable
        language={language}
        id="approaches"
        caption={say(own.places, language)}
        captionIs="hidden"
        columns={[
          { id: "approach", title: say(own.approach, language), kind: "text" },
          { id: "before", title: say(studioWords.before, language), kind: "figure" },
          { id: "now", title: say(studioWords.now, language), kind: "figure" },
        ]}
        rows={all.map((name) => ({
          id: name,
          cells: [{ shown: name }, isNew ? { shown: dash } : figure(count("before", name)), figure(count("now", name))],
        }))}
      />
      <DataTable
        language={language}
        id="preview"
        caption={say(studioWords.preview, language)}
        captionIs="hidden"
        columns={[
          { id: "place", title: say(studioWords.placeName, language), kind: "text" },
          { id: "before", title: say(studioWords.before, language), kind: "text" },
          { id: "now", title: say(studioWords.now, language), kind: "text" },
        ]}
        rows={rows.map(({ place, now, before }) => ({
          id: place,
          cells: [{ shown: names.nameOf(place, language).words }, { shown: before }, { shown: now }],
        }))}
      />
    </>
  );
}
