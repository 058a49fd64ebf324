import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { explore } from "./contract.ts";
import { exploreView } from "./rules.ts";

export const servedExplore = servedFromReleases(explore, exploreView);
