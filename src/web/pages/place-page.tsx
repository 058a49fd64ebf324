/** A place in a release. */

import type { PlaceView } from "../../explorer/place/contract.ts";
import { placeCsv, placeSvg } from "../../explorer/place/forms.ts";
import { Place } from "../../explorer/place/Place.tsx";
import { extremesSentence, standingSentence } from "../../explorer/place/sentences.ts";
import { servedPlace } from "../../server/operations.ts";
import { definePage, type Place as Standing } from "../page.ts";

const whereOf = ({ edition }: PlaceView, { language }: Standing) => ({
  language,
  index: edition.index.code,
  release: edition.release,
});

export const placePage = definePage({
  path: "/:lang/:index/:release/places/:place",
  served: servedPlace,
  current: "places",
  html: (view, place) => {
    const finding = standingSentence(view, place.language);
    const more = extremesSentence(view, place.language);
    return {
      title: view.place.label,
      description: more ? `${finding} ${more}` : finding,
      pictureAlt: finding,
      content: <Place view={view} where={whereOf(view, place)} origin={place.origin} />,
    };
  },
  csv: (view) => placeCsv(view),
  svg: (view, place) => placeSvg(view, whereOf(view, place)),
});
