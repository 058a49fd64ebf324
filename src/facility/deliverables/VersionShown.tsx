/** A version of a deliverable: its file, what is new in it, and everything that was said of it. */
import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { day } from "../../ui/kit/numbers.ts";
import { say } from "../../ui/words/words.ts";
import { languageName } from "../requests/told.ts";
import { fileSaid } from "./file-said.ts";
import type { DeliverableVersionView } from "./operations.ts";
import { deliverableWords as words } from "./words.ts";

/** A quotation of what somebody wrote, in whichever script. */
export const Quoted = ({ text }: { readonly text: string }) => (
  <blockquote className="deliverable-quote" dir="auto">
    {text}
  </blockquote>
);

type Props = {
  /** Tells apart versions of several deliverables on one page. */
  readonly of?: string;
  readonly version: Omit<DeliverableVersionView, "by" | "scanned" | "on" | "reviews" | "answers"> &
    Partial<DeliverableVersionView>;
  /** Where its file is saved from; none for whoever may not have it. */
  readonly at?: string | undefined;
  /** How a reviewer is called who has no name here. */
  readonly nameless: (isOwn: boolean) => string;
  readonly language: Language;
  /** Whoever asked for the action reads of themselves. */
  readonly to?: "requester";
  /** A page whose versions are its parts has them as such; within a part, or among earlier ones, they are a step below. */
  readonly level?: "h2" | "h3";
  readonly children?: ReactNode;
};

export function VersionShown({ of = "", version, at, nameless, language, to, level: Heading = "h3", children }: Props) {
  const { mediaType, bytes } = version;
  const { reviews = [], answers = [], programmeOn, requesterOn, refused } = version;
  return (
    <section className="deliverable-version" aria-labelledby={`version-${of}${version.version}`}>
      <Heading id={`version-${of}${version.version}`}>
        {say(words.version, language, { count: version.version })}
      </Heading>
      <p className="action-soft">
        {version.on !== undefined && <>{say(words.addedOn, language, { day: day(version.on, language) })} · </>}
        {say(words.documentLanguage, language, { language: languageName(version.language, language) })}
        {version.scanned === "not-scanned" && <> · {say(words.notScanned, language)}</>}
      </p>
      <p dir="auto">{version.changes}</p>
      {at !== undefined && (
        <p>
          <a href={at} download>
            {say(words.save, language)}
          </a>{" "}
          <span className="action-soft">({fileSaid(mediaType, bytes, language)})</span>
        </p>
      )}
      {reviews.map(({ reviewer, name, isOwn, note, said, text }) => {
        const message = said === undefined ? words.awaited : said === "ready" ? words.foundReady : words.foundChanges;
        return (
          <div key={reviewer}>
            <p>
              {isOwn && said === undefined
                ? say(words.yourWord, language)
                : say(message, language, { name: name || nameless(isOwn) })}
            </p>
            {said === undefined && note !== "" && <Quoted text={note} />}
            {text !== "" && <Quoted text={text} />}
          </div>
        );
      })}
      {refused && (
        <div>
          <p>{say(to ? words.refusedByYou : words.refusedBy, language)}</p>
          <Quoted text={refused.text} />
        </div>
      )}
      {answers.map(({ text, on }) => (
        <div key={`${on} ${text}`}>
          <p>{say(words.answer, language)}</p>
          <Quoted text={text} />
        </div>
      ))}
      {programmeOn !== undefined && <p>{say(words.byProgramme, language, { day: day(programmeOn, language) })}</p>}
      {requesterOn !== undefined && (
        <p>{say(to ? words.byYou : words.byRequester, language, { day: day(requesterOn, language) })}</p>
      )}
      {children}
    </section>
  );
}
