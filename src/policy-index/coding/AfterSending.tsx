/** What was sent, and where the work goes on; the keyboard stands there already. */
import { type MouseEvent, useEffect, useRef } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Questionnaire } from "./contract.ts";
import { codingWords } from "./words.ts";

type AfterSendingProps = {
  readonly language: Language;
  readonly sent: number;
  /** Undefined where nothing is left to write. */
  readonly next: Questionnaire["areas"][number] | undefined;
  readonly areaPath: (area: string) => string;
  readonly goTo: (event: MouseEvent, area: string) => void;
};

export function AfterSending({ language, sent, next, areaPath, goTo }: AfterSendingProps) {
  const way = useRef<HTMLAnchorElement>(null);
  useEffect(() => way.current?.focus(), []);
  return (
    <div className="after-sending">
      <p role="status">
        {say(codingWords.submitted, language, { count: sent })} {!next && say(codingWords.allSent, language)}
      </p>
      <p>
        {next ? (
          <a ref={way} href={areaPath(next.id)} onClick={(event) => goTo(event, next.id)}>
            {say(codingWords.goOn, language, { area: next.title.words })}
          </a>
        ) : (
          <a ref={way} href={`/${language}/desk/coding`}>
            {say(codingWords.backToList, language)}
          </a>
        )}
      </p>
    </div>
  );
}
