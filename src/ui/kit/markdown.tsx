/** Guidance as an index writes it: Markdown, with raw HTML and dangerous links left out. */
import { micromark } from "micromark";

const kept = new Map<string, string>();

/** @example markdown("**Counts:** a rule") // → "<p><strong>Counts:</strong> a rule</p>" */
export function markdown(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = micromark(text, { allowDangerousHtml: false, allowDangerousProtocol: false });
  if (kept.size < 5000) kept.set(text, made);
  return made;
}

export function Markdown({ text, language }: { readonly text: string; readonly language?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: micromark in its safe mode escapes HTML and drops script links
  return <div className="prose" lang={language} dangerouslySetInnerHTML={{ __html: markdown(text) }} />;
}
