/** Addresses of scripts that are loaded where they are needed, put in when the site is built: see bin/build-assets.mjs. */
declare const builtAt: Readonly<
  Record<
    | "own-recipe.js"
    | "what-if.js"
    | "scenario-worker.js"
    | "ranking-worker.js"
    | "coding-desk.js"
    | "studio-beside.js"
    | "live-request.js",
    string
  >
>;
