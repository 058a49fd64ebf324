import type { ReactNode } from "react";
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

/** Around a table that may be wider than the page: moved sideways by keyboard as well, and called what the table is called. */
export function TableScroll({
  caption,
  language,
  children,
}: {
  readonly caption: string;
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={say(kitWords.scrollTable, language, { caption })} tabIndex={0}>
      {children}
    </section>
  );
}
