/** Which of the built files the shell of every page names. */
import type { BuiltAssets } from "../server/assets.ts";
import { islandScripts } from "../ui/kit/island-scripts.ts";
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

/** What desks have beside it. */
export function deskAssets(built: BuiltAssets): Assets {
  const sheet = built.address("desk.css");
  const islands = Object.keys(islandScripts).flatMap((name) => {
    const script = built.address(`${name}.js`);
    return script ? [[name, script] as const] : [];
  });
  return { ...shellAssets(built), islands: Object.fromEntries(islands), ...(sheet ? { more: [sheet] } : {}) };
}
