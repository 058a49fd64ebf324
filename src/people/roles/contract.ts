/**
 * People and their roles: who is invited, what they may do where, since when, given by whom. Administrators see
 * everybody; an editor sees whoever holds a role in an edition of theirs. What somebody holds is read anew with every
 * request, so a role that ended is gone at once.
 */
import { z } from "zod";
import { roleNames } from "../../base/actor.ts";
import { Day } from "../../base/day.ts";
import { operation } from "../../base/operation.ts";
import { Language } from "../../base/text.ts";
import { interestKinds } from "../interests/contract.ts";
import { organisationKinds } from "../organisations/contract.ts";

/** By its name in any of the languages, or by its code. */
const Place = z
  .string()
  .trim()
  .max(100)
  .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{Zs}]+$/u);

export const HeldRole = z.object({
  id: z.uuid(),
  role: z.enum(roleNames),
  edition: z.object({ id: z.uuid(), code: z.string() }).optional(),
  place: z.string().optional(),
  area: z.string().optional(),
  programme: z.string().optional(),
  since: z.iso.date(),
});
export type HeldRole = Readonly<z.infer<typeof HeldRole>>;

export const ListedPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** Invited, and not here yet. */
  isWaiting: z.boolean(),
  roles: z.array(HeldRole),
});
export type ListedPerson = Readonly<z.infer<typeof ListedPerson>>;

/** As `ProgrammeCode` of the facility, which comes later. */
const ProgrammeCode = z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/);

export const EditionChoice = z.object({ id: z.uuid(), code: z.string(), places: z.array(z.string()) });
export type EditionChoice = Readonly<z.infer<typeof EditionChoice>>;

const roleRefusals = {
  "place-missing": 422,
  "place-not-asked": 422,
  "edition-unknown": 422,
  "programme-unknown": 422,
  "bounds-differ": 422,
  interest: 409,
  "both-sides": 409,
  "both-sides-before": 409,
  "role-held": 409,
} as const;

const Bounds = {
  role: z.enum(roleNames),
  edition: z.uuid().optional(),
  place: Place.optional(),
  programme: ProgrammeCode.optional(),
};

const shared = { may: "take-part", from: "database" } as const;

export const listPeople = operation({
  name: "people.list",
  summary: "People you may see: everybody for an administrator, those of your editions for an editor.",
  method: "GET",
  path: "/people",
  ...shared,
  input: z.object({
    /** Part of a name or an address. */
    find: z.string().trim().max(200).optional(),
    role: z.enum(roleNames).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    people: z.array(ListedPerson),
    count: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    editions: z.array(EditionChoice),
    /** Programmes of the facility, for whoever gives roles over them. */
    programmes: z.array(ProgrammeCode),
    mayAdminister: z.boolean(),
  }),
  refusals: {},
});

const NamedThing = z.object({ id: z.uuid(), name: z.string() });

export const listTies = operation({
  name: "people.ties",
  summary:
    "Organisations and declared interests of the people you may see: who belongs to which, and who is tied to which place since when.",
  method: "GET",
  path: "/people-ties",
  ...shared,
  input: z.object({}),
  output: z.object({
    organisations: z.array(
      NamedThing.extend({
        kind: z.enum(organisationKinds),
        place: z.string().optional(),
        people: z.array(NamedThing),
      }),
    ),
    interests: z.array(
      z.object({
        id: z.uuid(),
        person: NamedThing,
        place: z.string(),
        kind: z.enum(interestKinds),
        from: Day,
        until: Day.optional(),
      }),
    ),
    /** Everybody somebody may be said to belong or to be tied to; nobody for whoever may not say so. */
    people: z.array(NamedThing),
    mayAdminister: z.boolean(),
  }),
  refusals: {},
});

export const showPerson = operation({
  name: "people.show",
  summary: "One person: their roles, organisations and declared interests.",
  method: "GET",
  path: "/people/:person",
  ...shared,
  input: z.object({ person: z.uuid() }),
  output: z.object({
    person: ListedPerson,
    language: Language,
    organisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
    allOrganisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
    interests: z.array(
      z.object({
        id: z.uuid(),
        place: z.string(),
        kind: z.string(),
        from: z.iso.date(),
        until: z.iso.date().optional(),
        isOwn: z.boolean(),
      }),
    ),
    editions: z.array(EditionChoice),
    /** Programmes of the facility, for whoever gives roles over them. */
    programmes: z.array(ProgrammeCode),
    mayAdminister: z.boolean(),
  }),
  refusals: {},
});

export const invite = operation({
  name: "people.invite",
  summary: "Invite somebody by their address, with a role; whoever has an account is given the role.",
  method: "POST",
  path: "/people",
  ...shared,
  proves: true,
  input: z.object({
    email: z.string().trim().max(320).toLowerCase().pipe(z.email()),
    language: Language,
    ...Bounds,
    role: z.enum(roleNames).optional(),
  }),
  output: z.object({ person: z.uuid(), outcome: z.enum(["invited", "given"]) }),
  refusals: roleRefusals,
});

/** The same, by whoever runs the machine. */
export const inviteHere = operation({
  ...invite,
  name: "people.invite-here",
  summary: "Invite somebody by their address, on the command line.",
  path: "/people/invitations",
  may: "operate",
  local: true,
});

export const giveRole = operation({
  name: "people.give-role",
  summary: "Give somebody a role.",
  method: "POST",
  path: "/people/:person/roles",
  ...shared,
  proves: true,
  input: z.object({ person: z.uuid(), ...Bounds }),
  output: z.object({ role: z.uuid() }),
  refusals: roleRefusals,
});

export const endRole = operation({
  name: "people.end-role",
  summary: "End a role, at once.",
  method: "POST",
  path: "/people/:person/roles/:role/end",
  ...shared,
  proves: true,
  input: z.object({ person: z.uuid(), role: z.uuid() }),
  output: z.object({}),
  refusals: { "last-administrator": 409 },
});

export const letIn = operation({
  name: "people.let-in",
  summary:
    "Send somebody another link: the invitation again, or for whoever lost every way in a recovery that asks for no codes.",
  method: "POST",
  path: "/people/:person/link",
  may: "administer",
  from: "database",
  proves: true,
  input: z.object({ person: z.uuid() }),
  output: z.object({ purpose: z.enum(["invitation", "recovery"]) }),
  refusals: {},
});

export const erase = operation({
  name: "people.erase",
  summary:
    "Erase a person at their request: name, address and every way in are gone, the log goes on without the name.",
  method: "POST",
  path: "/people/:person/erase",
  may: "administer",
  from: "database",
  proves: true,
  input: z.object({ person: z.uuid(), address: z.string().max(320) }),
  output: z.object({}),
  refusals: { "address-differs": 422, "last-administrator": 409 },
});

/** On the machine itself: the first administrator, and any other. */
export const appoint = operation({
  name: "people.appoint",
  summary: "Make somebody an administrator, on the command line.",
  method: "POST",
  path: "/people/appointments",
  may: "operate",
  from: "database",
  local: true,
  input: z.object({
    email: z.string().trim().max(320).toLowerCase().pipe(z.email()),
    name: z.string().max(200),
    language: Language,
  }),
  output: z.object({ person: z.uuid(), link: z.uuid(), outcome: z.enum(["invited", "given"]) }),
  refusals: {},
});
