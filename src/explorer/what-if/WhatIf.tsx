/** A scenario of one place: the answers to change, and what would come of them. Marked throughout as no score. */
import { createElement } from "react";
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { say } from "../../ui/words/words.ts";
import { sourceLine } from "../reading/citation.ts";
import {
  inFormat,
  placePath,
  releasePath,
  scenarioPath,
  type Where,
  whatIfGroundPath,
  whatIfPath,
} from "../reading/paths.ts";
import type { WhatIfView } from "./contract.ts";
import { finding } from "./lines.ts";
import type { PartProps } from "./part.ts";
import { WhatIfChanges } from "./WhatIfChanges.tsx";
import { WhatIfForm } from "./WhatIfForm.tsx";
import { WhatIfOutcome } from "./WhatIfOutcome.tsx";
import { whatIfWords } from "./words.ts";

export const whatIfTitle = (view: WhatIfView, { language }: Where): string =>
  say(whatIfWords.title, language, { place: view.place.label });

/** This page's own address, as its state writes it. */
export const addressOf = (view: WhatIfView, where: Where): string =>
  `${whatIfPath({ ...where, period: undefined }, view.place.code)}${view.query}`;

export function WhatIf({ view, where }: PartProps) {
  const { language } = where;
  return createElement(
    "what-if",
    { "data-ground": whatIfGroundPath(where, view.place.code), "data-language": language },
    <article className="what-if">
      <Breadcrumb
        language={language}
        steps={[
          { title: view.edition.index.label, href: releasePath(where) },
          { title: view.place.label, href: placePath(where, view.place.code) },
        ]}
      />
      <h1 lang={view.place.language}>{whatIfTitle(view, where)}</h1>
      <p className="lede">{say(whatIfWords.lede, language)}</p>
      <p className="note what-if-note">
        <strong>{say(whatIfWords.notAScore, language)}.</strong> {say(whatIfWords.notAScoreWhy, language)}
      </p>
      <div className="what-if-desk">
        <WhatIfForm view={view} where={where} />
        <Result view={view} where={where} />
      </div>
    </article>,
  );
}

function Result({ view, where }: PartProps) {
  const { language } = where;
  const path = addressOf(view, where);
  return (
    <section
      className="what-if-result not-official"
      aria-labelledby="result"
      data-mark={say(whatIfWords.notAScore, language)}
    >
      <h2 id="result">{say(whatIfWords.outcome, language)}</h2>
      <p className="what-if-finding" role="status">
        {finding({ ...view, count: view.changes.length }, language)}
      </p>
      <WhatIfOutcome view={view} where={where} />
      <WhatIfChanges view={view} where={where} />
      <div className="figure-foot">
        <p>
          <strong>{say(whatIfWords.notAScore, language)}</strong> · {sourceLine(view.edition, language)}
        </p>
        <DownloadLinks
          language={language}
          links={(["csv", "json", "svg", "png"] as const).map((kind) => ({ kind, href: inFormat(path, kind) }))}
        />
      </div>
      <div className="what-if-take">
        <h3>{say(whatIfWords.take, language)}</h3>
        <p className="small soft">{say(whatIfWords.link, language)}</p>
        <p>
          <a
            className="what-if-file"
            href={scenarioPath(where, view.place.code, {
              set: view.scenario.changes.map(({ indicator, to }) => `${indicator}:${to}`),
              lang: language,
            })}
            download={`scenario-${view.edition.index.code}-${view.edition.release}-${view.place.code}.json`}
            rel="nofollow"
          >
            {say(whatIfWords.file, language)}
          </a>
        </p>
      </div>
      <PrintButton language={language} />
    </section>
  );
}
