import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { corrections } from "./contract.ts";
import { correctionsView } from "./rules.ts";

export const servedReleaseCorrections = servedFromReleases(corrections, correctionsView);
