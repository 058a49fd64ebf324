import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { scenario, whatIf, whatIfGround } from "./contract.ts";
import { scenarioProblems } from "./problem-words.ts";
import { scenarioView, whatIfGroundView, whatIfView } from "./rules.ts";

export const servedWhatIf = servedFromReleases(whatIf, whatIfView, scenarioProblems);

export const servedScenario = servedFromReleases(scenario, scenarioView, scenarioProblems);

export const servedWhatIfGround = servedFromReleases(whatIfGround, whatIfGroundView, scenarioProblems);
