import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { answer } from "./contract.ts";
import { answerView } from "./rules.ts";

export const servedAnswer = servedFromReleases(answer, answerView);
