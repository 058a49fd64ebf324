import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { compare } from "./contract.ts";
import { compareView } from "./rules.ts";

export const servedCompare = servedFromReleases(compare, compareView);
