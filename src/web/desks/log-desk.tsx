/** The auditor's pages: the log, whether it is whole, one deed of it. */
import { DeedPage, LogDesk, LogVerified } from "../../house-log/LogDesk.tsx";
import { logWords } from "../../house-log/words.ts";
import { servedDeed, servedDeeds, servedVerifyLog } from "../../server/people-operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

export const logPage = defineDesk({
  path: "/:lang/desk/log",
  served: servedDeeds,
  html: (view, { language, address }) => ({
    title: say(logWords.title, language),
    description: say(logWords.lede, language),
    content: <LogDesk {...{ view, language, asked: new URLSearchParams(address.split("?", 2)[1] ?? "") }} />,
  }),
});

export const logVerifiedPage = defineDesk({
  path: "/:lang/desk/log/verified",
  served: servedVerifyLog,
  html: (view, { language }) => ({
    title: say(logWords.verify, language),
    description: say(logWords.lede, language),
    content: <LogVerified {...{ view, language }} />,
  }),
});

export const deedPage = defineDesk({
  path: "/:lang/desk/log/:deed",
  served: servedDeed,
  html: (view, { language }) => ({
    title: `${say(logWords.deed, language)} ${view.shown.deed}`,
    description: say(logWords.lede, language),
    content: <DeedPage {...{ view, language }} />,
  }),
});
