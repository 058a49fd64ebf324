import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { front, home, newestHome } from "./contract.ts";
import { frontView, homeView, newestHomeView } from "./rules.ts";

export const servedHome = servedFromReleases(home, homeView);

export const servedNewestHome = servedFromReleases(newestHome, newestHomeView);

export const servedFront = servedFromReleases(front, frontView);
