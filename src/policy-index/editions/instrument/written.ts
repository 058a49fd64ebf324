/** An instrument as it is kept. */
import { z } from "zod";
import type { Instrument } from "../../instrument/contract.ts";

/** Written by us, as JSON of what it is. */
export const Written = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.custom<Instrument>((value) => typeof value === "object" && value !== null && "indicators" in value));
