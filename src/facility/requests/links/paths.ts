/** Where links of those without an account lead: below their programme, with the token in `t`, for a query is never logged. */
import type { Language } from "../../../base/text.ts";

export type GuestPage = "opinion" | "decision";

/** @example guestPath("en", "EXF", "opinion", token) // → "/en/programmes/EXF/opinion?t=…" */
export const guestPath = (language: Language, programme: string, page: GuestPage, token: string): string =>
  `/${language}/programmes/${programme}/${page}?${new URLSearchParams({ t: token })}`;
