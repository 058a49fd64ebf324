/** What a member said and by which way, with the link they have; and what an officer may do about it. */
import type { Language } from "../../../base/text.ts";
import { ActForm, type Asked, cameBack } from "../../../policy-index/editions/ActForm.tsx";
import { day } from "../../../ui/kit/numbers.ts";
import { say } from "../../../ui/words/words.ts";
import type { DeskRequest } from "../desk/contract.ts";
import { Folded, Prose } from "../desk/parts.tsx";
import { consultWords as words } from "./words.ts";

type Member = NonNullable<DeskRequest["matter"]>["members"][number];
type Props = {
  readonly view: DeskRequest;
  readonly member: Member;
  readonly asked: Asked;
  readonly language: Language;
};

export function DeskSeat({ view, member, asked, language }: Props) {
  const { person, name, link, isByLink, maySend } = member;
  const [send, annul] = ["seats.send-link", "seats.annul"] as const;
  const [sendId, annulId] = [`send-${person}`, `annul-${person}`];
  return (
    <>
      {(link || isByLink) && (
        <span className="small soft">
          {" "}
          {isByLink
            ? `(${say(words.byLink, language)})`
            : link && say(words.linkSent, language, { day: day(link.sentOn, language) })}
        </span>
      )}
      {maySend && (
        <ActForm asked={asked} act={send} id={sendId} className="seat-form">
          <input type="hidden" name="member" value={person} />
          <button type="submit" className="button" aria-label={`${say(words.sendLink, language)}: ${name}`}>
            {say(words.sendLink, language)}
          </button>
        </ActForm>
      )}
      {isByLink && (
        <Folded
          title={say(words.annulTitle, language, { name })}
          isOpen={cameBack(asked, annul, annulId) !== undefined}
        >
          <ActForm asked={asked} act={annul} id={annulId} match={view.version}>
            <input type="hidden" name="member" value={person} />
            <Prose
              {...{ asked, act: annul, form: annulId, name: "why" }}
              label={say(words.annulTitle, language, { name })}
              help={say(words.annulHelp, language)}
            />
            <button type="submit" className="button">
              {say(words.annul, language)}
            </button>
          </ActForm>
        </Folded>
      )}
    </>
  );
}
