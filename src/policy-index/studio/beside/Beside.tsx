/** Beside the rule of a branch: what it makes of the last release, as one writes. Without a script, the way to the preview. */
import type { Language } from "../../../base/text.ts";
import { say } from "../../../ui/words/words.ts";
import { draftPath } from "../paths.ts";
import { studioWords } from "../words.ts";
import { besideWords as own } from "./words.ts";

type BesideProps = {
  readonly language: Language;
  readonly draft: string;
  readonly measure: string;
  /** The form whose fields are followed. */
  readonly form: string;
};

export function Beside({ language, draft, measure, form }: BesideProps) {
  const query = new URLSearchParams({ measure });
  return (
    <studio-beside
      className="studio-beside"
      data-form={form}
      data-ground={`/api/studio/drafts/${draft}/preview?${query}&ground=yes&lang=${language}`}
    >
      <h4>{say(own.title, language)}</h4>
      <p role="status" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its place is scrolled by keyboard too. */}
      <section className="table-scroll" aria-label={say(own.mostMoved, language)} tabIndex={0}>
        <table className="table" hidden>
          <caption>{say(own.mostMoved, language)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(studioWords.placeName, language)}</th>
              {([studioWords.before, studioWords.now, studioWords.change] as const).map((title) => (
                <th key={title.en} scope="col" className="is-figure">
                  {say(title, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody />
        </table>
      </section>
      <p>
        <a href={`${draftPath(language, draft, "preview")}?${query}`}>{say(own.whole, language)}</a>
      </p>
    </studio-beside>
  );
}
