/** What the studio's scripts send: edits, seen at a version; and the version every form of the page must know after. */
import type { Edit } from "./edits/contract.ts";

export type Sent =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "away" };

const matches = (): readonly HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="_match"]'),
];

/** A form that came back names the version it was written against; what the page shows is the one that is kept. */
const versionIn = (input: HTMLInputElement): string => input.dataset.kept ?? input.value;

const seen = (): string => {
  const [first] = matches();
  return first ? versionIn(first) : "1";
};

export async function sendEdits(
  draft: string,
  edits: readonly (Edit | Readonly<Record<string, string>>)[],
): Promise<Sent> {
  try {
    const answer = await fetch(`/api/studio/drafts/${draft}/edits?lang=${document.documentElement.lang}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "If-Match": `"${seen()}"` },
      body: JSON.stringify({ edits }),
      signal: AbortSignal.timeout(20_000),
    });
    if (answer.ok) {
      const { draft: now }: { draft?: { version?: number } } = await answer.json();
      for (const input of matches()) {
        const version = String(now?.version ?? versionIn(input));
        if (input.dataset.kept === undefined) input.value = version;
        else input.dataset.kept = version;
      }
      return { kind: "done" };
    }
    if (answer.status >= 500 || answer.status === 401 || answer.status === 429) return { kind: "away" };
    const problem: { title?: string; detail?: string; mend?: string } = await answer.json();
    return { kind: "refused", words: [problem.title, problem.detail, problem.mend].filter(Boolean).join(" ") };
  } catch {
    return { kind: "away" };
  }
}
