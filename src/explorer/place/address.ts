/** The state of a place's page as its address holds it; a choice that equals its default is not in the address. */
import type { PlaceView } from "./contract.ts";

export const defaultPeers = "region";

/** What a link that changes one thing must keep. */
export const stateOf = (
  view: PlaceView,
): { readonly since: string | undefined; readonly peers: string | undefined } => ({
  since: view.since === view.standardSince ? undefined : view.since,
  peers: view.peers.rule === defaultPeers ? undefined : view.peers.rule,
});
