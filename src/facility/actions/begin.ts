/** What a plan begins with: what was asked for, as far as it says so. */
import type { SentContent } from "../requests/contract.ts";
import { Plan } from "./contract.ts";

export function planFrom(sent: SentContent): Plan {
  const places = sent.applicants.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const countries = [...new Set([...places, ...sent.countries])].slice(0, 60);
  return Plan.parse({
    title: sent.title,
    reach: countries.length > 1 ? "regional" : "country",
    countries,
    organisations: sent.applicants,
    from: sent.wishedFrom,
    until: sent.wishedUntil,
    objective: sent.change,
    objectives: sent.objectives,
    targets: sent.targets,
    gaps: sent.indicators.map(({ index, indicator }) => `${index} ${indicator}`),
  });
}
