/** Organisations: for whom people work. Administrators keep the list, and say who belongs to which. */
import { z } from "zod";
import { operation } from "../../base/operation.ts";

export const organisationKinds = ["research", "public", "civil-society", "international", "private"] as const;
export const OrganisationKind = z.enum(organisationKinds);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const Organisation = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: OrganisationKind,
  place: z.string().optional(),
  people: z.number().int(),
});
export type Organisation = Readonly<z.infer<typeof Organisation>>;

const shared = { may: "administer", from: "database" } as const;

export const listOrganisations = operation({
  name: "organisations.list",
  summary: "Organisations people work for, and how many work for each.",
  method: "GET",
  path: "/organisations",
  ...shared,
  input: z.object({}),
  output: z.object({ organisations: z.array(Organisation) }),
  refusals: {},
});

export const keepOrganisation = operation({
  name: "organisations.add",
  summary: "Add an organisation.",
  method: "POST",
  path: "/organisations",
  ...shared,
  input: z.object({
    name: z.string().trim().min(1).max(300),
    kind: OrganisationKind,
    place: z.string().trim().max(100).optional(),
  }),
  output: z.object({ organisation: z.uuid() }),
  refusals: {},
});

const Membership = z.object({ person: z.uuid(), organisation: z.uuid() });

export const join = operation({
  name: "organisations.join",
  summary: "Say that somebody works for an organisation.",
  method: "PUT",
  path: "/people/:person/organisations/:organisation",
  ...shared,
  input: Membership,
  output: z.object({}),
  refusals: {},
});

export const leave = operation({
  name: "organisations.leave",
  summary: "Say that somebody no longer works for an organisation.",
  method: "DELETE",
  path: "/people/:person/organisations/:organisation",
  ...shared,
  input: Membership,
  output: z.object({}),
  refusals: {},
});
