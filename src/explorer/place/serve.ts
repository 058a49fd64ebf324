/** Answers what a release says of a place, from the archive. */
import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { place } from "./contract.ts";
import { placeView } from "./rules.ts";

export const servedPlace = servedFromReleases(place, placeView);
