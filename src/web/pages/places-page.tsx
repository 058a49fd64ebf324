/** The list of places at its address. */
import { PlaceList, placesCsv } from "../../explorer/places/PlaceList.tsx";
import { placesWords } from "../../explorer/places/words.ts";
import { citation } from "../../explorer/reading/citation.ts";
import { servedPlaces } from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const placesPage = definePage({
  path: "/:lang/:index/:release/places",
  served: servedPlaces,
  current: "places",
  html: (view, { language, origin, address }) => ({
    title: view.group?.label ?? say(placesWords.title, language),
    description: say(placesWords.description, language, {
      index: view.edition.index.label,
      release: view.edition.release,
    }),
    citation: citation({
      edition: view.edition,
      language,
      title: view.group?.label ?? say(placesWords.title, language),
      path: address,
      origin,
    }),
    content: <PlaceList view={view} language={language} />,
  }),
  csv: (view) => placesCsv(view),
});
