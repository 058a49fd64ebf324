import type { Message } from "../../ui/words/words.ts";

/** A finding in words: what was found (and what was expected), and how to mend it. */
export type FindingMessage = { readonly said: Message; readonly mend: Message };

export const findingMessages = <Catalogue extends Readonly<Record<string, FindingMessage>>>(
  catalogue: Catalogue,
): Catalogue => catalogue;
