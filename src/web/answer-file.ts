/** A download: streamed as it is made, never kept in the page cache. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { reader } from "../base/actor.ts";
import { refuse } from "../base/refusal.ts";
import { FileOutput } from "../base/served.ts";
import { filePolicy } from "../server/headers.ts";
import { perform } from "../server/perform.ts";
import { type PageAsked, placeOf, type Workshop } from "./answer-page.ts";

const isDisconnect = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  "code" in thrown &&
  ["ERR_STREAM_PREMATURE_CLOSE", "EPIPE", "ECONNRESET"].includes(String(thrown.code));

/** Where a file is sent, and with which headers of the house. */
export type Sending = {
  readonly always: readonly (readonly [string, string])[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** For ever where the release is named in the address; never where it is somebody's own. */
  readonly kept: "for-ever" | "a-moment" | "never";
};

const keeping = {
  "for-ever": "public, max-age=31536000, immutable",
  "a-moment": "public, max-age=60",
  never: "private, no-store",
} as const;

/** Nobody reads it: what it holds open, it closes. */
async function letGo({ pieces }: FileOutput): Promise<void> {
  if (Symbol.asyncIterator in pieces) await pieces[Symbol.asyncIterator]().return?.();
}

/** Streams a file to whoever asked; a visitor who leaves ends it. */
export async function sendFile(file: FileOutput, to: Sending): Promise<void> {
  to.response.writeHead(200, [
    ...["X-Request-Id", to.requestId],
    ...to.always.flat(),
    ...["Content-Type", file.mediaType],
    ...["Content-Disposition", `attachment; filename="${file.fileName}"`],
    ...["Cache-Control", keeping[to.kept]],
    ...(to.kept === "never" ? ["Content-Security-Policy", filePolicy] : ["Access-Control-Allow-Origin", "*"]),
  ]);
  if (to.request.method === "HEAD") {
    to.response.end();
    await letGo(file);
    return;
  }
  try {
    await pipeline(Readable.from(file.pieces), to.response);
  } catch (thrown) {
    // A visitor who left is no fault of ours.
    if (!isDisconnect(thrown)) throw thrown;
  }
}

export async function answerFile(
  asked: PageAsked,
  suffix: "zip" | "xlsx",
  workshop: Workshop,
  to: Pick<Sending, "always" | "request" | "response">,
): Promise<void> {
  const served = asked.page.files?.[suffix];
  if (!served) return refuse("not-found", { what: "form" });
  const place = placeOf(asked, workshop);
  const { language, requestId } = asked;
  const context = { actor: reader, now: place.now, language, requestId, archive: place.archive };
  const file = FileOutput.parse(await perform(served, asked.input, context));
  // What is derived from a release may come out otherwise with a later version of the product.
  const isFixed = asked.input.release !== undefined && asked.page.lasts === undefined;
  await sendFile(file, { ...to, requestId, kept: isFixed ? "for-ever" : "a-moment" });
}
