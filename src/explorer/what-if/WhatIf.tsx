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
  robustnessPath,
  scenarioPath,
  type Where,
  whatIfDataPath,
  whatIfFieldPath,
  whatIfGroundPath,
  whatIfPath,
} from "../reading/paths.ts";
import { readingWords } from "../reading/words.ts";
import { yoursWords } from "../yours/words.ts";
import type { WhatIfView } from "./contract.ts";
import { finding, rangeSentence } from "./lines.ts";
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

/** `origin`: scheme and host visitors use. */
type Props = PartProps & { readonly origin: string };

export function WhatIf({ view, where, origin }: Props) {
  const { language } = where;
  return createElement(
    "what-if",
    {
      ...sourcesOf({ view, where }),
      "data-place": view.place.code,
      "data-name": view.place.label,
      "data-language": language,
    },
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
        <Result view={view} where={where} origin={origin} />
      </div>
    </article>,
  );
}

/** What the script works with: see what-if.ts. */
function sourcesOf({ view, where }: PartProps): Readonly<Record<string, string | number>> {
  const { drawn, ranges, ofAll, tooLarge, place } = view;
  const drawing = {
    ...(drawn ? { "data-drawn": JSON.stringify(drawn), "data-seed": drawn.seed } : {}),
    ...(ranges?.before ? { "data-low": ranges.before.low, "data-high": ranges.before.high } : {}),
  };
  if (ofAll) return { ...drawing, "data-asked": whatIfDataPath({ ...where, period: undefined }, place.code) };
  return {
    ...drawing,
    "data-ground": whatIfGroundPath(where, place.code),
    ...(drawn && tooLarge !== "browser" ? { "data-field": whatIfFieldPath(where, place.code) } : {}),
  };
}

function Result({ view, where, origin }: Props) {
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
      <p className="printed-address small" dir="ltr">
        {origin + path}
      </p>
      <WhatIfOutcome view={view} where={where} />
      <Settled view={view} where={where} />
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
      <div
        className="what-if-take"
        data-open={say(whatIfWords.open, language)}
        data-not-opened={say(whatIfWords.notOpened, language)}
      >
        <h3>{say(whatIfWords.take, language)}</h3>
        <p className="small soft address-says" data-too-long={say(yoursWords.tooLong, language)}>
          {say(whatIfWords.link, language)}
        </p>
        <p>
          <a
            className="what-if-file"
            data-still=""
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

/** The range of the rank: a form of its own, the changes as they are and a seed. */
function Settled({ view, where }: PartProps) {
  const { language } = where;
  const kept = [...new URLSearchParams(view.query)].filter(([name]) => name !== "seed");
  const { seed, drawn, tooLarge } = view;
  return (
    <form
      className="what-if-settled"
      action={whatIfPath({ ...where, period: undefined }, view.place.code)}
      method="get"
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {drawn && !tooLarge && (
        <button className="button" type="submit" name="seed" value={seed === undefined ? drawn.seed : seed + 1}>
          {say(seed === undefined ? whatIfWords.settled : yoursWords.settledAgain, language)}
        </button>
      )}
      <p className="small faint what-if-settled-words">{rangeSentence(view, language)}</p>
      <p className="small">
        <a href={robustnessPath(where)}>{say(readingWords.howRobust, language)}</a>
      </p>
    </form>
  );
}
