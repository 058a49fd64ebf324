/** The same thing in other forms: a picture, a table, data. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type DownloadLink = {
  readonly kind: "svg" | "png" | "csv" | "json" | "xlsx" | "zip" | "pdf";
  readonly href: string;
  /** What it holds, where the kind does not say enough. */
  readonly title?: string;
};

export type DownloadLinksProps = { readonly language: Language; readonly links: readonly DownloadLink[] };

export function DownloadLinks({ language, links }: DownloadLinksProps) {
  return (
    <ul className="links" aria-label={say(kitWords.take, language)}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} rel="nofollow" title={link.title}>
            {link.kind.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}
