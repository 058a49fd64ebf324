import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { yours, yoursGround } from "./contract.ts";
import { yoursGroundView, yoursView } from "./rules.ts";

export const servedYours = servedFromReleases(yours, yoursView);

export const servedYoursGround = servedFromReleases(yoursGround, yoursGroundView);
