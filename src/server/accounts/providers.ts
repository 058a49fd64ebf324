/**
 * Providers of OpenID Connect whose word is taken for who somebody is, from a file the operator names:
 * `[{ "id": "ministry", "name": "Ministry", "issuer": "https://…", "clientId": "…", "clientSecret": "…" }]`.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";

const Provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1).max(100),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** Whose addresses it may vouch for: what stands behind the @, and nothing under it. All, where none is named. */
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
    .min(1)
    .max(200)
    .optional(),
});

export type Provider = Readonly<z.infer<typeof Provider>>;

/**
 * Whether a provider may vouch for an address.
 *
 * @example mayVouchFor({ domains: ["ministry.example"] }, "ann@sub.ministry.example") // → false
 */
export const mayVouchFor = ({ domains }: Pick<Provider, "domains">, address: unknown): boolean =>
  domains === undefined ||
  (typeof address === "string" && domains.includes(address.slice(address.lastIndexOf("@") + 1).toLowerCase()));

/** throws  RangeError: not such a list; the file system's errors */
export function readProviders(file: string | undefined): readonly Provider[] {
  if (file === undefined) return [];
  const parsed = z
    .array(Provider)
    .max(20)
    .safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new RangeError(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
