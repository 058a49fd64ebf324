/** Which version of the portfolio a page shows, its views, and what is to be known of it. */
import type { Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { Tabs } from "../../ui/kit/Tabs.tsx";
import { say } from "../../ui/words/words.ts";
import { figuresPath, portfolioPath } from "../reading/paths.ts";
import { versionQuery } from "./address.ts";
import type { PortfolioEdition } from "./contract.ts";
import { portfolioWords } from "./words.ts";

type VersionProps = {
  readonly edition: PortfolioEdition;
  readonly language: Language;
  /** The same page in the newest version. */
  readonly newest: string;
};

export function VersionLine({ edition, language, newest }: VersionProps) {
  return (
    <p className="release-line">
      <span>{say(portfolioWords.versionLine, language, { day: day(edition.publishedOn, language) })}</span>
      {edition.newer && (
        <span className="release-newer">
          <a href={newest}>{say(portfolioWords.newerVersion, language, { version: edition.newer })}</a>
        </span>
      )}
    </p>
  );
}

export function PortfolioTabs({
  edition,
  language,
  current,
}: {
  readonly edition: PortfolioEdition;
  readonly language: Language;
  readonly current: "actions" | "figures";
}) {
  return (
    <Tabs
      label={say(portfolioWords.views, language)}
      current={current}
      tabs={[
        {
          id: "actions",
          title: say(portfolioWords.actions, language),
          href: portfolioPath(language, versionQuery(edition)),
        },
        {
          id: "figures",
          title: say(portfolioWords.figures, language),
          href: figuresPath(language, versionQuery(edition)),
        },
      ]}
    />
  );
}
