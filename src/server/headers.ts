/**
 * The headers that keep a browser from doing on our pages what we never asked for; on every answer, errors included.
 *
 * The policy has no `unsafe-inline` at all: a page has no inline script, no `style=` attribute and no `<style>`.
 * `<script type="application/ld+json">` is data, never run, so the policy does not reach it.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A picture or a file opened on its own may load nothing and run nothing; an SVG is drawn by its attributes. */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

const always: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", policy],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
];

/** Strict transport is promised only where the site is reached by https. */
export const securityHeaders = (origin: string): readonly (readonly [string, string])[] =>
  origin.startsWith("https:")
    ? [...always, ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"]]
    : always;
