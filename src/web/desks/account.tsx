/** What is behind the door for everybody: the list of desks, and one's own account. */
import { Desks } from "../../desk/Desks.tsx";
import { deskWords } from "../../desk/words.ts";
import { Account } from "../../people/accounts/Account.tsx";
import { sessionLasts } from "../../people/accounts/rules.ts";
import { accountWords } from "../../people/accounts/words.ts";
import { servedUndoSilence } from "../../server/edition-operations.ts";
import {
  servedAccount,
  servedAskAddress,
  servedEndOtherSessions,
  servedEndSession,
  servedEraseMe,
  servedKeepPassword,
  servedKeepProfile,
  servedMe,
  servedRemovePasskey,
  servedRemovePassword,
  servedWithdrawAddress,
} from "../../server/people-operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";

export const desksPage = defineDesk({
  path: "/:lang/desk",
  served: servedMe,
  html: (_, { actor, language }) => ({
    title: say(deskWords.title, language),
    description: say(deskWords.description, language),
    content: <Desks actor={actor} language={language} />,
  }),
});

/** The download itself; by the door, when the last sign-in was too long ago for it. */
function storedAddress({ actor, now, language }: DeskPlace): string {
  const age = actor.kind === "person" ? now.getTime() - actor.provedAt.getTime() : 0;
  const again = `/${language}/sign-in?again=1&next=${encodeURIComponent(`/${language}/desk/account`)}`;
  return age > sessionLasts.proof - 60_000 ? again : "/api/me/stored";
}

/** Nobody is told to set up what they have. */
function awaitedProof({ actor }: DeskPlace): "set-up" | "given" | undefined {
  if (actor.kind !== "person" || actor.secondProof?.isAwaited !== true) return undefined;
  return actor.secondProof.isHeld ? "given" : "set-up";
}

export const accountPage = defineDesk({
  path: "/:lang/desk/account",
  served: servedAccount,
  acts: [
    servedKeepProfile,
    servedKeepPassword,
    servedRemovePassword,
    servedRemovePasskey,
    servedEndSession,
    servedEndOtherSessions,
    servedEraseMe,
    servedAskAddress,
    servedWithdrawAddress,
    servedUndoSilence,
  ],
  html: (view, place) => {
    const { language, posted, done } = place;
    const refused = posted && {
      act: posted.act,
      title: posted.problem.title,
      detail: posted.problem.detail,
      mend: posted.problem.mend,
      written: Object.fromEntries(
        Object.entries(posted.fields).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
      ),
    };
    return {
      title: say(accountWords.title, language),
      description: say(accountWords.description, language),
      content: (
        <Account
          view={view}
          language={language}
          refused={refused}
          done={done}
          awaitsProof={awaitedProof(place)}
          storedAddress={storedAddress(place)}
        />
      ),
    };
  },
  after: (act, _, { language }) => (act === "accounts.erase-me" ? `/${language}/sign-in?out=1` : undefined),
});
