/** A part of a request saved by its page's own script: by the same operation as the button; what came of it is told and no page is drawn. */
import { saveRequest } from "../facility/requests/own-contract.ts";
import type { Made } from "../server/page-cache.ts";
import type { Problem } from "../server/problem.ts";
import { fieldsNamed } from "./request-form.ts";

/** A form that a browser sends by itself asks for a page. */
export const isQuiet = (headers: Headers): boolean => headers.get("accept") === "application/json";

/** The version and the institutions as they are kept now; or a code, and the fields as the form calls them. */
export async function savedQuietly(
  save: () => Promise<unknown>,
  refused: (thrown: unknown) => Problem,
  headers: Readonly<Record<string, string>>,
): Promise<Made> {
  const told = (status: number, said: object): Made => ({
    status,
    headers: { ...headers, "Content-Type": "application/json" },
    body: Buffer.from(JSON.stringify(said)),
  });
  try {
    const { version, applicants } = saveRequest.output.parse(await save());
    return told(200, { version, applicants });
  } catch (thrown) {
    const { code, status, facts } = refused(thrown);
    return told(status, { code, fields: fieldsNamed([facts?.fields ?? []].flat()) });
  }
}
