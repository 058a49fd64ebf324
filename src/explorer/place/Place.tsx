/** The page of a place: what the release says of it, from the finding down to every answer. */

import { formWords } from "../../facility/requests/form-words.ts";
import { askAboutPath } from "../../facility/requests/paths.ts";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { kitWords } from "../../ui/kit/words.ts";
import { say } from "../../ui/words/words.ts";
import { CiteHere } from "../reading/CiteHere.tsx";
import { citation } from "../reading/citation.ts";
import { inFormat, placePath, placesPath, releasePath, type Where } from "../reading/paths.ts";
import type { PlaceView } from "./contract.ts";
import { PlaceActions } from "./PlaceActions.tsx";
import { PlaceAddingUp } from "./PlaceAddingUp.tsx";
import { PlaceAnswers } from "./PlaceAnswers.tsx";
import { PlaceAreas } from "./PlaceAreas.tsx";
import { PlaceChange } from "./PlaceChange.tsx";
import { PlaceHead } from "./PlaceHead.tsx";
import { OtherMeasures, StrengthsAndGaps, Timeline } from "./PlaceMore.tsx";
import { PlacePeers } from "./PlacePeers.tsx";
import { placeWords } from "./words.ts";

export type PlaceProps = {
  readonly view: PlaceView;
  readonly where: Where;
  /** Scheme and host visitors use. */
  readonly origin: string;
};

export function Place({ view, where, origin }: PlaceProps) {
  const { language } = where;
  const path = placePath(where, view.place.code);
  const cited = citation({ edition: view.edition, language, title: view.place.label, path, origin });
  return (
    <article className="place">
      <Breadcrumb
        language={language}
        steps={[
          { title: view.edition.index.label, href: releasePath(where) },
          { title: say(kitWords.places, language), href: placesPath(where) },
        ]}
      />
      <PlaceHead view={view} where={where} />
      <PlaceAreas view={view} where={where} />
      <PlaceAddingUp view={view} where={where} />
      <PlaceChange view={view} where={where} />
      <PlaceAnswers view={view} where={where} />
      <StrengthsAndGaps view={view} where={where} />
      <PlacePeers view={view} where={where} />
      <Timeline view={view} where={where} />
      <OtherMeasures view={view} where={where} />
      <PlaceActions view={view} where={where} />
      <p className="section">
        {say(formWords.wishPlace, language)}{" "}
        <a href={askAboutPath(language, { place: view.place.code })} rel="nofollow">
          {say(formWords.ask, language)}
        </a>
      </p>
      <div className="section place-take">
        <CiteHere
          where={where}
          heading={say(placeWords.citeThis, language)}
          text={cited.text}
          address={cited.address}
          bibtex={cited.bibtex}
          csl={cited.csl}
        />
        <div className="place-forms">
          <DownloadLinks
            language={language}
            links={(["csv", "json", "svg", "png"] as const).map((kind) => ({ kind, href: inFormat(path, kind) }))}
          />
          <PrintButton language={language} />
        </div>
      </div>
    </article>
  );
}
