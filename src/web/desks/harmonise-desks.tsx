/** The harmoniser's desk, and how far two coders agree. */

import { Agreement } from "../../policy-index/review/double-coding/Agreement.tsx";
import { agreementWords } from "../../policy-index/review/double-coding/words.ts";
import { HarmonisingDesk } from "../../policy-index/review/harmonising/HarmonisingDesk.tsx";
import { HarmonisingEditions, HarmonisingIndex } from "../../policy-index/review/harmonising/HarmonisingLists.tsx";
import { harmoniseWords } from "../../policy-index/review/harmonising/words.ts";
import {
  servedCodingAgreement,
  servedContestPairs,
  servedHarmonise,
  servedHarmonising,
  servedHarmonisingEditions,
  servedHarmonisingIndex,
  servedNoteOnQuestion,
  servedReturnAnswer,
} from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { defineDesk } from "../desk-page.ts";

export const harmonisingEditionsPage = defineDesk({
  path: "/:lang/desk/harmonise",
  served: servedHarmonisingEditions,
  html: (view, { language }) => ({
    title: say(harmoniseWords.title, language),
    description: say(harmoniseWords.lede, language),
    content: <HarmonisingEditions view={view} language={language} />,
  }),
});

export const harmonisingIndexPage = defineDesk({
  path: "/:lang/desk/harmonise/:edition",
  served: servedHarmonisingIndex,
  html: (view, { language }) => ({
    title: say(harmoniseWords.title, language),
    description: say(harmoniseWords.lede, language),
    content: <HarmonisingIndex view={view} language={language} />,
  }),
});

export const harmonisingPage = defineDesk({
  path: "/:lang/desk/harmonise/:edition/:indicator",
  served: servedHarmonising,
  acts: [servedHarmonise, servedReturnAnswer, servedNoteOnQuestion],
  html: (view, place) => ({
    title: say(harmoniseWords.title, place.language),
    description: say(harmoniseWords.lede, place.language),
    content: <HarmonisingDesk view={view} language={place.language} asked={place} />,
  }),
});

export const agreementPage = defineDesk({
  path: "/:lang/desk/editions/:edition/agreement",
  served: servedCodingAgreement,
  acts: [servedContestPairs],
  html: (view, place) => ({
    title: say(agreementWords.title, place.language),
    description: say(agreementWords.lede, place.language),
    content: <Agreement view={view} language={place.language} asked={place} />,
  }),
});
