/** Passwords: Argon2id, as OWASP advises for it (19 MiB, two passes), in a thread of the library's own. */
import { hash, verify } from "@node-rs/argon2";

/** Argon2id is what the library does unless told otherwise. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export const isPassword = ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(kept, password, cost);
