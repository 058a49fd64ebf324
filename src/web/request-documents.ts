/** A document somebody without an account brings: read where there is room for one more, and counted by the network it comes from. */
import type { Context as Asking } from "hono";
import { mostFiles } from "../facility/requests/contract.ts";
import { type Secrets, sealed } from "../server/accounts/secret.ts";
import { askingOf } from "../server/asking.ts";
import { bucketName } from "../server/rate-limit.ts";
import type { Env } from "./app.ts";
import { type Form, longestBody, readForm } from "./form-body.ts";
import { uploadsAtOnce } from "./uploads-at-once.ts";

const networkOf = (c: Asking<Env>): string => bucketName(askingOf(c.env.incoming).address);

/** No further than a document may be long, with what its form says around it. */
const most = mostFiles.bytes + longestBody;

export function requestDocuments() {
  const uploads = uploadsAtOnce();
  return (c: Asking<Env>): Promise<Form> =>
    uploads(networkOf(c), () => readForm(c.req.raw, { mayHoldFiles: true, most }));
}

/** The network, hashed under each secret that holds, the one in force first. */
export const networksOf = (c: Asking<Env>, { secret, previous }: Secrets): readonly string[] =>
  [secret, ...previous].slice(0, 10).map((under) => sealed(under, "brings documents", networkOf(c)));
