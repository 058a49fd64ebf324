/** The way from what an index shows to who can help to change it: one quiet section, where there is anything to be led to. */
import type { Language } from "../../base/text.ts";
import { kitWords } from "../../ui/kit/words.ts";
import { say } from "../../ui/words/words.ts";
import { homeWords } from "./words.ts";

/** Where a facility is asked, what it did and what was left behind; each absent where there is none. */
export type FacilityWays = {
  readonly expertise?: string;
  readonly portfolio?: string;
  readonly deliverables?: string;
};

export function Expertise({ ways, language }: { readonly ways: FacilityWays; readonly language: Language }) {
  const { expertise, portfolio, deliverables } = ways;
  if (expertise === undefined && portfolio === undefined) return undefined;
  return (
    <section className="section home-expertise">
      <h2 className="section-head">{say(homeWords.expertise, language)}</h2>
      <p>{say(expertise === undefined ? homeWords.expertiseDone : homeWords.expertiseWords, language)}</p>
      <p className="home-ways">
        {expertise !== undefined && (
          <a className="button" href={expertise}>
            {say(kitWords.expertise, language)}
          </a>
        )}
        {portfolio !== undefined && <a href={portfolio}>{say(homeWords.expertisePortfolio, language)}</a>}
        {deliverables !== undefined && <a href={deliverables}>{say(homeWords.expertiseDeliverables, language)}</a>}
      </p>
    </section>
  );
}
