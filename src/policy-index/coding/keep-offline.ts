/** Asks the browser to keep the desk for when there is no connection; where it will not, the desk works as before. */
import type { Language } from "../../base/text.ts";

export async function keepOffline(language: Language): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const scope = `/${language}/desk/coding`;
    const registered = await navigator.serviceWorker.register(`${scope}/offline.js`, { scope });
    await navigator.serviceWorker.ready;
    const assets = performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
      .map(({ pathname }) => pathname);
    registered.active?.postMessage([...new Set([scope, location.pathname, ...assets])]);
    // What is written here is somebody's week: the browser is asked not to clear it away.
    await navigator.storage?.persist?.();
  } catch {
    // Refused by the browser, or no secure connection.
  }
}
