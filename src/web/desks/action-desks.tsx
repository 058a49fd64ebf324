/** Actions for whoever runs them: the board, one of them, and each part of its plan. */

import { ActionPage } from "../../facility/actions/ActionPage.tsx";
import { ActionsBoard } from "../../facility/actions/ActionsBoard.tsx";
import { BeginAction } from "../../facility/actions/BeginAction.tsx";
import { PartName } from "../../facility/actions/contract.ts";
import { beginAction } from "../../facility/actions/operations.ts";
import { PartPage } from "../../facility/actions/PartPage.tsx";
import { Status } from "../../facility/actions/steps-contract.ts";
import { partWords, actionWords as words } from "../../facility/actions/words.ts";
import { compactObjectives } from "../../facility/portfolio/objectives.ts";
import { PublicationPage } from "../../facility/portfolio/publication/PublicationPage.tsx";
import { publicationWords } from "../../facility/portfolio/publication/words.ts";
import {
  servedAction,
  servedActionOfRequest,
  servedActionStep,
  servedActions,
  servedBeginAction,
  servedSavePlan,
} from "../../server/action-operations.ts";
import {
  servedPublishAction,
  servedShowPublication,
  servedWithdrawAction,
} from "../../server/publication-operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";
import { formInput } from "../form-input.ts";
import { indicatorsIn } from "../request-form.ts";

const asked = ({ address, onceKey, posted, done }: DeskPlace) => ({ address, onceKey, posted, done });

export const gapsIn = (archive: DeskPlace["archive"], language: DeskPlace["language"]): ReadonlyMap<string, string> =>
  new Map(indicatorsIn(archive, language).map(({ value, title }) => [value, title]));

export const actionsPage = defineDesk({
  path: "/:lang/desk/actions",
  served: servedActions,
  html: (view, { language, address }) => ({
    title: say(words.actions, language),
    description: say(words.actionsLede, language),
    content: (
      <ActionsBoard
        view={view}
        status={Status.safeParse(new URL(address, "http://here").searchParams.get("status")).data}
        language={language}
      />
    ),
  }),
});

export const beginActionPage = defineDesk({
  path: "/:lang/desk/requests/:request/action",
  served: servedActionOfRequest,
  acts: [servedBeginAction],
  html: (view, place) => ({
    title: say(words.begin, place.language),
    description: say(words.actionsLede, place.language),
    content: <BeginAction view={view} asked={asked(place)} language={place.language} />,
  }),
  after: (_, output, { language }) => `/${language}/desk/actions/${beginAction.output.parse(output).action}`,
});

export const actionPage = defineDesk({
  path: "/:lang/desk/actions/:action",
  served: servedAction,
  acts: [servedActionStep],
  html: (view, place) => ({
    title: view.plan.title || say(words.plan, place.language),
    description: say(words.actionsLede, place.language),
    content: (
      <ActionPage
        view={view}
        asked={asked(place)}
        objectives={compactObjectives}
        gaps={gapsIn(place.archive, place.language)}
        language={place.language}
      />
    ),
  }),
});

export const actionPartPage = defineDesk({
  path: "/:lang/desk/actions/:action/:part",
  served: servedAction,
  acts: [servedSavePlan],
  html: (view, { address, archive, language, posted, done }) => {
    const part = PartName.safeParse(new URL(address, "http://here").pathname.split("/").at(-1)).data ?? "facts";
    const sent = posted ? formInput(servedSavePlan.operation.input, posted.fields) : undefined;
    return {
      title: `${say(partWords[part], language)} · ${view.plan.title}`,
      description: say(words.actionsLede, language),
      content: (
        <PartPage
          {...{ view, part, posted, sent, language }}
          isKept={done !== undefined && !posted}
          objectives={compactObjectives}
          gaps={gapsIn(archive, language)}
        />
      ),
    };
  },
});

export const publicationPage = defineDesk({
  path: "/:lang/desk/actions/:action/portfolio",
  served: servedShowPublication,
  acts: [servedPublishAction, servedWithdrawAction],
  html: (view, place) => ({
    title: `${say(publicationWords.title, place.language)} · ${view.title}`,
    description: say(publicationWords.lede, place.language),
    content: <PublicationPage view={view} asked={asked(place)} language={place.language} />,
  }),
});
