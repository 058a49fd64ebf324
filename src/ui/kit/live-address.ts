/**
 * The address of a page whose state is moved by hand: it follows, and so do the links that carry the state along (the
 * other languages, the same as a table or a picture).
 */

/** Browsers count how often an address is replaced; this is far below what they allow. */
const pause = 250;

/** The longest address a server answers to. */
const longest = 2_000;

/** The page a path is of: without its language, and whatever form it is in. */
const pageOf = (path: string): string => path.replace(/^\/[a-z]{2}(?=\/)/, "").replace(/\.(csv|json|svg|png)$/, "");

/** On paper there is no line of the browser's: where the sheet is from goes along. */
function writeAddress(): void {
  for (const line of document.querySelectorAll(".printed-address")) line.textContent = location.href;
}

/** Links marked `data-still` lead where they lead. */
function leadLinks(query: string): void {
  const here = pageOf(location.pathname);
  for (const link of document.querySelectorAll("a[href^='/']")) {
    // Places of a map are links too, of another kind, and lead to pages of their own.
    if (!(link instanceof HTMLAnchorElement)) continue;
    const { pathname } = new URL(link.href);
    if (link.dataset.still === undefined && pageOf(pathname) === here) link.href = pathname + query;
  }
}

/**
 * Returns what is called with each new query, `?` included.
 *
 * @param tooLong  called with whether the query is too long for an address, which then stays what it was
 */
export function liveAddress(
  signal: AbortSignal,
  tooLong: (is: boolean) => void = () => undefined,
): (query: string) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(waiting));
  return (query) => {
    clearTimeout(waiting);
    const fits = location.pathname.length + query.length <= longest;
    tooLong(!fits);
    if (!fits) return;
    waiting = setTimeout(() => {
      history.replaceState(history.state, "", location.pathname + query);
      leadLinks(query);
      writeAddress();
    }, pause);
  };
}

/** Says in `.address-says` whether the address holds everything, in the words the page came with. */
export function addressSays(host: HTMLElement): (tooLong: boolean) => void {
  const line = host.querySelector<HTMLElement>(".address-says");
  const usual = line?.textContent ?? "";
  return (tooLong) => {
    if (line) line.textContent = tooLong ? (line.dataset.tooLong ?? usual) : usual;
  };
}
