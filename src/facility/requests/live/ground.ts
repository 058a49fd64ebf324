/**
 * What the script beside a form begins from: the rules, and of what is kept the part they look at. Every page of the form holds one part
 * of it; the others count as they are kept.
 */

import { inLanguage } from "../../../base/text.ts";
import { countryName } from "../../../places/countries.ts";
import { ruledBy } from "../../programme/eligibility/ruled-by.ts";
import type { OwnReading } from "../own-view.ts";
import type { Part } from "../paths.ts";
import type { LiveGround } from "./asked-in.ts";

export function liveGround({ own, language, posted }: OwnReading, part: Part): LiveGround {
  const { countries, area, topic, activities } = own.content;
  const named = new Set([...countries, ...own.applicants.flatMap(({ place }) => place ?? [])]);
  return {
    ...{ language, part, day: own.judgedOn, ruled: ruledBy(own.judgedBy) },
    content: {
      countries,
      activities,
      ...(area === undefined ? {} : { area }),
      ...(topic === undefined ? {} : { topic }),
    },
    applicants: own.applicants.map(({ applicant, name, kind, place, standing }) => ({
      ...{ applicant, name, standing },
      ...(kind === undefined ? {} : { kind }),
      ...(place === undefined ? {} : { place }),
    })),
    places: Object.fromEntries([...named].map((code) => [code, countryName(code, language) ?? code])),
    activities: Object.fromEntries(
      own.judgedBy.activities.map(({ code, name }) => [code, inLanguage(name, language).words]),
    ),
    // What came back stands beside what is kept: whoever wrote it looks at both before anything is saved.
    saves: posted ? "by-button" : "as-one-goes",
  };
}
