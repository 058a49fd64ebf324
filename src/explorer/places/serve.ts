import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { places } from "./contract.ts";
import { placesView } from "./rules.ts";

export const servedPlaces = servedFromReleases(places, placesView);
