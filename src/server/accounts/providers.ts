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
});

export type Provider = Readonly<z.infer<typeof Provider>>;

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
