#!/usr/bin/env node
/**
 * Takes the pictures of the README again, of the real screens: `node bin/pictures.mjs`, or with names, only those.
 * The product is opened as the walks open it, with the bundled index, and looked at in Debian's Chromium.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./install.mjs";
import { smallPng } from "./small-png.mjs";

const release = "/en/citizenship-law/2024.0";

/** Name of the picture → what it shows. */
const pictures = {
  home: { path: "/en", height: 1200 },
  explore: { path: `${release}/explore`, height: 1200 },
  place: { path: `${release}/places/SVK`, height: 1200 },
  compare: { path: `${release}/compare?places=DEU,FRA,PRT,SWE`, height: 1200 },
  answer: { path: `${release}/places/SVK/answers/L05`, height: 1200 },
  dark: { path: `${release}/explore?view=change`, scheme: "dark" },
  arabic: { path: "/ar/citizenship-law/2024.0/compare?places=DZA,EGY,MAR,TUN", height: 1200 },
  phone: { path: `${release}/places/SVK`, width: 360, height: 780, scale: 2 },
};

const folder = join(root, "docs", "pictures");
const largest = 250_000;

async function house() {
  const outfile = join(root, "node_modules", ".cache", "passerelle", `house-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, "walks", "house.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    define: { "import.meta.dirname": JSON.stringify(join(root, "walks")) },
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

const { openBrowser, openHouse } = await house();
const [opened, browser] = await Promise.all([openHouse(), openBrowser()]);
try {
  mkdirSync(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  for (const [name, of] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { path, scheme = "light", width = 1440, height = 960, scale = 1 } = of;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      deviceScaleFactor: scale,
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(opened.address + path, { waitUntil: "networkidle" });
    // The browser draws no scrollbars here, so their gutter would be an empty stripe.
    await page.addStyleTag({ content: "html { scrollbar-gutter: auto }" });
    await page.evaluate(() => document.fonts.ready);
    const picture = smallPng(await page.screenshot());
    await context.close();
    writeFileSync(join(folder, `${name}.png`), picture);
    console.log(`${name}.png ${Math.round(picture.length / 1000)} KB`);
    if (picture.length > largest) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await opened.close();
}
