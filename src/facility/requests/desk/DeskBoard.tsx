/** A morning's work at a glance: what is due, what is late, what waits for others, one line each. */

import type { z } from "zod";
import { inLanguage, type Language } from "../../../base/text.ts";
import { Empty } from "../../../ui/kit/Empty.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import { type deskRequests, type OpenStage, openStages } from "./contract.ts";
import { Clock, Pages } from "./parts.tsx";
import { stateWords, deskRequestWords as words } from "./words.ts";

type View = z.output<typeof deskRequests.output>;

export type DeskBoardProps = {
  readonly view: View;
  readonly stage?: OpenStage | undefined;
  readonly language: Language;
};

const address = (language: Language, programme: string, stage?: OpenStage, page?: number): string =>
  `/${language}/desk/requests?${new URLSearchParams({
    programme,
    ...(stage === undefined ? {} : { stage }),
    ...(page === undefined ? {} : { page: String(page) }),
  })}`;

export function DeskBoard({ view, stage, language }: DeskBoardProps) {
  const { programmes, programme = "", counts, lines, page, pages } = view;
  return (
    <article className="request-desk">
      <h1>{say(words.requests, language)}</h1>
      <p>{say(words.requestsLede, language)}</p>
      {programmes.length > 1 && (
        <nav aria-label={say(words.programmes, language)} className="desk-stages">
          {programmes.map(({ code, title }) => (
            <a key={code} href={address(language, code)} aria-current={code === programme ? "page" : undefined}>
              {inLanguage(title, language).words}
            </a>
          ))}
        </nav>
      )}
      {counts.length > 0 && (
        <nav aria-label={say(words.stages, language)} className="desk-stages">
          <a href={address(language, programme)} aria-current={stage === undefined ? "page" : undefined}>
            {say(words.all, language)}
          </a>
          {openStages.map((one) => {
            const { count = 0, late = 0 } = counts.find((line) => line.stage === one) ?? {};
            return count === 0 && one !== stage ? null : (
              <a key={one} href={address(language, programme, one)} aria-current={one === stage ? "page" : undefined}>
                {say(stateWords[one], language)}{" "}
                <span className="small soft">{say(words.countLate, language, { count, late })}</span>
              </a>
            );
          })}
        </nav>
      )}
      {lines.length === 0 ? (
        <Empty title={say(words.nothingHere, language)}>
          <p>{say(words.nothingHereText, language)}</p>
        </Empty>
      ) : (
        <ul className="desk-lines">
          {lines.map((line) => (
            <li key={line.request}>
              <a href={`/${language}/desk/requests/${line.request}`} dir="auto">
                {line.title}
              </a>
              <span dir="auto">{line.institution}</span>
              <span className="small soft">
                {line.number} · {say(words.sentOn, language, { day: day(line.sentOn, language) })}
              </span>
              <span>
                {say(stateWords[line.stage], language)}
                {line.clock && (
                  <>
                    {" · "}
                    <Clock clock={line.clock} language={language} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pages {...{ page, pages, language }} at={(one) => address(language, programme, stage, one)} />
      {programme !== "" && (
        <p className="small soft">
          {say(words.asFile, language)}{" "}
          <a href={`/api/facility-desk-file?${new URLSearchParams({ programme, form: "csv" })}`}>CSV</a>
          {" · "}
          <a href={`/api/facility-desk-file?${new URLSearchParams({ programme, form: "jsonl" })}`}>JSON</a>
          <br />
          {say(words.asFileHelp, language)}
        </p>
      )}
    </article>
  );
}
