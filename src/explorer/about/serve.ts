import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { about } from "./contract.ts";
import { aboutView } from "./rules.ts";

export const servedAbout = servedFromReleases(about, aboutView);
