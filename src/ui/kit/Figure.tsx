/**
 * A chart or a map with everything it owes its reader: a title that says the finding, what is measured, the same in
 * words, the same as a table, where it comes from, and a way to take it along.
 */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { colon, say } from "../words/words.ts";
import { type DownloadLink, DownloadLinks } from "./DownloadLinks.tsx";
import { kitWords } from "./words.ts";

export type FigureProps = {
  readonly language: Language;
  /** Unique on the page. */
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: ReactNode;
  /** Measure, unit, release. */
  readonly subtitle: ReactNode;
  readonly heading?: "h2" | "h3" | "h4";
  /** Controls of this figure alone (tabs, a filter). */
  readonly controls?: ReactNode;
  /** The chart, or the map. */
  readonly children: ReactNode;
  /** What the chart shows, for who cannot see it or has no time to. */
  readonly words?: ReactNode;
  readonly table?: ReactNode;
  readonly source: ReactNode;
  readonly links?: readonly DownloadLink[];
  readonly className?: string;
};

export function Figure(figure: FigureProps) {
  const {
    language,
    id,
    title,
    subtitle,
    heading: Heading = "h2",
    controls,
    children,
    words,
    table,
    source,
    links,
  } = figure;
  return (
    <figure id={id} className={["figure", figure.className].filter(Boolean).join(" ")} aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading id={`${id}-title`} className="figure-title">
          {title}
        </Heading>
        <p className="figure-subtitle">{subtitle}</p>
      </figcaption>
      {controls}
      {children}
      {words && <div className="figure-words">{words}</div>}
      {table && (
        <details className="twin">
          <summary>{say(kitWords.asTable, language)}</summary>
          {table}
        </details>
      )}
      <div className="figure-foot">
        <p>
          {say(kitWords.source, language)}
          {colon(language)} {source}
        </p>
        {links && links.length > 0 && <DownloadLinks language={language} links={links} />}
      </div>
    </figure>
  );
}
