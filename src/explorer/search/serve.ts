import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { search } from "./contract.ts";
import { searchView } from "./rules.ts";

export const servedSearch = servedFromReleases(search, searchView);
