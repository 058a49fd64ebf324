/** Over a draft that a package became: what of the package did not come with it, and the way to where that is mended. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { findingWords } from "../package/words.ts";
import type { Draft } from "./contract.ts";
import { leftBehind } from "./left-behind.ts";
import { draftPath } from "./paths.ts";
import { studioWords as own } from "./words.ts";

export function LeftBehind({
  language,
  draft,
  done,
}: {
  readonly language: Language;
  readonly draft: Draft;
  readonly done: string | undefined;
}) {
  const left = leftBehind(done, draft);
  if (!left) return null;
  const { said, mend } = findingWords(left, language);
  // Without the version before there is no crosswalk to be written: only another beginning helps.
  const [view, title] =
    draft.basedOn === undefined ? (["publish", own.drop] as const) : (["changes", own.changes] as const);
  return (
    <div className="notice left-behind" role="status">
      <p>
        {said} <span className="entry-note">{mend}</span>
      </p>
      {draft.state === "open" && <a href={draftPath(language, draft.id, view)}>{say(title, language)}</a>}
    </div>
  );
}
