/** Which of the built files the shell of every page names. */
import type { BuiltAssets } from "../server/assets.ts";
import type { Assets } from "../ui/kit/Shell.tsx";

/** Without a build (under a test) the addresses are there and answer 404. */
export function shellAssets(built: BuiltAssets): Assets {
  const script = built.address("site.js");
  const font = built.address("passerelle-serif-latin.woff2");
  return {
    css: built.address("site.css") ?? "/assets/none/site.css",
    scripts: script ? [script] : [],
    icon: "/favicon.svg",
    ...(font ? { preload: [font] } : {}),
  };
}

/**
 * What desks have beside it. Nothing is asked for before the stylesheets: on a slow line a font, or the script of a desk,
 * would come between somebody and their questions.
 */
export function deskAssets(built: BuiltAssets): Assets {
  const sheet = built.address("desk.css");
  const { preload: _, ...assets } = shellAssets(built);
  return { ...assets, ...(sheet ? { more: [sheet] } : {}) };
}
