/** The page of downloads: a part by choice, the whole as a package, what the files hold, and every release there is. */
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DataTable } from "../../ui/kit/DataTable.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { count, day } from "../../ui/kit/numbers.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { colon, say } from "../../ui/words/words.ts";
import { CiteHere } from "../reading/CiteHere.tsx";
import { citation } from "../reading/citation.ts";
import { licenceAddress } from "../reading/licences.ts";
import { apiPath, downloadPath, inFormat, releasePath } from "../reading/paths.ts";
import { Choose, type PartProps, Take } from "./Choose.tsx";
import { downloadWords } from "./words.ts";

export type DownloadProps = PartProps & {
  /** Scheme and host visitors use. */
  readonly origin: string;
};

const files = [
  ["answers", downloadWords.answersFile],
  ["scores", downloadWords.scoresFile],
  ["prepared", downloadWords.preparedFile],
  ["codebook", downloadWords.codebookFile],
  ["README, CITATION.cff, LICENSE, filter.json", downloadWords.readmeFile],
] as const;

const filesOf = ({ holds }: PartProps["view"]) => files.filter(([name]) => name !== "prepared" || holds.prepared);

export function Download({ view, where, origin }: DownloadProps) {
  const { language } = where;
  return (
    <article className="download">
      <Breadcrumb language={language} steps={[{ title: view.edition.index.label, href: releasePath(where) }]} />
      <h1>{say(downloadWords.title, language)}</h1>
      <p className="lede">{say(downloadWords.lede, language)}</p>
      <section className="section" aria-labelledby="part">
        <h2 id="part">{say(downloadWords.part, language)}</h2>
        <p className="download-said">{say(downloadWords.partLede, language)}</p>
        <Choose view={view} where={where} />
        <Take view={view} where={where} />
      </section>
      <section className="section" aria-labelledby="inside">
        <h2 id="inside">{say(downloadWords.inside, language)}</h2>
        <dl className="download-inside">
          {filesOf(view).map(([name, text]) => (
            <div key={name}>
              <dt>
                <code dir="ltr">{name}</code>
              </dt>
              <dd>{say(text, language)}</dd>
            </div>
          ))}
        </dl>
        <p className="small soft download-said">{say(downloadWords.safe, language)}</p>
      </section>
      <section className="section" aria-labelledby="whole">
        <h2 id="whole">{say(downloadWords.whole, language)}</h2>
        <p className="download-said">{say(downloadWords.wholeText, language)}</p>
        <p>
          <a className="button" href={inFormat(downloadPath(where, { format: "package" }), "zip")} rel="nofollow">
            {say(downloadWords.takePackage, language)}
          </a>
        </p>
      </section>
      <Releases view={view} where={where} />
      <section className="section" aria-labelledby="pages">
        <h2 id="pages">{say(downloadWords.pages, language)}</h2>
        <p className="download-said">
          {say(downloadWords.pagesText, language)} <a href={apiPath(language)}>{say(downloadWords.toApi, language)}</a>
        </p>
      </section>
      <Cite view={view} where={where} origin={origin} />
    </article>
  );
}

function Releases({ view, where }: PartProps) {
  const { language } = where;
  const title = say(downloadWords.releases, language);
  return (
    <section className="section" aria-labelledby="releases">
      <h2 id="releases">{title}</h2>
      <DataTable
        language={language}
        id="releases-table"
        caption={title}
        captionIs="hidden"
        className="download-releases"
        columns={[
          { id: "release", title: say(downloadWords.release, language), kind: "text" },
          { id: "published", title: say(downloadWords.published, language), kind: "text" },
          { id: "period", title: say(downloadWords.period, language), kind: "text" },
          { id: "places", title: say(downloadWords.places, language), kind: "figure" },
          { id: "answers", title: say(downloadWords.answers, language), kind: "figure" },
          { id: "file", title: say(downloadWords.file, language), kind: "text" },
          { id: "digest", title: say(downloadWords.digest, language), kind: "text" },
        ]}
        rows={view.releases.map((one) => {
          const there = { ...where, release: one.release };
          return {
            id: `release-${one.release}`,
            cells: [
              { shown: <a href={releasePath(there)}>{one.release}</a> },
              { shown: day(one.publishedOn, language) },
              { shown: one.periods.length > 3 ? `${one.periods[0]}–${one.periods.at(-1)}` : one.periods.join(", ") },
              { shown: count(one.places, language), value: one.places },
              { shown: count(one.answers, language), value: one.answers },
              {
                shown: (
                  <a href={inFormat(downloadPath(there, { format: "package" }), "zip")} rel="nofollow">
                    ZIP
                  </a>
                ),
              },
              {
                shown: (
                  <code dir="ltr" className="download-digest">
                    {one.digest}
                  </code>
                ),
              },
            ],
          };
        })}
      />
    </section>
  );
}

function Cite({ view, where, origin }: DownloadProps) {
  const { language } = where;
  const { edition } = view;
  const cited = citation({ edition, language, path: releasePath(where), origin });
  const address = edition.licence === undefined ? undefined : licenceAddress(edition.licence);
  return (
    <section className="section place-take">
      <CiteHere
        where={where}
        heading={say(downloadWords.cite, language)}
        text={cited.text}
        address={cited.address}
        bibtex={cited.bibtex}
        csl={cited.csl}
      />
      {edition.licence !== undefined && (
        <p className="download-said">
          {say(kitWords.licence, language)}
          {colon(language)} {address ? <a href={address}>{edition.licence}</a> : edition.licence}. {edition.attribution}
        </p>
      )}
      <DownloadLinks
        language={language}
        links={(["csv", "json"] as const).map((kind) => ({ kind, href: inFormat(downloadPath(where), kind) }))}
      />
    </section>
  );
}
