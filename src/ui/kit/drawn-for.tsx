/**
 * For whom a page was drawn: its forms say so. A form that is sent when that session has ended, or when somebody else has
 * signed in meanwhile in the same browser, is then known to be neither nobody's nor theirs.
 */
import { createContext, useContext } from "react";

const DrawnForContext = createContext<string | undefined>(undefined);

/** Around the content of a page; the value is opaque to it. */
export const DrawnFor = DrawnForContext.Provider;

/** An island is drawn by itself, so it hands the value on. */
export const useDrawnFor = (): string | undefined => useContext(DrawnForContext);

/** What a page's script says the same in, with every call. */
export const drawnForHeader = "Passerelle-Drawn-For";

export function DrawnForField() {
  const value = useDrawnFor();
  return value === undefined ? null : <input type="hidden" name="_as" value={value} />;
}
