import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { robustness, robustnessZip } from "./contract.ts";
import { robustnessZipOf } from "./forms.ts";
import { robustnessView } from "./rules.ts";

export const servedRobustness = servedFromReleases(robustness, robustnessView);

export const servedRobustnessZip = servedFromReleases(robustnessZip, robustnessZipOf);
