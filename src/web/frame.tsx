/** Puts what a page draws into the shell: navigation, languages, release, citation and licence, all read off the archive. */
import { direction, inLanguage, type Language, type LocalisedText, languages } from "../base/text.ts";
import { DeskBar } from "../desk/DeskBar.tsx";
import { licenceAddress } from "../explorer/reading/licences.ts";
import { inFormat, inOtherLanguage, releasePath, searchPath } from "../explorer/reading/paths.ts";
import type { PublishedRelease } from "../policy-index/releases/contract.ts";
import { isExercise, listedIndexes } from "../policy-index/releases/exercise-index.ts";
import { newestOf } from "../policy-index/releases/newest.ts";
import { pageDocument } from "../ui/kit/page-document.ts";
import { type Assets, type ReleaseLine, Shell } from "../ui/kit/Shell.tsx";
import { facilityLinks, toPortfolio } from "./facility-links.ts";
import type { Drawn, Page, Place } from "./page.ts";

type Framed = Place & {
  readonly assets: Assets;
  readonly page?: Pick<Page, "current" | "svg">;
  /** On a page of a desk: what whoever sits there is called. */
  readonly called?: string | undefined;
};

/** The release a page speaks of when its address names none: the newest of the first index. */
export function newestRelease(place: Pick<Place, "archive">, index?: string): PublishedRelease | undefined {
  const { archive } = place;
  const id = index ?? listedIndexes(archive.indexes())[0];
  const record = id === undefined ? undefined : newestOf(archive.releases(id));
  return record && archive.release(record.index, record.id);
}

function navigation(language: Language, release: PublishedRelease | undefined) {
  if (!release) return { home: `/${language}` };
  const base = `/${language}/${release.record.index}/${release.record.id}`;
  return {
    home: `/${language}/${release.record.index}`,
    explore: `${base}/explore`,
    places: `${base}/places`,
    compare: `${base}/compare`,
    indicators: `${base}/indicators`,
    method: `${base}/method`,
    download: `${base}/download`,
  };
}

function releaseLine(place: Place, release: PublishedRelease): ReleaseLine {
  const { index, id, publishedOn } = release.record;
  const newest = newestOf(place.archive.releases(index));
  if (!newest || newest.id === id) return { id, publishedOn };
  const newer = { id: newest.id, href: place.address.replace(`/${index}/${id}`, `/${index}/${newest.id}`) };
  return { id, publishedOn, newer };
}

function licenceOf(name: string) {
  const href = licenceAddress(name);
  return href === undefined ? { name } : { name, href };
}

/** What every page says at its end of the index it speaks of. */
function foot({ language, archive }: Place, drawn: Drawn, shown: PublishedRelease | undefined) {
  const about = `/${language}/about`;
  const links = {
    ...{ about, accessibility: `${about}#accessibility`, api: `/${language}/api` },
    ...facilityLinks(language, archive),
  };
  // Of a rehearsal nothing may be cited.
  const isCited = !(shown && isExercise(shown.record.index));
  const citation = drawn.citation && isCited ? { citation: drawn.citation } : {};
  if (drawn.told === "no-facts") return { links, ...citation };
  if (drawn.told) {
    const { attribution, licence } = drawn.told;
    const said = { words: attribution.words, language: attribution.language ?? language };
    return { links, ...citation, attribution: said, ...(licence === undefined ? {} : { licence: licenceOf(licence) }) };
  }
  if (!shown) return { links, ...citation };
  const { record, instrument } = shown;
  const said = (text: LocalisedText) => inLanguage(text, language, instrument.language);
  return {
    links: { ...links, glossary: `/${language}/${record.index}/${record.id}/glossary` },
    ...citation,
    // A rehearsal says it above everything else.
    ...(instrument.notice && !isExercise(record.index) ? { notice: said(instrument.notice) } : {}),
    ...(instrument.attribution ? { attribution: said(instrument.attribution) } : {}),
    ...(instrument.licence ? { licence: licenceOf(instrument.licence) } : {}),
  };
}

/** A page without a picture of its own is shown by that of the release. */
const pictureOf = (language: Language, { record }: PublishedRelease): string =>
  inFormat(releasePath({ language, index: record.index, release: record.id }), "png");

/** Arabic is set in the system's own naskh: no serif of ours is worth asking for early. */
const withoutFonts = ({ preload: _, ...assets }: Assets): Assets => assets;

/** Over everything a rehearsal's page says; nobody scrolls to its foot to learn that nothing in it was found out. */
function Rehearsal({ release, language }: { readonly release: PublishedRelease; readonly language: Language }) {
  const { notice, language: own } = release.instrument;
  if (!notice) return null;
  const { words, language: written } = inLanguage(notice, language, own);
  return (
    <p className="note rehearsal" role="note" {...(written === language ? {} : { lang: written })}>
      <strong>{words}</strong>
    </p>
  );
}

/** A whole document. */
export function framed(drawn: Drawn, place: Framed): string {
  const { language, address, origin, assets, page } = place;
  const shown = place.release ?? newestRelease(place);
  const [path = "", query] = address.split("?", 2);
  // A desk says of its own edition what it is.
  const rehearsal = place.called === undefined && shown && isExercise(shown.record.index) ? shown : undefined;
  const robots = rehearsal ? "noindex" : drawn.robots;
  const own = page?.svg ? `${path}.png${query ? `?${query}` : ""}` : undefined;
  const picture = own ?? drawn.picture ?? (shown && pictureOf(language, shown));
  return pageDocument(
    <Shell
      language={language}
      direction={direction(language)}
      title={drawn.title}
      description={drawn.description}
      siteOrigin={origin}
      canonicalPath={address}
      alternates={{
        ...{ en: "", fr: "", es: "", pt: "", ar: "" },
        ...Object.fromEntries(languages.map((other) => [other, inOtherLanguage(address, other)])),
      }}
      nav={{ ...navigation(language, shown), ...toPortfolio(language, place.archive) }}
      {...(page?.current ? { current: page.current } : {})}
      {...(shown ? { indexTitle: inLanguage(shown.instrument.title, language, shown.instrument.language).words } : {})}
      {...(place.release ? { release: releaseLine(place, place.release) } : {})}
      searchAction={searchPath(language)}
      searchSuggestions={inFormat(searchPath(language), "json")}
      foot={foot(place, drawn, shown)}
      assets={language === "ar" ? withoutFonts(assets) : assets}
      {...(drawn.jsonLd ? { jsonLd: drawn.jsonLd } : {})}
      openGraph={{
        ...(picture ? { image: picture } : {}),
        ...(own && drawn.pictureAlt ? { imageAlt: drawn.pictureAlt } : {}),
      }}
      {...(robots ? { robots } : {})}
      {...(place.called === undefined ? {} : { bar: <DeskBar called={place.called} language={language} /> })}
    >
      {rehearsal && <Rehearsal release={rehearsal} language={language} />}
      {drawn.content}
    </Shell>,
  );
}
