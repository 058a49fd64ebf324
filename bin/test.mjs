/**
 * `npm test`: brings what the tests lack, then runs every check.
 *
 * From the npm registry: what package-lock.json names. From Debian, where this runs as root on Debian or Ubuntu:
 * Chromium for the walks, PostgreSQL for the second run of the database tests. Elsewhere it says what is missing.
 */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { installIfNeeded, root } from "./install.mjs";
import { mayInstallPackages, step } from "./steps.mjs";

const chromium = () =>
  [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    (file) => file !== undefined && existsSync(file),
  );

const postgres = () =>
  existsSync("/usr/lib/postgresql") &&
  readdirSync("/usr/lib/postgresql").some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`));

const fonts = () => existsSync("/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf");

function packages() {
  const wanted = [];
  if (!chromium()) wanted.push("chromium");
  if (!fonts()) wanted.push("fonts-noto-core");
  if (!postgres()) wanted.push("postgresql");
  return wanted;
}

installIfNeeded({ development: true });
const wanted = packages();
if (wanted.length > 0 && mayInstallPackages()) {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  step("Reading Debian's list of packages", "apt-get", ["update", "-qq"], quiet);
  step(
    `Installing from Debian: ${wanted.join(", ")}`,
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...wanted],
    quiet,
  );
}
if (!chromium()) {
  console.error(
    "The walks need Chromium. Install your system's package (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome, and run npm test again.",
  );
  process.exit(1);
}
if (!postgres()) {
  console.log(
    "No PostgreSQL server is installed beside the embedded one; the database tests run on the embedded one only.",
  );
}
await import(path.join(root, "bin/check.mjs"));
