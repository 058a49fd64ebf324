/** The corrections of a release: a sentence, then one line each. */
import type { Language } from "../../base/text.ts";
import { direction } from "../../base/text.ts";
import { DataTable, type TableRow } from "../../ui/kit/DataTable.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { day } from "../../ui/kit/numbers.ts";
import { type Message, say } from "../../ui/words/words.ts";
import { changeWords, kindWords, reasonWords } from "../reading/change-words.ts";
import { Label } from "../reading/Figures.tsx";
import { answerPath, correctionsPath, inFormat, placePath, releasePath, type Where } from "../reading/paths.ts";
import type { CorrectionsView } from "./contract.ts";
import { correctionWords } from "./words.ts";

type Line = CorrectionsView["corrections"][number];

type CorrectionsProps = { readonly view: CorrectionsView; readonly where: Where };

/** What is said before the list: how much is corrected of what, or plainly that nothing is. */
function correctionsSentence({ before, periods, corrections }: CorrectionsView, language: Language): string {
  if (!before) return say(correctionWords.first, language);
  const named = { before: before.release, day: day(before.publishedOn, language) };
  if (corrections.length > 0) return say(correctionWords.some, language, { ...named, count: corrections.length });
  return say(periods.length > 0 ? correctionWords.none : correctionWords.otherPeriod, language, named);
}

function FromTo({ line, language }: { readonly line: Line; readonly language: Language }) {
  if (line.changed === "reasons") return say(correctionWords.reasons, language, { answer: line.to.words });
  return (
    <>
      {line.from.words} <span aria-hidden="true">{direction(language) === "rtl" ? "←" : "→"}</span>{" "}
      <strong>{line.to.words}</strong>
    </>
  );
}

function Why({ line, language }: { readonly line: Line; readonly language: Language }) {
  const reason =
    line.reason === undefined ? say(correctionWords.noReason, language) : reasonWords(line.reason, language);
  return (
    <>
      <span className={`kind is-${line.kind}`}>{say(kindWords[line.kind], language)}</span>
      <span className="kind-reason"> {reason}</span>
      {line.words !== undefined && (
        <p className="small" dir="auto">
          {line.words}
        </p>
      )}
    </>
  );
}

function row(line: Line, at: number, where: Where): TableRow {
  const { language } = where;
  const role: Message = line.role === "editor" ? correctionWords.editor : correctionWords.unsaid;
  return {
    id: `correction-${at + 1}`,
    cells: [
      {
        shown: (
          <a href={placePath(where, line.place.code)}>
            <Label of={line.place} />
          </a>
        ),
      },
      {
        shown: (
          <a href={answerPath(where, line.place.code, line.indicator.code)}>
            <Label of={line.indicator} />
          </a>
        ),
      },
      { shown: <FromTo line={line} language={language} /> },
      { shown: <Why line={line} language={language} /> },
      {
        shown: (
          <>
            {say(role, language)}
            {line.proposedBy && <span className="kind-reason"> {say(correctionWords.proposed, language)}</span>}
          </>
        ),
      },
      { shown: day(line.publishedOn, language) },
    ],
  };
}

export function Corrections({ view, where }: CorrectionsProps) {
  const { language } = where;
  const { edition, before, corrections } = view;
  const path = correctionsPath(where);
  return (
    <article className="release-corrections">
      <h1>{say(correctionWords.title, language, { release: edition.release })}</h1>
      <p className="lede">{correctionsSentence(view, language)}</p>
      {corrections.length > 0 && (
        <DataTable
          language={language}
          id="corrections"
          caption={say(correctionWords.title, language, { release: edition.release })}
          captionIs="hidden"
          className="changes"
          columns={[
            { id: "place", title: say(changeWords.place, language), kind: "text" },
            { id: "indicator", title: say(changeWords.indicator, language), kind: "text" },
            { id: "from-to", title: say(correctionWords.fromTo, language), kind: "text" },
            { id: "why", title: say(changeWords.why, language), kind: "text" },
            { id: "by", title: say(correctionWords.by, language), kind: "text" },
            { id: "day", title: say(correctionWords.published, language), kind: "text" },
          ]}
          rows={corrections.map((line, at) => row(line, at, where))}
        />
      )}
      {before && (
        <p>
          <a href={releasePath({ ...where, release: before.release, period: undefined })}>
            {say(correctionWords.before, language, { before: before.release })}
          </a>
        </p>
      )}
      <DownloadLinks
        language={language}
        links={[
          { kind: "csv", href: inFormat(path, "csv") },
          { kind: "json", href: inFormat(path, "json") },
        ]}
      />
    </article>
  );
}
