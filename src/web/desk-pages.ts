/** Every page of a desk, in the order in which addresses are tried. */
import type { DeskPage } from "./desk-page.ts";
import { accountPage, desksPage } from "./desks/account.tsx";
import { settledDesk } from "./desks/settled-desk.tsx";
import {
  editionDesk,
  editionPeopleDesk,
  editionPlanDesk,
  editionRemindersDesk,
  editionSettingsDesk,
  editionsDesk,
  newEditionDesk,
} from "./desks/edition-desks.tsx";

export const deskPages: readonly DeskPage[] = [
  desksPage,
  accountPage,
  settledDesk,
  editionsDesk,
  newEditionDesk,
  editionDesk,
  editionPeopleDesk,
  editionPlanDesk,
  editionRemindersDesk,
  editionSettingsDesk,
];
