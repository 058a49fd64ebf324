/** Where one is, from the widest to this page; the page itself is its heading and not repeated. */
import type { Language } from "../../base/text.ts";
import { say } from "../words/words.ts";
import { kitWords } from "./words.ts";

export type BreadcrumbProps = {
  readonly language: Language;
  readonly steps: readonly { readonly title: string; readonly href: string }[];
};

export function Breadcrumb({ language, steps }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb" aria-label={say(kitWords.breadcrumb, language)}>
      <ol>
        {steps.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
