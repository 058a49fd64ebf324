/**
 * The dossier of a request: all a committee decides by, on one page. Read by whoever puts it before the committee and by its members;
 * no person is in it, neither of those who ask nor of those who assessed.
 */
import { z } from "zod";
import type { Right } from "../../../base/actor.ts";
import { Day } from "../../../base/day.ts";
import { operation } from "../../../base/operation.ts";
import { LocalisedText } from "../../../base/text.ts";
import { Programme, ProgrammeCode } from "../../programme/contract.ts";
import { SentContent } from "../contract.ts";
import { OpinionShown } from "../desk/contract.ts";
import { faultStatuses, Outcome, Procedure, states } from "../life/contract.ts";

const Matter = z.object({ committeeName: LocalisedText, procedure: Procedure, proposes: Outcome, until: Day });

export const Dossier = z.object({
  request: z.uuid(),
  number: z.string(),
  programme: ProgrammeCode,
  programmeTitle: LocalisedText,
  /** The day it was made, where the programme is at home. */
  on: Day,
  state: z.enum(states),
  title: z.string(),
  sentOn: Day,
  institutions: SentContent.shape.applicants,
  said: SentContent.pick({ problem: true, change: true, beneficiaries: true, contribution: true, support: true }),
  areaName: LocalisedText.optional(),
  topicName: LocalisedText.optional(),
  activityNames: z.array(LocalisedText),
  /** Rules of the programme that are not met by what was sent, or not yet. */
  openRules: z.array(z.string()),
  /** Each criterion with its score, and the anchors nearest to it; absent before the assessment is closed. */
  scores: z
    .array(
      z.object({
        name: LocalisedText,
        score: z.number(),
        most: z.number(),
        anchors: z.array(LocalisedText),
        wasTalkedOver: z.boolean(),
      }),
    )
    .optional(),
  notes: z.array(z.string()),
  /** What delegations and services said, in the order in which they were asked; by body, never by person. */
  opinions: z.array(OpinionShown),
  /** Other requests of the same institutions to the programme, the newest first. */
  earlier: z.array(z.object({ number: z.string(), title: z.string(), state: z.enum([...states, "sent"]) })),
  ceilings: Programme.shape.ceilings,
  matter: Matter.optional(),
});
export type Dossier = Readonly<z.output<typeof Dossier>>;

const { interest = 409, recused = 409, "has-assessed": hasAssessed = 409 } = faultStatuses;

const dossier = <Name extends string>(name: Name, path: string, may: Right) =>
  operation({
    ...{ name, path: `${path}/:request/dossier`, may, method: "GET", from: "database", exports: true },
    summary: "What a committee decides a request by, as it is set on one page; not for whoever has an interest in it.",
    input: z.object({ request: z.uuid() }),
    output: Dossier,
    refusals: { interest, recused, "has-assessed": hasAssessed },
  });

export const officerDossier = dossier("desk.dossier", "/facility-desk", "handle-requests");
export const memberDossier = dossier("committee.dossier", "/committee", "decide");
