/** The desks there are, and the right that opens each: whoever builds another adds a line. */
import type { Right } from "../base/actor.ts";
import type { Message } from "../ui/words/words.ts";
import { deskWords } from "./words.ts";

export type Desk = {
  /** Under `/:lang/desk/`. */
  readonly path: string;
  /** Any one of them. */
  readonly rights: readonly Right[];
  readonly title: Message;
  readonly text: Message;
};

export const desks: readonly Desk[] = [
  { path: "coding", rights: ["code"], title: deskWords.coding, text: deskWords.codingText },
  {
    path: "sources",
    rights: ["code", "review", "adjudicate", "harmonise", "edit", "audit"],
    title: deskWords.sources,
    text: deskWords.sourcesText,
  },
  { path: "review", rights: ["review"], title: deskWords.review, text: deskWords.reviewText },
  { path: "adjudication", rights: ["adjudicate"], title: deskWords.adjudication, text: deskWords.adjudicationText },
  { path: "harmonise", rights: ["harmonise"], title: deskWords.harmonise, text: deskWords.harmoniseText },
  { path: "government", rights: ["respond"], title: deskWords.government, text: deskWords.governmentText },
  { path: "editions", rights: ["edit"], title: deskWords.editions, text: deskWords.editionsText },
  { path: "studio", rights: ["edit", "audit"], title: deskWords.studio, text: deskWords.studioText },
  { path: "robustness", rights: ["edit"], title: deskWords.robustness, text: deskWords.robustnessText },
  { path: "programmes", rights: ["manage"], title: deskWords.programmes, text: deskWords.programmesText },
  { path: "requests", rights: ["handle-requests"], title: deskWords.requests, text: deskWords.requestsText },
  { path: "actions", rights: ["run-actions"], title: deskWords.actions, text: deskWords.actionsText },
  { path: "assessments", rights: ["assess"], title: deskWords.assessments, text: deskWords.assessmentsText },
  {
    path: "deliverables",
    rights: ["run-actions", "assess"],
    title: deskWords.deliverables,
    text: deskWords.deliverablesText,
  },
  { path: "committee", rights: ["decide"], title: deskWords.committee, text: deskWords.committeeText },
  { path: "people", rights: ["administer", "edit"], title: deskWords.people, text: deskWords.peopleText },
  { path: "log", rights: ["audit"], title: deskWords.log, text: deskWords.logText },
  { path: "account", rights: ["take-part"], title: deskWords.account, text: deskWords.accountText },
];
