/** Where participants register, and where each finds what is held of them: with a token nobody else has in `t`, for a query is never logged. */
import type { Language } from "../../../base/text.ts";

/** @example registerPath("en", "EXF", link) // → "/en/programmes/EXF/register/…" */
export const registerPath = (language: Language, programme: string, link: string): string =>
  `/${language}/programmes/${programme}/register/${link}`;

export const participantPath = (
  language: Language,
  programme: string,
  token: string,
  page: "" | "/file" = "",
): string => `/${language}/programmes/${programme}/participant${page}?${new URLSearchParams({ t: token })}`;
