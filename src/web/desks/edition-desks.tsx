/** The pages of editions: the list, a new one, and an edition's board, people, plan, reminders and settings. */
import { refuse } from "../../base/refusal.ts";
import type { Language } from "../../base/text.ts";
import { AssignedPeople } from "../../policy-index/assignments/AssignedPeople.tsx";
import { AssignmentPlan } from "../../policy-index/assignments/AssignmentPlan.tsx";
import { CheckedTable } from "../../policy-index/assignments/CheckedTable.tsx";
import { assignmentWords } from "../../policy-index/assignments/words.ts";
import { CoverageBoard } from "../../policy-index/coverage/CoverageBoard.tsx";
import { Reminders } from "../../policy-index/coverage/Reminders.tsx";
import type { Asked } from "../../policy-index/editions/ActForm.tsx";
import type { Edition } from "../../policy-index/editions/contract.ts";
import { titleOf } from "../../policy-index/editions/EditionHead.tsx";
import { EditionList } from "../../policy-index/editions/EditionList.tsx";
import { EditionSettings } from "../../policy-index/editions/EditionSettings.tsx";
import { NewEdition } from "../../policy-index/editions/NewEdition.tsx";
import { editionPath } from "../../policy-index/editions/paths.ts";
import { editionWords } from "../../policy-index/editions/words.ts";
import {
  servedAssign,
  servedAssignByFile,
  servedAssignByRule,
  servedAssignments,
  servedChangeAssignment,
  servedCheckTable,
  servedCloneEdition,
  servedCoverage,
  servedCreateEdition,
  servedEdition,
  servedEditionGround,
  servedEditions,
  servedEndAssignment,
  servedOpenEdition,
  servedPlanAssignments,
  servedReminders,
  servedSendReminders,
  servedSetCalendar,
  servedSetPlaces,
  servedSetReminding,
  servedSetStages,
} from "../../server/edition-operations.ts";
import type { Message } from "../../ui/words/words.ts";
import { say } from "../../ui/words/words.ts";
import { readAddress } from "../address.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";
import { doorOf } from "../mount-desks.ts";

const asked = ({ address, onceKey, posted, done }: DeskPlace): Asked => ({ address, onceKey, posted, done });

/** A little less than roles may be given in, so that a form can still be filled in. */
const provedFor = 12 * 60_000;

/** The way to prove who one is, when that was too long ago for giving roles. */
function door({ actor, now, language, address }: DeskPlace): string | undefined {
  const isFresh = actor.kind !== "person" || now.getTime() - actor.provedAt.getTime() < provedFor;
  return isFresh ? undefined : `${doorOf(language, address)}&again=1`;
}

const named = (edition: Edition, view: Message, language: Language) => ({
  title: `${titleOf(edition, language)} · ${say(view, language)}`,
  description: say(editionWords.editionsLede, language),
});

/** Where an edition that was just begun is gone on with. */
const toSettings = (output: unknown, language: Language): string | undefined =>
  typeof output === "object" &&
  output !== null &&
  "edition" in output &&
  typeof output.edition === "object" &&
  output.edition !== null &&
  "id" in output.edition &&
  typeof output.edition.id === "string"
    ? editionPath(language, output.edition.id, "settings")
    : undefined;

export const editionsDesk = defineDesk({
  path: "/:lang/desk/editions",
  served: servedEditions,
  html: (view, { language }) => ({
    title: say(editionWords.editions, language),
    description: say(editionWords.editionsLede, language),
    content: <EditionList language={language} view={view} />,
  }),
});

export const newEditionDesk = defineDesk({
  path: "/:lang/desk/editions/new",
  served: servedEditionGround,
  acts: [servedCreateEdition],
  html: (view, place) => ({
    title: say(editionWords.newEdition, place.language),
    description: say(editionWords.newEditionLede, place.language),
    content: <NewEdition language={place.language} view={view} asked={asked(place)} />,
  }),
  after: (_, output, { language }) => toSettings(output, language),
});

export const editionDesk = defineDesk({
  path: "/:lang/desk/editions/:edition",
  served: servedCoverage,
  html: (view, { language, address }) => {
    const { query } = readAddress(address);
    const chose = (name: string, otherwise: string): string => {
      const value = query[name];
      return typeof value === "string" ? value : otherwise;
    };
    const chosen = {
      show: chose("show", "all"),
      sort: chose("sort", "lateness"),
      region: chose("region", ""),
      stage: chose("stage", ""),
    };
    return {
      ...named(view.edition, editionWords.board, language),
      content: <CoverageBoard language={language} view={view} chosen={chosen} />,
    };
  },
});

export const editionSettingsDesk = defineDesk({
  path: "/:lang/desk/editions/:edition/settings",
  served: servedEdition,
  acts: [servedOpenEdition, servedSetStages, servedSetCalendar, servedSetPlaces, servedCloneEdition],
  html: (view, place) => {
    // Whoever has a part in an edition may read of it; its settings are a page of its editors.
    if (!view.mayEdit) refuse("not-found", { what: "page" });
    return {
      ...named(view.edition, editionWords.settings, place.language),
      content: <EditionSettings language={place.language} view={view} asked={asked(place)} />,
    };
  },
  after: (act, output, { language }) => (act === "editions.clone" ? toSettings(output, language) : undefined),
});

export const editionPeopleDesk = defineDesk({
  path: "/:lang/desk/editions/:edition/people",
  served: servedAssignments,
  acts: [servedAssign, servedCheckTable, servedAssignByFile, servedChangeAssignment, servedEndAssignment],
  shows: (act, output, place) => {
    const { operation } = servedCheckTable;
    if (act !== operation.name) return undefined;
    const view = operation.output.parse(output);
    return {
      ...named(view.edition, assignmentWords.byFile, place.language),
      content: <CheckedTable language={place.language} view={view} asked={asked(place)} door={door(place)} />,
    };
  },
  html: (view, place) => ({
    ...named(view.edition, editionWords.people, place.language),
    content: <AssignedPeople language={place.language} view={view} asked={asked(place)} door={door(place)} />,
  }),
});

export const editionPlanDesk = defineDesk({
  path: "/:lang/desk/editions/:edition/people/plan",
  served: servedPlanAssignments,
  acts: [servedAssignByRule],
  html: (view, place) => ({
    ...named(view.edition, assignmentWords.byRule, place.language),
    content: <AssignmentPlan language={place.language} view={view} asked={asked(place)} door={door(place)} />,
  }),
  after: (_, __, { language, address }) => {
    const [edition = ""] = /[0-9a-f-]{36}/.exec(address) ?? [];
    return editionPath(language, edition, "people");
  },
});

export const editionRemindersDesk = defineDesk({
  path: "/:lang/desk/editions/:edition/reminders",
  served: servedReminders,
  acts: [servedSendReminders, servedSetReminding],
  html: (view, place) => ({
    ...named(view.edition, editionWords.reminders, place.language),
    content: <Reminders language={place.language} view={view} asked={asked(place)} lettersAt={place.lettersAt} />,
  }),
});
