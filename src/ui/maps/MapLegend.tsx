import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { bandItems, type Legend, type LegendItem, outsideItems } from "./legend.ts";
import type { MapMarks } from "./marks.ts";
import { mapWords } from "./words.ts";

const Item = ({ look, label }: LegendItem) => (
  <li>
    <span className={`map-swatch ${look}`} aria-hidden="true" />
    {label}
  </li>
);

const Strip = ({ low, middle, high }: Extract<Legend, { kind: "range" }>) => (
  <div className="map-strip" role="img" aria-label={[low, middle, high].filter(Boolean).join(" – ")}>
    {[1, 2, 3, 4, 5, 6, 7].map((step) => (
      <span key={step} className={`map-swatch s${step}`} />
    ))}
    <span className="map-ends">
      <span>{low}</span>
      {middle === undefined ? null : <span>{middle}</span>}
      <span>{high}</span>
    </span>
  </div>
);

/** The legend of a map or of tiles: bands first, then what lies outside the ramp. */
export function MapLegend({
  legend,
  marks,
  language,
}: {
  readonly legend: Legend;
  readonly marks: Pick<MapMarks, "outside" | "borders" | "anyFilled">;
  readonly language: Language;
}) {
  const items = [...(legend.kind === "bands" ? bandItems(legend.bands) : []), ...outsideItems(marks, language, legend)];
  return (
    <div className="map-legend">
      {legend.kind === "range" ? <Strip {...legend} /> : null}
      <ul aria-label={say(mapWords.legend, language)}>
        {items.map((item) => (
          <Item key={item.look + item.label} {...item} />
        ))}
      </ul>
    </div>
  );
}
