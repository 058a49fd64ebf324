/**
 * A map of places shaded by a value: static SVG that is whole without JavaScript, every covered place a link with its
 * sentence. `<passerelle-map>` around it adds keys, zoom and a tooltip in the browser (`map-element.ts`).
 *
 * The picture says nothing the table beside it does not: title and description name it, the skip link passes it.
 */
import { createElement, type ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import type { Legend, Scheme } from "./legend.ts";
import { MapLegend } from "./MapLegend.tsx";
import { type MapEntry, type MapMarks, type PlacedMark, paintOf, placeMarks } from "./marks.ts";
import { ramp } from "./scale.ts";
import type { MapShapes, View } from "./shapes.ts";
import { mapWords } from "./words.ts";

export type ChoroplethProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly language: Language;
  readonly shapes: MapShapes;
  readonly entries: readonly MapEntry[];
  readonly view?: View;
  /** What the map shows, in a sentence: its accessible name. */
  readonly title: string;
  readonly description: string;
  readonly scheme: Scheme;
  readonly legend: Legend;
  /** Id of the element that follows the map and says the same, usually the table. */
  readonly twin?: string | undefined;
  /** `bare` leaves out legend, disclaimer and controls: for a small picture beside text. */
  readonly dress?: "full" | "bare";
  /** A script may come to mark places as filled in: what they are marked with is then there from the start. */
  readonly mayFill?: "yes";
};

type PlaceProps = { readonly mark: PlacedMark; readonly radius: number; readonly id: string };

const Place = ({ mark, radius, id }: PlaceProps) => {
  const fill = paintOf(mark, id);
  const drawn = (
    <>
      <title>{mark.label}</title>
      {mark.d === undefined ? null : <path d={mark.d} fill={fill} />}
      {mark.marker === undefined ? null : (
        <circle cx={mark.marker[0]} cy={mark.marker[1]} r={radius} fill={fill} data-home={mark.home?.join(" ")} />
      )}
    </>
  );
  return mark.href === undefined ? (
    <g
      className={mark.look}
      data-place={mark.code}
      data-name={mark.name}
      data-at={mark.at.join(" ")}
      data-chosen={mark.chosen}
    >
      {drawn}
    </g>
  ) : (
    <a
      className={mark.look}
      href={mark.href}
      data-place={mark.code}
      data-name={mark.name}
      data-at={mark.at.join(" ")}
      data-chosen={mark.chosen}
      aria-label={mark.label}
    >
      {drawn}
    </a>
  );
};

/**
 * Patterns are in map units; `scale` keeps them the same size on the page whatever part of the map is seen. On a
 * narrow screen the style sheet leaves out the finer half, or a texture would read as a grey.
 */
const Patterns = ({
  id,
  scale,
  filled,
}: {
  readonly id: string;
  readonly scale: number;
  readonly filled: "yes" | undefined;
}) => (
  <defs>
    <pattern
      id={`${id}-hatch`}
      className="map-hatch"
      width="18"
      height="18"
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${scale}) rotate(45)`}
    >
      <rect width="18" height="18" />
      <path d="M4 0V18" />
      <path className="map-fine" d="M13 0V18" />
    </pattern>
    {filled === "yes" &&
      ramp.map((step) => (
        <pattern
          key={step}
          id={`${id}-s${step}-filled`}
          className={`map-filled s${step}`}
          width="11"
          height="11"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale}) rotate(-45)`}
        >
          <rect width="11" height="11" />
          <path d="M5.5 0V11" />
        </pattern>
      ))}
    <pattern
      id={`${id}-speckle`}
      className="map-speckle"
      width="20"
      height="20"
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${scale})`}
    >
      <rect width="20" height="20" />
      <circle cx="5" cy="5" r="1.8" />
      <circle cx="15" cy="15" r="1.8" />
      <circle className="map-fine" cx="15" cy="5" r="1.8" />
      <circle className="map-fine" cx="5" cy="15" r="1.8" />
    </pattern>
  </defs>
);

const Picture = ({
  id,
  marks,
  title,
  description,
  scheme,
  mayFill,
}: ChoroplethProps & { readonly marks: MapMarks }) => (
  <svg
    className="map-picture"
    viewBox={marks.box.join(" ")}
    role={marks.linked ? "group" : "img"}
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-description`}
    data-scheme={scheme}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-description`}>{description}</desc>
    <Patterns id={id} scale={marks.texture} filled={marks.anyFilled ? "yes" : mayFill} />
    <path className="map-land" d={marks.land} />
    {marks.quiet === "" ? null : <path className="map-quiet" d={marks.quiet} />}
    <g className="map-places">
      {marks.outlined.map((mark) => (
        <Place key={mark.code} mark={mark} radius={marks.radius} id={id} />
      ))}
    </g>
    <path className="map-disputed" d={marks.borders.join("")} />
    <g className="map-places map-points">
      {marks.pointed.map((mark) => (
        <Place key={mark.code} mark={mark} radius={marks.radius} id={id} />
      ))}
    </g>
  </svg>
);

const Controls = ({ id, language }: { readonly id: string; readonly language: Language }) => (
  <div className="map-controls" hidden>
    <button type="button" data-zoom="in" aria-label={say(mapWords.closer, language)}>
      +
    </button>
    <button type="button" data-zoom="out" disabled aria-label={say(mapWords.farther, language)}>
      −
    </button>
    <button type="button" data-zoom="whole" disabled>
      {say(mapWords.whole, language)}
    </button>
    <p className="map-keys" id={`${id}-keys`}>
      {say(mapWords.keys, language)}
    </p>
  </div>
);

export function Choropleth(props: ChoroplethProps): ReactNode {
  const { id, language, shapes, entries, view = "world", scheme, legend, twin, dress = "full" } = props;
  const marks = placeMarks(entries, shapes, shapes.views[view]);
  const full = dress === "full";
  const picture = <Picture {...props} marks={marks} />;
  if (!full) return <div className="map map-bare">{picture}</div>;
  return (
    <div className="map" data-scheme={scheme}>
      {twin === undefined ? null : (
        <a className="map-skip" href={`#${twin}`}>
          {say(mapWords.skip, language)}
        </a>
      )}
      {createElement(
        "passerelle-map",
        { "data-edge": say(mapWords.edge, language) },
        picture,
        <Controls id={id} language={language} />,
      )}
      <MapLegend legend={legend} marks={marks} language={language} />
      {marks.unplaced.length === 0 ? null : (
        <p className="map-note">{say(mapWords.unplaced, language, { count: marks.unplaced.length })}</p>
      )}
      <p className="map-note">{say(mapWords.disclaimer, language)}</p>
    </div>
  );
}
