/** The foot of every page: what to know before quoting, how to cite, under which licence, and where to read on. */
import type { Language } from "../../base/text.ts";
import { colon, say } from "../words/words.ts";
import { CiteBox } from "./CiteBox.tsx";
import { kitWords } from "./words.ts";

export type FootProps = {
  readonly language: Language;
  /** What a reader must know before quoting, with the language it is in. */
  readonly notice?: { readonly words: string; readonly language: string };
  readonly attribution?: { readonly words: string; readonly language: string };
  readonly licence?: { readonly name: string; readonly href?: string };
  readonly citation?: { readonly text: string; readonly address: string };
  readonly links: {
    readonly about: string;
    readonly accessibility: string;
    readonly api: string;
    readonly glossary?: string;
    readonly expertise?: string;
    readonly portfolio?: string;
    readonly deliverables?: string;
  };
};

/** What an index is read with, then what a facility offers; each is absent where there is none. */
const links = ["about", "accessibility", "api", "glossary", "expertise", "portfolio", "deliverables"] as const;

/** Down here, where its coming (it needs scripts) moves nothing. */
function SchemeSwitch({ language }: { readonly language: Language }) {
  return (
    <scheme-switch
      label={say(kitWords.colours, language)}
      auto={say(kitWords.schemeAuto, language)}
      light={say(kitWords.schemeLight, language)}
      dark={say(kitWords.schemeDark, language)}
    />
  );
}

export function Foot({ language, notice, attribution, licence, citation, links: hrefs }: FootProps) {
  return (
    <footer className="foot">
      <div>
        {citation && <CiteBox language={language} text={citation.text} address={citation.address} />}
        {notice && (
          <p className="foot-notice" lang={notice.language}>
            {notice.words}
          </p>
        )}
      </div>
      <div>
        {attribution && <p lang={attribution.language}>{attribution.words}</p>}
        {licence && (
          <p>
            {say(kitWords.licence, language)}
            {colon(language)}{" "}
            {licence.href ? (
              <a href={licence.href} rel="license">
                {licence.name}
              </a>
            ) : (
              licence.name
            )}
          </p>
        )}
        <ul className="foot-links">
          {links.map((key) => {
            const href = hrefs[key];
            return href ? (
              <li key={key}>
                <a href={href}>{say(kitWords[key], language)}</a>
              </li>
            ) : undefined;
          })}
        </ul>
        <SchemeSwitch language={language} />
      </div>
    </footer>
  );
}
