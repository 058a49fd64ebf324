/** The desks about people: the list, one person, organisations, and one's own interests. */
import { Interests, type Written } from "../../people/interests/Interests.tsx";
import { interestWords } from "../../people/interests/words.ts";
import { organisationWords } from "../../people/organisations/words.ts";
import { People } from "../../people/roles/People.tsx";
import { PersonPage } from "../../people/roles/PersonPage.tsx";
import { TiesPage } from "../../people/roles/TiesPage.tsx";
import { peopleWords } from "../../people/roles/words.ts";
import {
  servedAddOrganisation,
  servedDeclare,
  servedDeclareFor,
  servedEndInterest,
  servedEndRole,
  servedErase,
  servedGiveRole,
  servedInvite,
  servedJoin,
  servedLeave,
  servedLetIn,
  servedOwnInterests,
  servedPeople,
  servedPerson,
  servedTies,
} from "../../server/people-operations.ts";
import { say } from "../../ui/words/words.ts";
import { type DeskPlace, defineDesk } from "../desk-page.ts";

const refusedOf = ({ posted }: DeskPlace) =>
  posted && {
    act: posted.act,
    title: posted.problem.title,
    detail: posted.problem.detail,
    mend: posted.problem.mend,
  };

/** What was written into a form before it was refused. */
const writtenOf = ({ posted }: DeskPlace): Written =>
  Object.fromEntries(
    Object.entries(posted?.fields ?? {}).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

const asked = (address: string, name: string): string =>
  new URLSearchParams(address.split("?", 2)[1] ?? "").get(name) ?? "";

export const peoplePage = defineDesk({
  path: "/:lang/desk/people",
  served: servedPeople,
  acts: [servedInvite],
  html: (view, place) => ({
    title: say(peopleWords.title, place.language),
    description: say(peopleWords.description, place.language),
    content: (
      <People
        view={view}
        language={place.language}
        find={asked(place.address, "find")}
        role={asked(place.address, "role")}
        refused={refusedOf(place)}
        written={writtenOf(place)}
        onceKey={place.onceKey}
        isDone={place.done !== undefined}
        lettersAt={place.lettersAt}
        secondProofFor={place.actor.kind === "person" ? (place.actor.secondProof?.roles ?? []) : []}
      />
    ),
  }),
});

export const personPage = defineDesk({
  path: "/:lang/desk/people/:person",
  served: servedPerson,
  acts: [
    servedGiveRole,
    servedEndRole,
    servedLetIn,
    servedErase,
    servedDeclareFor,
    servedEndInterest,
    servedJoin,
    servedLeave,
  ],
  html: (view, place) => ({
    title: view.person.name || view.person.email,
    description: say(peopleWords.description, place.language),
    content: (
      <PersonPage
        view={view}
        language={place.language}
        refused={refusedOf(place)}
        written={writtenOf(place)}
        isDone={place.done !== undefined}
      />
    ),
  }),
  after: (act, _, { language }) => (act === "people.erase" ? `/${language}/desk/people` : undefined),
});

export const organisationsPage = defineDesk({
  path: "/:lang/desk/organisations",
  served: servedTies,
  acts: [servedAddOrganisation, servedJoin, servedLeave, servedDeclareFor, servedEndInterest],
  html: (view, place) => ({
    title: say(organisationWords.both, place.language),
    description: say(organisationWords.bothText, place.language),
    content: (
      <TiesPage
        view={view}
        language={place.language}
        refused={refusedOf(place)}
        written={writtenOf(place)}
        isDone={place.done !== undefined}
      />
    ),
  }),
});

export const interestsPage = defineDesk({
  path: "/:lang/desk/interests",
  served: servedOwnInterests,
  acts: [servedDeclare],
  html: ({ interests }, place) => ({
    title: say(interestWords.title, place.language),
    description: say(interestWords.text, place.language),
    content: (
      <Interests
        interests={interests}
        language={place.language}
        refused={refusedOf(place)}
        written={writtenOf(place)}
        isDone={place.done !== undefined}
      />
    ),
  }),
});
