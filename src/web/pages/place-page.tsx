/** A place at its address. */
import { placeCsv, placeSvg } from "../../explorer/place/forms.ts";
import { Place } from "../../explorer/place/Place.tsx";
import { standingSentence } from "../../explorer/place/sentences.ts";
import { servedPlace } from "../../explorer/place/serve.ts";
import { placeWords } from "../../explorer/place/words.ts";
import { dataset } from "../../explorer/reading/dataset.ts";
import { placePath, type Where } from "../../explorer/reading/paths.ts";
import { say } from "../../ui/words/words.ts";
import { definePage } from "../page.ts";

export const placePage = definePage({
  path: "/:lang/:index/:release/places/:place",
  served: servedPlace,
  current: "places",
  html: (view, { language, origin }) => {
    const where: Where = { language, index: view.edition.index.code, release: view.edition.release };
    const description = say(placeWords.description, language, {
      place: view.place.label,
      index: view.edition.index.label,
      release: view.edition.release,
    });
    return {
      title: view.place.label,
      description: `${standingSentence(view, language)} ${description}`,
      content: <Place view={view} where={where} origin={origin} />,
      pictureAlt: standingSentence(view, language),
      jsonLd: dataset({
        edition: view.edition,
        language,
        name: `${view.place.label} – ${view.edition.index.label} ${view.edition.release}`,
        description,
        path: placePath(where, view.place.code),
        origin,
        formats: ["json", "csv", "svg", "png"],
        places: [view.place.label],
        part: "yes",
      }),
    };
  },
  csv: (view) => placeCsv(view),
  svg: (view, { language }) =>
    placeSvg(view, { language, index: view.edition.index.code, release: view.edition.release }),
});
