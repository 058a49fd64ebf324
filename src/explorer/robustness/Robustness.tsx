/** How robust a release's ranking is: what varies, how far each rank would have moved, and which choice matters. */
import { direction } from "../../base/text.ts";
import { wholeRanks } from "../../policy-index/robustness/whole-ranks.ts";
import { RowPlot } from "../../ui/charts/RowPlot.tsx";
import { ranges } from "../../ui/charts/ranges.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DataTable, type TableColumn } from "../../ui/kit/DataTable.tsx";
import { Figure } from "../../ui/kit/Figure.tsx";
import { Filters, Select } from "../../ui/kit/Filters.tsx";
import { count, day, percent, rank, score } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { sourceLine } from "../reading/citation.ts";
import { Explained } from "../reading/Explained.tsx";
import { Label } from "../reading/Figures.tsx";
import { explorePath, inFormat, placePath, releasePath, robustnessPath, type Where } from "../reading/paths.ts";
import { preparedWords } from "../reading/prepared-words.ts";
import { variationName, variationWhat } from "../reading/variation-sentences.ts";
import { readingWords } from "../reading/words.ts";
import { RankRange } from "../standing/RankRange.tsx";
import { AgreementPart } from "./AgreementPart.tsx";
import { AuditNotes, AuditPart } from "./AuditPart.tsx";
import { agreementWords } from "./agreement-words.ts";
import { auditWords } from "./audit-words.ts";
import type { RobustnessView } from "./contract.ts";
import {
  answerFindings,
  codersUnasked,
  drawnFindings,
  effectsFound,
  failedSentences,
  failureSentence,
  filledShown,
  finding,
  hasScoreRanges,
  leftOutTitle,
  nextAfterFailure,
} from "./sentences.ts";
import { TakePart } from "./TakePart.tsx";
import { robustnessWords } from "./words.ts";

export type RobustnessProps = { readonly view: RobustnessView; readonly where: Where };

/** `origin`: scheme and host visitors use. */
export function Robustness({ view, where, origin }: RobustnessProps & { readonly origin: string }) {
  const { language } = where;
  return (
    <article className="robustness stack">
      <Breadcrumb
        language={language}
        steps={[
          { title: view.edition.index.label, href: releasePath(where) },
          { title: say(robustnessWords.rank, language), href: explorePath(where, { view: "ranking" }) },
        ]}
      />
      <header>
        <h1>{say(robustnessWords.title, language)}</h1>
        <p className="lede">{say(robustnessWords.lede, language)}</p>
      </header>
      {view.periods.length > 1 && (
        <Filters
          language={language}
          action={robustnessPath({ ...where, period: undefined })}
          label={say(robustnessWords.period, language)}
        >
          <Select
            id="period"
            name="period"
            label={say(robustnessWords.period, language)}
            value={view.edition.period}
            choices={[...view.periods].reverse().map((period) => ({ value: period, title: period }))}
          />
        </Filters>
      )}
      {view.state !== "pending" && view.progress !== undefined && (
        <p className="robustness-progress">
          <progress max="1" value={view.progress} aria-label={say(robustnessWords.title, language)} />{" "}
          {say(robustnessWords.reworking, language, { share: percent(view.progress, language) })}{" "}
          {/* Whoever reads is not taken from where they are. */}
          <a href={robustnessPath(where)}>{say(robustnessWords.lookAgain, language)}</a>
        </p>
      )}
      {view.state === "ready" ? (
        <>
          <Answer view={view} where={where} />
          <Contents view={view} where={where} />
          <Varied view={view} where={where} />
          <Ranges view={view} where={where} />
          <Effects view={view} where={where} />
          <LeftOut view={view} where={where} />
          <AgreementPart view={view} where={where} />
          <AuditNotes view={view} where={where} />
          <AuditPart view={view} where={where} />
          <TakePart view={view} where={where} origin={origin} />
        </>
      ) : (
        <>
          <p className="note">
            {finding(view, language)}
            {view.state === "failed" && <>. {nextAfterFailure(view, language)}</>}
          </p>
          {view.state === "pending" && view.progress !== undefined && (
            <p className="robustness-progress">
              <progress max="1" value={view.progress} aria-label={say(robustnessWords.title, language)} />{" "}
              {say(robustnessWords.progress, language, { share: percent(view.progress, language) })}
            </p>
          )}
          <AgreementPart view={view} where={where} />
        </>
      )}
    </article>
  );
}

/** What a reader comes for, before how it was come by; and since when it stands here. */
function Answer({ view, where }: RobustnessProps) {
  const { language } = where;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{say(robustnessWords.answerTitle, language)}</h2>
      <p className="robustness-answer">
        {finding(view, language)}. {answerFindings(view, language)}
      </p>
      <p className="small soft robustness-answer-terms">
        <Explained where={where} term="sensitivityRange" /> · <Explained where={where} term="tieGroup" />
      </p>
      {view.workedOutOn !== undefined && (
        <p className="small soft robustness-answer-terms">
          {say(robustnessWords.workedOut, language, { day: day(view.workedOutOn, language) })}
        </p>
      )}
    </section>
  );
}

/** The table of all places is long: what stands below it is to be found without passing it. */
function Contents({ view, where: { language } }: RobustnessProps) {
  const contents = [
    ["varied", robustnessWords.variedTitle] as const,
    ["ranges", robustnessWords.rangesTitle] as const,
    ...(effectsFound(view, language) ? [["effects", robustnessWords.effectsContents] as const] : []),
    ...(view.leftOut.length > 0 ? [["left-out", robustnessWords.leftOutContents] as const] : []),
    ...(view.agreement ? [["agreement", agreementWords.title] as const] : []),
    ...(view.audit
      ? [["bear-in-mind", auditWords.notesTitle] as const, ["audit", auditWords.auditTitle] as const]
      : []),
    ["take", robustnessWords.takeTitle] as const,
  ];
  return (
    <nav className="robustness-contents" aria-label={say(robustnessWords.onThisPage, language)}>
      <p className="kicker">{say(robustnessWords.onThisPage, language)}</p>
      <ul>
        {contents.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{say(title, language)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Varied({ view, where: { language } }: RobustnessProps) {
  return (
    <section className="robustness-varied" aria-labelledby="varied">
      <div>
        <h2 id="varied">{say(robustnessWords.variedTitle, language)}</h2>
        <dl>
          {view.varied.map((name) => (
            <div key={name}>
              <dt>{variationName(name, language)}</dt>
              <dd>{variationWhat(name, view.settings, language)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <h2>{say(robustnessWords.notVariedTitle, language)}</h2>
        <dl>
          {view.notVaried.map(({ name, reason }) => (
            <div key={name}>
              <dt>{variationName(name, language)}</dt>
              <dd>{say(robustnessWords[reason], language)}</dd>
            </div>
          ))}
        </dl>
        {codersUnasked(view) && <p className="small soft">{say(robustnessWords.coders, language)}</p>}
      </div>
    </section>
  );
}

/** The table is the picture: a range in every row, on one scale. */
function Ranges({ view, where }: RobustnessProps) {
  const { language } = where;
  const of = view.rows.filter((row) => row.rank !== undefined).length;
  const scores = hasScoreRanges(view);
  const filled = view.rows.some((row) => row.filled);
  const column = (id: string, title: string, kind: TableColumn["kind"]): TableColumn => ({ id, title, kind });
  return (
    <Figure
      language={language}
      id="ranges"
      title={finding(view, language)}
      subtitle={say(robustnessWords.rangesSubtitle, language, { measure: view.measure.label })}
      words={
        <>
          <p>{drawnFindings(view, language)}</p>
          {view.failedBecause.length > 0 && (
            <ul>
              {failedSentences(view, language).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </>
      }
      source={sourceLine(view.edition, language)}
      links={(["pdf", "svg", "png", "csv", "json", "zip"] as const).map((kind) => ({
        kind,
        href: inFormat(robustnessPath(where), kind),
      }))}
    >
      <DataTable
        language={language}
        id="ranges-table"
        caption={say(readingWords.sensitivityRange, language)}
        captionIs="hidden"
        className="robustness-table"
        fitting={3}
        columns={[
          column("place", say(robustnessWords.place, language), "text"),
          column("rank", say(robustnessWords.rank, language), "figure"),
          column("range", say(readingWords.sensitivityRange, language), "picture"),
          column("ends", say(robustnessWords.ends, language), "figure"),
          ...(scores ? [column("scores", say(robustnessWords.scoreRange, language), "figure")] : []),
          column("next", say(robustnessWords.aboveNext, language), "figure"),
          column("group", say(robustnessWords.group, language), "figure"),
          ...(filled ? [column("filled", say(preparedWords.filledTitle, language), "figure")] : []),
        ]}
        rows={view.rows.map((row) => ({
          id: `r-${row.place.code}`,
          place: row.place.code,
          cells: [
            {
              shown: (
                <a href={placePath(where, row.place.code)}>
                  <Label of={row.place} />
                </a>
              ),
            },
            { shown: rank(row.rank?.from, row.rank?.to, language) },
            { shown: <RankRange language={language} settled={settledOf(row, of)} at={row.rank?.from} /> },
            { shown: rank(row.rankRange?.lowest, row.rankRange?.highest, language) },
            ...(scores
              ? [{ shown: `${score(row.scoreRange?.low, language)}–${score(row.scoreRange?.high, language)}` }]
              : []),
            { shown: percent(row.aboveNext, language) },
            { shown: row.group === undefined ? "" : count(row.group, language) },
            ...(filled ? [{ shown: filledShown(row, language) }] : []),
          ],
        }))}
      />
    </Figure>
  );
}

const settledOf = ({ rankRange, present }: RobustnessView["rows"][number], of: number) =>
  rankRange && { ...wholeRanks(rankRange), of, present };

function Effects({ view, where: { language } }: RobustnessProps) {
  const found = effectsFound(view, language);
  if (!found) return undefined;
  const { title, subtitle, rows } = found;
  return (
    <Figure
      language={language}
      id="effects"
      title={title}
      subtitle={subtitle}
      source={sourceLine(view.edition, language)}
    >
      {rows.length > 0 && (
        <RowPlot
          direction={direction(language)}
          label={subtitle}
          chart={ranges(
            rows.map(({ name, first, total }) => ({
              id: name,
              label: variationName(name, language),
              low: total && Math.max(0, total.low),
              high: total && Math.min(1, total.high),
              at: total && Math.min(1, Math.max(0, total.value)),
              shown: `${percent(total?.value, language)} (${say(robustnessWords.alone, language)} ${percent(first && Math.max(0, first.value), language)})`,
            })),
            [0, 1],
            (value) => percent(value, language),
          )}
        />
      )}
    </Figure>
  );
}

function LeftOut({ view, where }: RobustnessProps) {
  const { language } = where;
  const title = leftOutTitle(view, language);
  if (title === undefined) return undefined;
  return (
    <Figure
      language={language}
      id="left-out"
      title={title}
      subtitle={say(robustnessWords.leftOutSubtitle, language)}
      source={sourceLine(view.edition, language)}
    >
      <DataTable
        language={language}
        id="left-out-table"
        caption={say(robustnessWords.leftOutSubtitle, language)}
        captionIs="hidden"
        fitting={2}
        columns={[
          { id: "without", title: say(robustnessWords.without, language), kind: "text" },
          { id: "shift", title: say(robustnessWords.meanShift, language), kind: "figure" },
          { id: "most", title: say(robustnessWords.most, language), kind: "text" },
        ]}
        rows={view.leftOut.map(({ without, what, meanShift, most: moved, failed }) => ({
          id: `${what}-${without.code}`,
          cells: [
            {
              shown: (
                <>
                  <Label of={without} /> <span className="small faint">{say(robustnessWords[what], language)}</span>
                </>
              ),
            },
            { shown: score(meanShift, language, 1) },
            {
              shown: moved
                ? say(robustnessWords.mostMove, language, {
                    place: moved.place.label,
                    from: count(moved.from, language),
                    to: count(moved.to, language),
                  })
                : failed
                  ? failureSentence(failed, language)
                  : "",
            },
          ],
        }))}
      />
    </Figure>
  );
}
