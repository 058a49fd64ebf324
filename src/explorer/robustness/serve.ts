import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { robustness, robustnessZip } from "./contract.ts";
import { robustnessZipOf } from "./forms.ts";
import { robustnessView } from "./rules.ts";
import { robustnessProblems } from "./words.ts";

export const servedRobustness = servedFromReleases(robustness, robustnessView, robustnessProblems);

export const servedRobustnessZip = servedFromReleases(robustnessZip, robustnessZipOf, robustnessProblems);
