/**
 * A map without borders: every place an equal tile, grouped by region. For indices whose places have no shapes, and
 * for readers who want none drawn. A tile's words stand on paper, its colour beside them, so both can be read.
 */
import type { Language } from "../../base/text.ts";
import type { Legend, Scheme } from "./legend.ts";
import { MapLegend } from "./MapLegend.tsx";
import { isFilled, lookOf, type MapEntry } from "./marks.ts";

export type TileSection = {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly MapEntry[];
};

export type TileGridProps = {
  readonly id: string;
  readonly language: Language;
  /** What the tiles show, in a sentence: the accessible name. */
  readonly title: string;
  readonly sections: readonly TileSection[];
  readonly scheme: Scheme;
  readonly legend: Legend;
};

const Tile = ({ entry }: { readonly entry: MapEntry }) => {
  // Who steers by voice says what they see: the code and the figure stand in the name too.
  const name = [entry.code, entry.figure, entry.label].filter(Boolean).join(" ");
  const drawn = (
    <>
      <span className={isFilled(entry) ? `map-swatch ${lookOf(entry)} is-filled` : `map-swatch ${lookOf(entry)}`} />
      <span>{entry.code}</span>
      {entry.figure === undefined ? null : " "}
      {entry.figure === undefined ? null : <span>{entry.figure}</span>}
    </>
  );
  return entry.href === undefined ? (
    <span
      className="tile"
      role="img"
      aria-label={name}
      title={entry.label}
      data-place={entry.code}
      data-chosen={entry.chosen}
    >
      {drawn}
    </span>
  ) : (
    <a
      className="tile"
      href={entry.href}
      aria-label={name}
      title={entry.label}
      data-place={entry.code}
      data-chosen={entry.chosen}
    >
      {drawn}
    </a>
  );
};

export function TileGrid({ id, language, title, sections, scheme, legend }: TileGridProps) {
  const outside = new Set(sections.flatMap((section) => section.entries.map((entry) => entry.state)));
  outside.delete("scored");
  const anyFilled = sections.some((section) => section.entries.some(isFilled));
  return (
    <section className="map" aria-label={title} data-scheme={scheme}>
      <div className="tiles">
        {sections
          .filter((section) => section.entries.length > 0)
          .map((section) => (
            <section key={section.id} aria-labelledby={`${id}-${section.id}`}>
              <h3 id={`${id}-${section.id}`}>{section.title}</h3>
              <ul>
                {section.entries.map((entry) => (
                  <li key={entry.code}>
                    <Tile entry={entry} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      <MapLegend legend={legend} marks={{ outside, borders: [], anyFilled }} language={language} />
    </section>
  );
}
