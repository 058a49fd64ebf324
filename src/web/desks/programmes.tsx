/** The pages of programmes: read by anybody, and where they are managed. */
import { inLanguage } from "../../base/text.ts";
import { faultsOf } from "../../facility/programme/findings.ts";
import { Content, partNames } from "../../facility/programme/making/contract.ts";
import { typedAt } from "../../facility/programme/making/flat.ts";
import { MakingPage, MakingPart } from "../../facility/programme/making/MakingPages.tsx";
import { withPart } from "../../facility/programme/making/parts.ts";
import { makingWords as making, partWords } from "../../facility/programme/making/words.ts";
import { ProgrammePage } from "../../facility/programme/ProgrammePage.tsx";
import { Programmes } from "../../facility/programme/Programmes.tsx";
import { type NotKept, ProgrammesDesk } from "../../facility/programme/ProgrammesDesk.tsx";
import { programmeWords as words } from "../../facility/programme/words.ts";
import { TemplatesPage } from "../../facility/requests/letters/TemplatesPage.tsx";
import { letterPageWords } from "../../facility/requests/letters/words.ts";
import { doneIn } from "../../policy-index/editions/ActForm.tsx";
import { servedKeepTemplate, servedLetterTemplates } from "../../server/desk-operations.ts";
import {
  servedBringProgramme,
  servedDropProgrammeDraft,
  servedEditProgramme,
  servedProgramme,
  servedProgrammeDraft,
  servedProgrammes,
  servedProgrammesDesk,
  servedPublishProgramme,
} from "../../server/operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";
import { facilityLinks } from "../facility-links.ts";
import { formInput } from "../form-input.ts";

export const programmesPage = defineDesk({
  path: "/:lang/programmes",
  served: servedProgrammes,
  isListed: true,
  html: ({ programmes }, { language }) => ({
    title: say(words.programmes, language),
    description: say(words.lede, language),
    content: <Programmes programmes={programmes} language={language} />,
    told: "no-facts",
  }),
});

export const programmePage = defineDesk({
  path: "/:lang/programmes/:programme",
  served: servedProgramme,
  isListed: true,
  html: (view, { language, now, archive }) => ({
    title: inLanguage(view.programme.title, language).words,
    description: say(words.description, language),
    content: (
      <ProgrammePage
        {...{ view, language }}
        today={now.toISOString().slice(0, 10)}
        ways={facilityLinks(language, archive)}
      />
    ),
    told: "no-facts",
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

const sentOf = ({ posted }: DeskPlace) =>
  posted?.act === servedEditProgramme.operation.name
    ? formInput(servedEditProgramme.operation.input, posted.fields)
    : undefined;

export const programmeMakingDesk = defineDesk({
  path: "/:lang/desk/programmes/:programme",
  served: servedProgrammeDraft,
  acts: [servedPublishProgramme, servedDropProgrammeDraft],
  html: (view, place) => ({
    title: inLanguage(view.content.title, place.language).words,
    description: say(making.lede, place.language),
    content: (
      <MakingPage view={view} language={place.language} posted={place.posted} isKept={place.done !== undefined} />
    ),
  }),
  after: (act, _, { language }) =>
    act === servedPublishProgramme.operation.name ? `/${language}/desk/programmes` : undefined,
});

export const programmeLettersDesk = defineDesk({
  path: "/:lang/desk/programmes/:programme/letters",
  served: servedLetterTemplates,
  acts: [servedKeepTemplate],
  done: (act, _, fields) => doneIn(act, String(fields.kind ?? "")),
  html: (view, { address, onceKey, posted, done, language }) => ({
    title: say(letterPageWords.templates, language),
    description: say(letterPageWords.templatesLede, language),
    content: <TemplatesPage view={view} asked={{ address, onceKey, posted, done }} language={language} />,
  }),
});

const partIn = (address: string) =>
  partNames.find((part) => new URL(address, "http://here").pathname.endsWith(`/${part}`)) ?? "facts";

export const programmePartDesk = defineDesk({
  path: "/:lang/desk/programmes/:programme/:part",
  served: servedProgrammeDraft,
  acts: [servedEditProgramme],
  html: (view, place) => {
    const part = partIn(place.address);
    const sent = sentOf(place);
    // Asked in the way of the server, and in the language of the page.
    const { posted, language } = place;
    const found = sent === undefined ? [] : faultsOf(Content, withPart(view.content, part, sent), language);
    const faults = found.map((fault) => ({ ...fault, path: typedAt(posted?.fields ?? {}, fault.path) }));
    return {
      title: `${say(partWords[part], language)} · ${inLanguage(view.content.title, language).words}`,
      description: say(making.lede, language),
      content: <MakingPart {...{ view, language, part, posted, sent, faults }} isKept={place.done !== undefined} />,
    };
  },
});

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
        isKept={place.done !== undefined && !place.posted}
      />
    ),
  }),
});
