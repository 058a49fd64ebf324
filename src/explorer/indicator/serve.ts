import { servedFromReleases } from "../../policy-index/releases/served.ts";
import { indicator, indicators } from "./contract.ts";
import { indicatorsView, indicatorView } from "./rules.ts";

export const servedIndicator = servedFromReleases(indicator, indicatorView);

export const servedIndicators = servedFromReleases(indicators, indicatorsView);
