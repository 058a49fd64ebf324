/** Participants of an action, for the officers of its programme. */
import { BroughtPage } from "../../facility/participants/brought/BroughtPage.tsx";
import { broughtWords } from "../../facility/participants/brought/words.ts";
import { ParticipantsPage } from "../../facility/participants/ParticipantsPage.tsx";
import { participantWords as words } from "../../facility/participants/words.ts";
import {
  servedAddParticipant,
  servedBringList,
  servedChangeParticipant,
  servedCloseRegistration,
  servedEraseParticipant,
  servedKeepSession,
  servedMakeRegistration,
  servedMarkAttendance,
  servedParticipants,
  servedPreviewList,
  servedRecordConsent,
  servedSameParticipant,
  servedTakeOutParticipant,
} from "../../server/participant-operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

export const participantsPage = defineDesk({
  path: "/:lang/desk/participants/:action",
  served: servedParticipants,
  acts: [
    servedAddParticipant,
    servedChangeParticipant,
    servedTakeOutParticipant,
    servedSameParticipant,
    servedRecordConsent,
    servedEraseParticipant,
    servedKeepSession,
    servedMarkAttendance,
    servedPreviewList,
    servedBringList,
    servedMakeRegistration,
    servedCloseRegistration,
  ],
  shows: (act, output, { address, onceKey, language }) => {
    if (act !== servedPreviewList.operation.name) return undefined;
    const view = servedPreviewList.operation.output.parse(output);
    return {
      title: `${say(broughtWords.title, language)}: ${view.title}`,
      description: say(broughtWords.nothingYet, language),
      content: <BroughtPage view={view} asked={{ address, onceKey }} language={language} />,
    };
  },
  html: (view, { address, onceKey, posted, done, language, origin }) => ({
    title: `${say(words.participants, language)}: ${view.title}`,
    description: say(words.lede, language),
    content: <ParticipantsPage view={view} asked={{ address, onceKey, posted, done }} {...{ language, origin }} />,
  }),
});
