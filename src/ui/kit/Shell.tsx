/**
 * The frame of every page: a whole HTML document, complete without JavaScript. Scripts come last, as modules, and only
 * add; styles are one file, cached for ever under its own hash.
 */
import type { ReactNode } from "react";
import { type Language, languages } from "../../base/text.ts";
import { localeOf, say } from "../words/words.ts";
import { Foot, type FootProps } from "./Foot.tsx";
import { Masthead, type NavKey } from "./Masthead.tsx";
import { day } from "./numbers.ts";
import { kitWords } from "./words.ts";

/** Addresses of the built files, with their hashes. */
export type Assets = {
  readonly css: string;
  /** More styles, for pages that need them. */
  readonly more?: readonly string[];
  readonly scripts: readonly string[];
  readonly icon: string;
  /** Fonts worth asking for before the stylesheet names them. */
  readonly preload?: readonly string[];
};

export type ReleaseLine = {
  readonly id: string;
  /** ISO day. */
  readonly publishedOn: string;
  readonly newer?: { readonly id: string; readonly href: string };
};

export type OpenGraph = { readonly image?: string; readonly imageAlt?: string; readonly url?: string };

export type ShellProps = {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** Shown in the tab: the page's own title first. */
  readonly title: string;
  readonly description: string;
  readonly siteOrigin?: string;
  readonly canonicalPath: string;
  /** Path of this same page in each language. */
  readonly alternates: Readonly<Record<Language, string>>;
  readonly nav: Readonly<Partial<Record<NavKey, string>>>;
  readonly current?: NavKey;
  readonly indexTitle?: string;
  readonly release?: ReleaseLine;
  readonly searchAction: string;
  readonly searchSuggestions?: string;
  readonly foot: Omit<FootProps, "language">;
  readonly assets: Assets;
  readonly jsonLd?: object;
  readonly openGraph?: OpenGraph;
  readonly robots?: "noindex";
  /** Over the content, under the masthead: whose desk it is. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

const absolute = (origin: string | undefined, path: string): string => (origin ? new URL(path, origin).href : path);

/** JSON that cannot close its own script element. */
const embedded = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");

function Head(shell: ShellProps) {
  const { title, description, siteOrigin, canonicalPath, alternates, assets, openGraph, indexTitle } = shell;
  const name = indexTitle && indexTitle !== title ? `${title} · ${indexTitle}` : title;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{name}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {shell.robots && <meta name="robots" content={shell.robots} />}
      {assets.preload?.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.css} />
      {assets.more?.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={sheet} />
      ))}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="canonical" href={absolute(siteOrigin, canonicalPath)} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={absolute(siteOrigin, alternates[language])} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={localeOf(shell.language).slice(0, 2)} />
      <meta property="og:url" content={openGraph?.url ?? absolute(siteOrigin, canonicalPath)} />
      {openGraph?.image && <meta property="og:image" content={absolute(siteOrigin, openGraph.image)} />}
      {openGraph?.imageAlt && <meta property="og:image:alt" content={openGraph.imageAlt} />}
      {openGraph?.image && <meta name="twitter:card" content="summary_large_image" />}
      {shell.jsonLd && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, its "<" escaped; never run as script
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: embedded(shell.jsonLd) }} />
      )}
      {assets.scripts.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
    </head>
  );
}

function Release({ release, language }: { readonly release: ReleaseLine; readonly language: Language }) {
  return (
    <p className="release-line">
      <span>{say(kitWords.release, language, { release: release.id, day: day(release.publishedOn, language) })}</span>
      {release.newer && (
        <span className="release-newer">
          <a href={release.newer.href}>{say(kitWords.newerRelease, language, { release: release.newer.id })}</a>
        </span>
      )}
    </p>
  );
}

export function Shell(shell: ShellProps) {
  const { language, direction, release, children } = shell;
  return (
    <html lang={language} dir={direction}>
      {Head(shell)}
      <body>
        <a className="skip" href="#content">
          {say(kitWords.skip, language)}
        </a>
        <Masthead
          language={language}
          indexTitle={shell.indexTitle}
          nav={shell.nav}
          current={shell.current}
          alternates={shell.alternates}
          searchAction={shell.searchAction}
          searchSuggestions={shell.searchSuggestions}
          door={shell.bar ? undefined : `/${language}/desk`}
        />
        {shell.bar}
        <main id="content" className="page" tabIndex={-1}>
          {release && <Release release={release} language={language} />}
          {children}
        </main>
        <Foot language={language} {...shell.foot} />
      </body>
    </html>
  );
}
