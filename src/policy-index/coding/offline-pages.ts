/** Where pages of the desk are kept for when there is no connection, and when they are given up. */

export const offlinePages = "passerelle coding desk 1";

const isOfDoor = (path: string): boolean => /^\/[a-z]{2}\/sign-in(\/|$)/.test(path);

/**
 * Whoever comes to the door may be somebody else than the pages were kept for, and on a slow line they would be shown them. What
 * was written stays: it lies elsewhere, under its coder's name, and is there again with their next page.
 */
export async function leavePagesAtDoor(): Promise<void> {
  if (!isOfDoor(location.pathname) || !("caches" in globalThis) || !(await caches.has(offlinePages))) return;
  const cache = await caches.open(offlinePages);
  for (const kept of await cache.keys())
    if (!new URL(kept.url).pathname.startsWith("/assets/")) await cache.delete(kept);
}
