/** The top of every page: whose it is, where one can go, in which language, and a search. Works at 320 px without scripts. */
import { type Language, languages } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { Search } from "./Search.tsx";
import { kitWords } from "./words.ts";

export const navKeys = [
  "home",
  "explore",
  "places",
  "compare",
  "indicators",
  "method",
  "download",
  "portfolio",
] as const;

export type NavKey = (typeof navKeys)[number];

export type MastheadProps = {
  readonly language: Language;
  readonly indexTitle: string | undefined;
  readonly nav: Readonly<Partial<Record<NavKey, string>>>;
  readonly current: NavKey | undefined;
  readonly alternates: Readonly<Record<Language, string>>;
  readonly searchAction: string;
  readonly searchSuggestions: string | undefined;
  /** The way to the desks; absent where one is there already. */
  readonly door: string | undefined;
};

/** A language's own name for itself. */
const ownNames: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  pt: "Português",
  ar: "العربية",
};

function Navigation({ language, nav, current, name }: MastheadProps & { readonly name: string }) {
  return (
    <nav aria-label={name} className="site-nav-list">
      <ul className="nav-items">
        {navKeys.map((key) =>
          nav[key] ? (
            <li key={key}>
              <a href={nav[key]} aria-current={key === current ? "page" : undefined}>
                {say(kitWords[key], language)}
              </a>
            </li>
          ) : undefined,
        )}
      </ul>
    </nav>
  );
}

/** The same for everybody: whether somebody is signed in is not known here, and no page is kept twice for it. */
function Door({ language, door }: MastheadProps) {
  if (door === undefined) return undefined;
  return (
    <a className="door-link" href={door} rel="nofollow">
      {say(kitWords.signIn, language)}
    </a>
  );
}

function Languages({ language, alternates }: MastheadProps) {
  return (
    <nav aria-label={say(kitWords.languages, language)}>
      <ul className="languages">
        {languages.map((other) => (
          <li key={other}>
            <a
              href={alternates[other]}
              hrefLang={other}
              lang={other}
              rel="alternate"
              aria-current={other === language ? "true" : undefined}
            >
              {ownNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Masthead(masthead: MastheadProps) {
  const { language, indexTitle, nav, searchAction, searchSuggestions } = masthead;
  const search = (id: string) => (
    <Search id={id} language={language} action={searchAction} suggestions={searchSuggestions} />
  );
  return (
    <header className="masthead">
      <p className="brand">
        <a className="brand-index" href={nav.home ?? "/"}>
          {indexTitle ?? "Passerelle"}
        </a>
        {indexTitle && <span className="brand-house">Passerelle</span>}
      </p>
      <div className="masthead-tools">
        <Languages {...masthead} />
        {search("search")}
        <Door {...masthead} />
      </div>
      <div className="site-nav">
        <Navigation {...masthead} name={say(kitWords.mainNavigation, language)} />
      </div>
      <details className="site-menu">
        <summary>{say(kitWords.menu, language)}</summary>
        <div className="site-menu-panel">
          <Navigation {...masthead} name={say(kitWords.mainNavigation, language)} />
          {search("search-menu")}
          <Languages {...masthead} />
          <Door {...masthead} />
        </div>
      </details>
    </header>
  );
}
