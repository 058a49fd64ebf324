/**
 * A page is data: an address, the operation it shows, and how its answer is drawn. From the one operation come the
 * page, its `.json`, and where it has them its `.csv`, `.svg`, `.png`, `.pdf` and files.
 *
 * Methods, not function-valued properties: a list may then hold pages of every view.
 */
import type { ReactNode } from "react";
import type { z } from "zod";
import type { ServedFromReleases } from "../base/served.ts";
import type { Language } from "../base/text.ts";
import type { Archive, PublishedRelease } from "../policy-index/releases/contract.ts";
import type { NavKey } from "../ui/kit/Masthead.tsx";
import type { PrintedDocument } from "../ui/kit/printed-document.ts";

/** Where a page stands: what its address says, and how to write the addresses beside it. */
export type Place = {
  readonly language: Language;
  readonly archive: Archive;
  /** The release the address names, or the newest of the index it names. */
  readonly release?: PublishedRelease;
  /** The path, normalised, with its query but without a suffix: `/en/citizenship-law/2024.0/explore?view=map`. */
  readonly address: string;
  /** Scheme and host visitors use. */
  readonly origin: string;
  readonly now: Date;
};

export type Drawn = {
  /** The page's own title, without the index's. */
  readonly title: string;
  readonly description: string;
  readonly content: ReactNode;
  readonly jsonLd?: object;
  /** What the picture of the page (its `.png`) shows, in words. */
  readonly pictureAlt?: string;
  /** Path of a picture to show the page by, where it has none of its own. */
  readonly picture?: string;
  readonly robots?: "noindex";
  /** Asked for again after so many seconds: something is under way that the page tells of. */
  readonly again?: number;
  /** How to cite the page, for the foot; absent where the page says it itself. */
  readonly citation?: { readonly text: string; readonly address: string };
  /** Whose facts the page shows and under which licence, where they are not those of an index; nobody's on a page that shows none. */
  readonly told?:
    | {
        readonly attribution: { readonly words: string; readonly language?: string | undefined };
        readonly licence?: string;
      }
    | "no-facts";
};

export type Lasting = "a-moment" | "not-come" | "until-replaced" | "a-day";

export type Page<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** Begins with `/:lang`; other parameters and the query are the operation's input. */
  readonly path: `/:lang${string}`;
  readonly served: ServedFromReleases<Archive, Input, Output>;
  readonly current?: NavKey;
  /** A search's pages are for people, not for search engines or the sitemap. */
  html(view: z.output<Output>, place: Place): Drawn;
  /** The whole CSV text, its dangerous cells already neutralised. */
  csv?(view: z.output<Output>, place: Place): string;
  /** A complete SVG document with title, source line and date; the `.png` is made of it. */
  svg?(view: z.output<Output>, place: Place): string;
  /** The page as a document to print, typeset as a PDF. */
  document?(view: z.output<Output>, place: Place): PrintedDocument;
  /**
   * How long what was derived from a release, and is no part of it, may be kept by others: a moment while it is being worked
   * out, or where that was tried in vain; until it is replaced while it is being worked out again; a day after that. Absent
   * where the release alone says everything.
   */
  lasts?(view: z.output<Output>): Lasting;
  /** Its address is handed on with what was chosen in it: fields its form left empty are taken out of it. */
  readonly shared?: "yes";
  /** Operations of the same input whose output is a `FileOutput`, by suffix. */
  readonly files?: Readonly<Partial<Record<"zip" | "xlsx", ServedFromReleases<Archive>>>>;
};

/**
 * A page of a view.
 *
 * @example definePage({ path: "/:lang/:index/:release/places/:place", served: servedPlace, html: (view, place) => … })
 */
export const definePage = <Input extends z.ZodType, Output extends z.ZodType>(
  page: Page<Input, Output>,
): Page<Input, Output> => page;

export const suffixes = ["json", "csv", "svg", "png", "pdf", "zip", "xlsx"] as const;

export type Suffix = (typeof suffixes)[number];

const isSuffix = (value: string): value is Suffix => (suffixes as readonly string[]).includes(value);

/**
 * A path and the suffix it asks for. A release id may hold a dot, so only the known suffixes count.
 *
 * @example splitSuffix("/en/law/2024.0.json") // → { path: "/en/law/2024.0", suffix: "json" }
 * @example splitSuffix("/en/law/2024.0") // → { path: "/en/law/2024.0", suffix: undefined }
 */
export function splitSuffix(path: string): { readonly path: string; readonly suffix: Suffix | undefined } {
  const dot = path.lastIndexOf(".");
  const suffix = path.slice(dot + 1);
  if (dot <= path.lastIndexOf("/") + 1 || !isSuffix(suffix)) return { path, suffix: undefined };
  return { path: path.slice(0, dot), suffix };
}
