/** What is wrong with a programme: asked in the same way of a file, of a draft on the server, and of what somebody writes on a screen. */
import { z } from "zod";
import { strictly } from "../../base/strict-schema.ts";
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import { faultWords } from "./fault-words.ts";

export type Fault = { readonly path: readonly (string | number)[]; readonly found: string };

const isNamed = (message: string): message is keyof typeof faultWords => Object.hasOwn(faultWords, message);

/** All that is wrong, where and in words; none where the schema takes it. */
export function faultsOf(schema: z.ZodType, value: unknown, language: Language): readonly Fault[] {
  const read = strictly(schema).safeParse(value, { error: z.locales[language]().localeError });
  if (read.success) return [];
  return read.error.issues.slice(0, 100).map(({ path, message }) => ({
    path: path.filter((step) => typeof step !== "symbol"),
    found: isNamed(message) ? say(faultWords[message], language) : message,
  }));
}
