import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { scenario, whatIf, whatIfGround } from "./contract.ts";
import { scenarioView, whatIfGroundView, whatIfView } from "./rules.ts";

export const servedWhatIf = servedFromReleases(whatIf, whatIfView);

export const servedScenario = servedFromReleases(scenario, scenarioView);

export const servedWhatIfGround = servedFromReleases(whatIfGround, whatIfGroundView);
