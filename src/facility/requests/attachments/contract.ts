/**
 * Documents a request was sent with, for whoever works on it: given to be saved, never shown in the site's own name. Each is found by
 * its place in what was sent last, so that nobody finds one by what is in it.
 */
import { z } from "zod";
import type { Right } from "../../../base/actor.ts";
import { operation } from "../../../base/operation.ts";
import { FileOutput } from "../../../base/served.ts";
import { faultStatuses } from "../life/contract.ts";

const { interest = 409, recused = 409, "has-assessed": hasAssessed = 409 } = faultStatuses;

const attachment = <Name extends string>(name: Name, path: string, may: Right) =>
  operation({
    ...{ name, path: `${path}/:request/files/:document`, may, method: "GET", from: "database", exports: true },
    summary: "A document that came with a request, to be saved; not for whoever has an interest in it.",
    input: z.object({ request: z.uuid(), document: z.coerce.number().int().min(1).max(100) }),
    output: FileOutput,
    refusals: { interest, recused, "has-assessed": hasAssessed },
  });

export const officerAttachment = attachment("desk.file", "/facility-desk", "handle-requests");
export const assessorAttachment = attachment("assess.file", "/assessments", "assess");
export const memberAttachment = attachment("committee.file", "/committee", "decide");
