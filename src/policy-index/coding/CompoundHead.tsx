/** A question that is answered item by item: its title, what it asks and its guidance, once above its items. */
import type { Language } from "../../base/text.ts";
import { Markdown } from "../../ui/kit/markdown.tsx";
import { say } from "../../ui/words/words.ts";
import type { Within } from "./contract.ts";
import { longGuidance } from "./rules.ts";
import { codingWords } from "./words.ts";

type CompoundHeadProps = { readonly within: Within; readonly language: Language };

export function CompoundHead({ within: { title, question, guidance }, language }: CompoundHeadProps) {
  const asked = question ?? title;
  return (
    <div className="compound-head">
      {question && (
        <p className="kicker">
          <bdi lang={title.language}>{title.words}</bdi>
        </p>
      )}
      <p className="compound-asked" lang={asked.language} dir={asked.language ? "auto" : undefined}>
        {asked.words}
      </p>
      {guidance && (
        <details className="guidance" open={guidance.words.length <= longGuidance}>
          <summary className="small">{say(codingWords.guidance, language)}</summary>
          <div dir={guidance.language && "auto"}>
            <Markdown text={guidance.words} language={guidance.language} />
          </div>
        </details>
      )}
    </div>
  );
}
