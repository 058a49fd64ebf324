/** One page in one of its forms: HTML, JSON, CSV, SVG or PNG, ready to be kept. */
import { reader } from "../base/actor.ts";
import { refuse } from "../base/refusal.ts";
import type { Language } from "../base/text.ts";
import type { Archive } from "../policy-index/releases/contract.ts";
import { newestOf } from "../policy-index/releases/newest.ts";
import { filePolicy } from "../server/headers.ts";
import { fleeting, type Made } from "../server/page-cache.ts";
import { perform } from "../server/perform.ts";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";
import type { Assets } from "../ui/kit/Shell.tsx";
import { framed } from "./frame.tsx";
import type { Lasting, Page, Place, Suffix } from "./page.ts";

/** What all pages are made with. */
export type Workshop = {
  readonly archive: () => Archive;
  readonly assets: Assets;
  /** Scheme and host visitors use; known once the port is. */
  readonly origin: () => string;
  readonly now: () => Date;
  readonly png: (svg: string) => Promise<Buffer>;
  readonly pdf: (document: PrintedDocument) => Promise<Buffer>;
};

export type PageAsked = {
  readonly page: Page;
  readonly suffix: Suffix | undefined;
  readonly language: Language;
  /** The operation's input: what path and query say. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly address: string;
  readonly requestId: string;
};

const mediaTypes = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  pdf: "application/pdf",
} as const;

/** Data and pictures may be used on other people's pages; a program elsewhere may read them. */
const forEveryone = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Where the page stands; a release the archive does not have is refused before anything is asked. */
export function placeOf(
  asked: Pick<PageAsked, "language" | "address" | "input">,
  workshop: Pick<Workshop, "archive" | "origin" | "now">,
): Place {
  const archive = workshop.archive();
  const { language, address } = asked;
  const place = { language, archive, address, origin: workshop.origin(), now: workshop.now() };
  const index = text(asked.input.index);
  if (index === undefined) return place;
  const id = text(asked.input.release) ?? newestOf(archive.releases(index))?.id;
  const release = id === undefined ? undefined : archive.release(index, id);
  return release ? { ...place, release } : refuse("not-found", { what: "release" });
}

/**
 * Tables say nothing but their release. A picture does too, but a newer version of the product may draw it better, so
 * it is asked for again after a day. The page, and its data where not said otherwise, name the newest release.
 */
function cacheControl(asked: PageAsked, lasts: Lasting | undefined): string {
  if (lasts !== undefined && lasts !== "a-day") return fleeting;
  const pinned = text(asked.input.release) !== undefined;
  const isFixed = asked.suffix === "json" ? asked.page.served.operation.immutable === true : asked.suffix !== undefined;
  if (pinned && (lasts === "a-day" || asked.suffix === "svg" || asked.suffix === "png"))
    return "public, max-age=86400, stale-while-revalidate=604800";
  if (isFixed && pinned) return "public, max-age=31536000, immutable";
  return pinned
    ? "public, max-age=300, stale-while-revalidate=86400"
    : "public, max-age=60, stale-while-revalidate=600";
}

export async function answerPage(asked: PageAsked, workshop: Workshop): Promise<Made> {
  const { page, suffix, language, requestId } = asked;
  const place = placeOf(asked, workshop);
  const context = { actor: reader, now: place.now, language, requestId, archive: place.archive };
  const view = await perform(page.served, asked.input, context);
  const lasts = page.lasts?.(view);
  // A table or a picture of nothing would be taken for a result; the page and its data say that it is coming, or is not.
  const isData = suffix === undefined || suffix === "json";
  if (lasts === "a-moment" && !isData) refuse("not-ready");
  if (lasts === "not-come" && !isData) refuse("not-worked-out");
  const headers = { "Cache-Control": cacheControl(asked, lasts), "Content-Language": language };
  const file = (form: keyof typeof mediaTypes, body: Buffer): Made => ({
    status: 200,
    headers: { ...headers, "Content-Type": mediaTypes[form], ...forEveryone, "Content-Security-Policy": filePolicy },
    body,
  });

  if (suffix === undefined) {
    const html = framed(page.html(view, place), { ...place, assets: workshop.assets, page });
    return {
      status: 200,
      // What will be there in a moment is asked for again by the browser itself, script or none.
      headers: {
        ...headers,
        "Content-Type": "text/html; charset=utf-8",
        ...(lasts === "a-moment" ? { Refresh: "3" } : {}),
      },
      body: Buffer.from(html),
    };
  }
  if (suffix === "json") return file("json", Buffer.from(`${JSON.stringify(view)}\n`));
  if (suffix === "csv" && page.csv) return file("csv", Buffer.from(page.csv(view, place)));
  if (suffix === "svg" && page.svg) return file("svg", Buffer.from(page.svg(view, place)));
  if (suffix === "png" && page.svg) return file("png", await workshop.png(page.svg(view, place)));
  if (suffix === "pdf" && page.document) return file("pdf", await workshop.pdf(page.document(view, place)));
  return refuse("not-found", { what: "form" });
}
