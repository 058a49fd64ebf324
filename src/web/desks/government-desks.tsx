/** The government's window, and the editor's side of it. */

import { Comments } from "../../policy-index/review/government/Comments.tsx";
import { GovernmentWindow, WindowDuties } from "../../policy-index/review/government/GovernmentDesk.tsx";
import { governmentWords } from "../../policy-index/review/government/words.ts";
import {
  servedAnswerComment,
  servedCloseWindow,
  servedCommentOnAnswer,
  servedComments,
  servedGovernmentWindow,
  servedOpenWindow,
  servedWindowDuties,
} from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

export const windowDutiesPage = defineDesk({
  path: "/:lang/desk/government",
  served: servedWindowDuties,
  html: (view, { language }) => ({
    title: say(governmentWords.title, language),
    description: say(governmentWords.listLede, language),
    content: <WindowDuties view={view} language={language} />,
  }),
});

export const governmentWindowPage = defineDesk({
  path: "/:lang/desk/government/:edition/:place",
  served: servedGovernmentWindow,
  acts: [servedCommentOnAnswer],
  html: (view, place) => ({
    title: say(governmentWords.title, place.language),
    description: say(governmentWords.listLede, place.language),
    content: <GovernmentWindow view={view} language={place.language} asked={place} />,
  }),
});

export const commentsPage = defineDesk({
  path: "/:lang/desk/editions/:edition/comments",
  served: servedComments,
  acts: [servedOpenWindow, servedCloseWindow, servedAnswerComment],
  html: (view, place) => ({
    title: say(governmentWords.comments, place.language),
    description: say(governmentWords.commentsLede, place.language),
    content: <Comments view={view} language={place.language} asked={place} />,
  }),
});
