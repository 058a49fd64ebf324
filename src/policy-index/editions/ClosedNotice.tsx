/** Says on every desk of an edition that was frozen or published that it is to be read: nothing is offered that would be refused. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { Edition } from "./contract.ts";
import { isClosed } from "./rules.ts";
import { editionWords } from "./words.ts";

export type ClosedNoticeProps = { readonly language: Language; readonly state: Edition["state"] };

export function ClosedNotice({ language, state }: ClosedNoticeProps) {
  if (!isClosed(state)) return null;
  return (
    <p className="note" role="note">
      {say(editionWords.closed, language, { state })}
    </p>
  );
}
