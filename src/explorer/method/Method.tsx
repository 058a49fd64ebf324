/** How the index is made, on one page: a text with its contents at the side. */
import { Breadcrumb } from "../../ui/kit/Breadcrumb.tsx";
import { DownloadLinks } from "../../ui/kit/DownloadLinks.tsx";
import { PrintButton } from "../../ui/kit/PrintButton.tsx";
import { kitWords } from "../../ui/kit/words.ts";
import { say } from "../../ui/words/words.ts";
import { glossaryPath, inFormat, methodPath, releasePath, rulesPath } from "../reading/paths.ts";
import { MethodPreparing } from "./MethodPreparing.tsx";
import { MethodMoves, MethodReading } from "./MethodReading.tsx";
import { MethodData, MethodRecompute, MethodReleases } from "./MethodReleases.tsx";
import { MethodTree, type PartProps } from "./MethodTree.tsx";
import { MethodWorth } from "./MethodWorth.tsx";
import { preparingWords } from "./preparing-words.ts";
import { methodWords, releaseWords, rulesWords } from "./words.ts";

const contents = [
  ["tree", methodWords.treeTitle],
  ["worth", methodWords.worthTitle],
  ["preparing", preparingWords.title],
  ["reading", methodWords.readTitle],
  ["moves", methodWords.movedTitle],
  ["data", methodWords.dataTitle],
  ["releases", releaseWords.title],
  ["recompute", releaseWords.recomputeTitle],
] as const;

const contentsOf = ({ preparing }: PartProps["view"]) =>
  contents.filter(([id]) => id !== "preparing" || preparing !== undefined);

export function Method({ view, where }: PartProps) {
  const { language } = where;
  const asked = view.indicators.filter(({ kind }) => kind !== "compound").length;
  return (
    <article className="method">
      <Breadcrumb language={language} steps={[{ title: view.edition.index.label, href: releasePath(where) }]} />
      <header>
        <h1>{say(methodWords.title, language)}</h1>
        <p className="lede">{say(methodWords.lede, language, { indicators: asked, places: view.places })}</p>
        {view.description && (
          <p className="method-about" lang={view.description.language}>
            {view.description.words}
          </p>
        )}
      </header>
      <div className="method-body">
        <nav className="method-contents" aria-label={say(methodWords.onThisPage, language)}>
          <p className="kicker">{say(methodWords.onThisPage, language)}</p>
          <ul>
            {contentsOf(view).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{say(title, language)}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={glossaryPath(where)}>{say(kitWords.glossary, language)}</a>
          </p>
          <p>
            <a href={rulesPath(language, "method")}>{say(rulesWords.title, language)}</a>
            {language !== "en" && <span className="faint"> {say(rulesWords.english, language)}</span>}
          </p>
        </nav>
        <div className="method-text">
          <MethodTree view={view} where={where} />
          <MethodWorth view={view} where={where} />
          <MethodPreparing view={view} where={where} />
          <MethodReading view={view} where={where} />
          <MethodMoves where={where} />
          <MethodData view={view} where={where} />
          <MethodReleases view={view} where={where} />
          <MethodRecompute view={view} where={where} />
          <div className="section method-take">
            <DownloadLinks
              language={language}
              links={(["csv", "json"] as const).map((kind) => ({ kind, href: inFormat(methodPath(where), kind) }))}
            />
            <PrintButton language={language} />
          </div>
        </div>
      </div>
    </article>
  );
}
