/** The pages of programmes: read by anybody, and where they are managed. */
import { inLanguage } from "../../base/text.ts";
import { ProgrammePage } from "../../facility/programme/ProgrammePage.tsx";
import { Programmes } from "../../facility/programme/Programmes.tsx";
import { type NotKept, ProgrammesDesk } from "../../facility/programme/ProgrammesDesk.tsx";
import { programmeWords as words } from "../../facility/programme/words.ts";
import {
  servedBringProgramme,
  servedProgramme,
  servedProgrammes,
  servedProgrammesDesk,
} from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";

export const programmesPage = defineDesk({
  path: "/:lang/programmes",
  served: servedProgrammes,
  isListed: true,
  html: ({ programmes }, { language }) => ({
    title: say(words.programmes, language),
    description: say(words.lede, language),
    content: <Programmes programmes={programmes} language={language} />,
  }),
});

export const programmePage = defineDesk({
  path: "/:lang/programmes/:programme",
  served: servedProgramme,
  isListed: true,
  html: (view, { language, now }) => ({
    title: inLanguage(view.programme.title, language).words,
    description: say(words.description, language),
    content: <ProgrammePage view={view} today={now.toISOString().slice(0, 10)} language={language} />,
    ...(view.programme.isExercise || !view.isInForce ? { robots: "noindex" as const } : {}),
  }),
});

function notKept({ posted }: DeskPlace): NotKept | undefined {
  if (!posted) return undefined;
  const { problem, fields } = posted;
  const said = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
  const { title, detail, mend, details } = problem;
  return { code: said("_form"), from: said("from"), title, detail, mend, details };
}

export const programmesDesk = defineDesk({
  path: "/:lang/desk/programmes",
  served: servedProgrammesDesk,
  acts: [servedBringProgramme],
  html: ({ programmes, today, mayBegin }, place) => ({
    title: say(words.programmes, place.language),
    description: say(words.deskLede, place.language),
    content: (
      <ProgrammesDesk
        {...{ programmes, today, mayBegin }}
        language={place.language}
        notKept={notKept(place)}
        isKept={place.done === "programmes.bring" && !place.posted}
      />
    ),
  }),
});
