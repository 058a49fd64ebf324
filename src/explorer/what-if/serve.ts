import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { scenario, whatIf, whatIfField, whatIfGround } from "./contract.ts";
import { scenarioProblems } from "./problem-words.ts";
import { scenarioView, whatIfFieldView, whatIfGroundView, whatIfView } from "./rules.ts";

export const servedWhatIf = servedFromReleases(whatIf, whatIfView, scenarioProblems);

export const servedScenario = servedFromReleases(scenario, scenarioView, scenarioProblems);

export const servedWhatIfGround = servedFromReleases(whatIfGround, whatIfGroundView, scenarioProblems);

export const servedWhatIfField = servedFromReleases(whatIfField, whatIfFieldView, scenarioProblems);
