/**
 * What the environment says, checked at start: every error at once, and a name that is nearly right is told so.
 */
import { z } from "zod";
import type { Pace } from "./rate-limit.ts";

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

/** `burst/per second`, for example `1000/40`; `off` for no limit. */
const pace = z
  .string()
  .regex(/^(off|\d{1,9}\/\d{1,9})$/, "must be BURST/PER-SECOND such as 1000/40, or off")
  .transform((text): Pace | "off" => {
    if (text === "off") return text;
    const [burst = 0, perSecond = 0] = text.split("/").map(Number);
    return { burst, perSecond: Math.max(perSecond, 1) };
  });

const origin = z
  .string()
  .regex(/^https?:\/\/[^\s/?#@]+$/, "must be scheme and host only, such as https://index.example.org")
  .refine((text) => URL.canParse(text), "is not an address");

/**
 * Roles that may wait for a second proof. Whoever answers or reviews is also bound by it (what another coder cites is hidden
 * from them), and a role that waits binds nobody; so it is with whoever assesses, from whom the other assessment is hidden.
 */
const mayWait = [
  ...["administrator", "editor", "harmoniser", "adjudicator", "government", "auditor"],
  ...["programme-manager", "facility-officer", "committee-member"],
] as const;

const environment = z.object({
  PORT: whole(0, 65_535).default(4600),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    // Without a host (`postgres://name@/database?host=/socket`) it is good for the driver, though not for URL.
    .refine((text) => URL.canParse(text.replace("@/", "@localhost/")), "is not an address")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Where the product listens; by default the two addresses of this machine itself. */
  PASSERELLE_HOST: z.string().min(1).optional(),
  PASSERELLE_DATA: z.string().min(1).default("data"),
  /** An Ed25519 key (PEM) to sign releases with, instead of the one made in the data directory. */
  PASSERELLE_SIGNING_KEY_FILE: z.string().min(1).optional(),
  /** The address visitors use, when it is not http://localhost:PORT. */
  PASSERELLE_ORIGIN: origin.optional(),
  /** A ClamAV daemon that looks through files people send: HOST:PORT, or the path of its socket. */
  PASSERELLE_CLAMD: z
    .string()
    .regex(/^([^/\s]+:\d{1,5}|\/.+)$/, "must be HOST:PORT or the path of a socket")
    .optional(),
  /** What cookies and links are sealed with, instead of the secret made in the data directory. */
  PASSERELLE_SECRET_FILE: z.string().min(1).optional(),
  /** Where letters are handed over: smtp://user:password@host:587, smtps:// for TLS from the first byte. */
  PASSERELLE_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .refine((text) => URL.canParse(text), "is not an address")
    .optional(),
  /** Whom letters are from. */
  PASSERELLE_MAIL_FROM: z
    .string()
    .regex(/^[^<>@\s]+@[^<>@\s]+$|^[^<>\r\n]{1,100} <[^<>@\s]+@[^<>@\s]+>$/, "must be an address, or: Name <address>")
    .optional(),
  /** Providers of OpenID Connect, as a JSON list in a file. */
  PASSERELLE_OIDC_FILE: z.string().min(1).optional(),
  /** Roles that count only once somebody signed in with a second proof: names, with commas between them. */
  PASSERELLE_SECOND_PROOF_FOR: z
    .string()
    .transform((text) => text.split(",").map((name) => name.trim()))
    .pipe(z.array(z.enum(mayWait)))
    .optional(),
  /** How many proxies in front are ours: 0 trusts no X-Forwarded-*. */
  PASSERELLE_TRUST_PROXY: whole(0, 5).default(0),
  PASSERELLE_CACHE_MB: whole(1, 65_536).default(256),
  /** Pages made anew, pictures and downloads: what costs. */
  PASSERELLE_RATE_RENDERS: pace.default({ burst: 1_000, perSecond: 40 }),
  /** Pages from the cache; this machine itself is not limited. */
  PASSERELLE_RATE_CACHED: pace.default({ burst: 5_000, perSecond: 500 }),
  /** How long requests under way are waited for at the end. */
  PASSERELLE_SHUTDOWN_SECONDS: whole(0, 600).default(10),
});

export type Config = z.output<typeof environment>;

export type ConfigFault = { readonly name: string; readonly fault: string; readonly meant?: string };

const known = Object.keys(environment.shape);

/** How many letters must change to make one word of another (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let at = 1; at <= other.length; at++) {
      const same = one[line - 1] === other[at - 1] ? 0 : 1;
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function nearest(name: string): string | undefined {
  const [best] = known
    .filter((one) => one.startsWith("PASSERELLE_"))
    .map((one) => ({ one, far: distance(name, one) }))
    .sort((left, right) => left.far - right.far);
  return best && best.far <= 6 ? best.one : undefined;
}

/** The configuration, or everything that is wrong with it. An empty variable is one that is not set. */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly faults: readonly ConfigFault[] } {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environment.safeParse(given);
  const first = new Map<string, string>();
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0]);
    if (!first.has(name)) first.set(name, message);
  }
  const faults: ConfigFault[] = [...first].map(([name, fault]) => ({ name, fault }));
  for (const name of Object.keys(given)) {
    if (!name.startsWith("PASSERELLE_") || known.includes(name)) continue;
    const meant = nearest(name);
    faults.push({ name, fault: "is not a setting", ...(meant ? { meant } : {}) });
  }
  return parsed.success && faults.length === 0 ? { config: parsed.data } : { faults };
}

/** The faults as lines for a terminal. */
export const faultLines = (faults: readonly ConfigFault[]): readonly string[] =>
  faults.map((one) => `${one.name} ${one.fault}${one.meant ? ` (did you mean ${one.meant}?)` : ""}`);
