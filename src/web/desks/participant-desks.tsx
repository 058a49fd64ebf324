/** Participants of an action, for the officers of its programme. */
import { ParticipantsPage } from "../../facility/participants/ParticipantsPage.tsx";
import { participantWords as words } from "../../facility/participants/words.ts";
import {
  servedAddParticipant,
  servedChangeParticipant,
  servedEraseParticipant,
  servedKeepSession,
  servedMarkAttendance,
  servedParticipants,
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
  ],
  html: (view, { address, onceKey, posted, done, language }) => ({
    title: `${say(words.participants, language)}: ${view.title}`,
    description: say(words.lede, language),
    content: <ParticipantsPage view={view} asked={{ address, onceKey, posted, done }} language={language} />,
  }),
});
