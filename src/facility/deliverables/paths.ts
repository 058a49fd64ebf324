/** Where whoever asked for the action reads its deliverables: with the token of their request, for a query is never logged. */
import type { Language } from "../../base/text.ts";

export const ownDeliverablesPath = (language: Language, programme: string, token: string): string =>
  `/${language}/programmes/${programme}/deliverables?${new URLSearchParams({ t: token })}`;
