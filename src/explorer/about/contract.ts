/**
 * What this site is, who made what is on it, under which licences, what it does not do with its readers, and its
 * accessibility statement.
 */
import { z } from "zod";
import { operation } from "../../base/operation.ts";
import { Language } from "../../base/text.ts";
import { Labelled } from "../reading/contract.ts";

/** When the statement was last held against the product; changed by whoever does so again. */
export const accessibilityReviewedOn = "2026-11-25";

export const AboutInput = z.object({ lang: Language.default("en") });

export const AboutView = z.object({
  indexes: z.array(
    z.object({
      index: Labelled,
      release: z.string(),
      publishedOn: z.string(),
      creators: z.array(z.string()),
      licence: z.string().optional(),
      licenceAddress: z.string().optional(),
      attribution: z.string().optional(),
      notice: z.string().optional(),
      source: z.string().optional(),
      href: z.string(),
    }),
  ),
  accessibility: z.object({ standard: z.string(), reviewedOn: z.string() }),
});

export type AboutView = z.infer<typeof AboutView>;

export const about = operation({
  name: "explorer.about",
  summary: "Who made the indexes published here, under which licences, and the accessibility statement's date.",
  method: "GET",
  path: "/about",
  may: "read",
  from: "released",
  input: AboutInput,
  output: AboutView,
  refusals: {},
});
