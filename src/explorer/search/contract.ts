/**
 * Search: places and indicators of the newest release of every index, by their names in the asker's language and in
 * English, or by their codes; and actions of the portfolio, where there is one. What is asked is kept nowhere.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { Language } from "../../base/text.ts";
import { Labelled } from "../reading/contract.ts";

/** The most a search answers; who finds more narrows it. */
export const mostResults = 60;

export const SearchInput = z.object({ q: z.string().max(200).default(""), lang: Language.default("en") });

export const SearchResult = z.object({
  kind: z.enum(["place", "indicator", "action"]),
  code: z.string(),
  title: z.string(),
  /** Only where the title is in another language than the asker's. */
  language: z.string().optional(),
  /** What it is and, where there are several, of which index. */
  note: z.string(),
  /** The question, for an indicator. */
  about: z.string().optional(),
  href: z.string(),
  index: Labelled,
});

export type SearchResult = z.infer<typeof SearchResult>;

export const SearchView = z.object({
  query: z.string(),
  /** Best first. */
  results: z.array(SearchResult),
  /** How many there are, of which `results` are the first. */
  found: z.number().int(),
  /** Where nothing was found: the nearest name there is. */
  nearest: SearchResult.optional(),
});

export type SearchView = z.infer<typeof SearchView>;

export const search = operation({
  name: "explorer.search",
  summary: "Places and indicators by name or code, in the newest release of every index, and actions of the portfolio.",
  method: "GET",
  path: "/search",
  may: "read",
  from: "released",
  input: SearchInput,
  output: SearchView,
  refusals: {},
});
