/**
 * The words of a page, for searching: never shown as a page. Read once from its beginning to its end, so that the worst
 * page costs no more for its length than any other; where tags, comments and scripts end is as browsers have it.
 */

const breaking = new Set([..."p div li tr br section article h1 h2 h3 h4 h5 h6".split(" ")]);

/** What is between these and their ends is no text. */
const hidden = new Set(["script", "style", "template", "noscript"]);

/** Of these a browser shows nothing even where their end is missing. */
const hiddenToTheEnd = new Set(["script", "style"]);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

const decoded = (text: string): string =>
  text.replaceAll(/&(#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) =>
    name.startsWith("#") ? String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10ffff)) : (entities[name] ?? whole),
  );

const isSpace = (letter: string | undefined): boolean => letter !== undefined && " \t\n\f\r".includes(letter);

/** Where what begins at `from` ends, behind its last letter; the end of the page where it has none. */
function behind(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 ? html.length : found + end.length;
}

/** Where a tag ends: a `>` in a quoted value ends nothing. */
function behindTag(html: string, from: number): number {
  let inside: "name" | "before-value" | "value" = "name";
  for (let at = from; at < html.length; at++) {
    const letter = html[at];
    if (letter === ">") return at + 1;
    if (inside === "before-value" && (letter === '"' || letter === "'")) {
      at = behind(html, letter, at + 1) - 1;
      inside = "name";
    } else if (inside === "name" && letter === "=") inside = "before-value";
    else if (inside === "before-value" && !isSpace(letter)) inside = "value";
    else if (inside === "value" && isSpace(letter)) inside = "name";
  }
  return html.length;
}

/** Finds the ends of hidden elements. One that has none is looked for once: there is none further on either. */
function endsIn(html: string) {
  const none = new Set<string>();
  return (name: string, from: number): number | undefined => {
    if (none.has(name)) return undefined;
    const end = new RegExp(`</${name}[\\s/>]`, "gi");
    end.lastIndex = from;
    const found = end.exec(html)?.index;
    if (found === undefined) none.add(name);
    return found;
  };
}

/** @example htmlText("<p>Article 3<script>x</script> &amp; 4") // → "\nArticle 3 & 4", but for spaces */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  const endOf = endsIn(html);
  const tag = /<(\/?)([a-z][^\s/>]{0,15})/iy;
  let kept = 0;
  let at = html.indexOf("<");
  const pass = (until: number, as: " " | "\n"): void => {
    pieces.push(html.slice(kept, at));
    // As many tags as there are letters leave as few pieces as one.
    if (pieces.at(-1) === "") pieces.pop();
    if (pieces.at(-1) !== as) pieces.push(as);
    kept = until;
    at = html.indexOf("<", until);
  };
  while (at !== -1) {
    tag.lastIndex = at;
    const [, closing, said = ""] = tag.exec(html) ?? [];
    const name = said.toLowerCase();
    if (name !== "") {
      const until = behindTag(html, at + 1 + said.length + (closing ?? "").length);
      const end = closing === "" && hidden.has(name) ? endOf(name, until) : undefined;
      const isOpen = closing === "" && hiddenToTheEnd.has(name);
      pass(end ?? (isOpen ? html.length : until), breaking.has(name) ? "\n" : " ");
    } else if (html.startsWith("<!--", at)) pass(behind(html, "-->", at + 2), " ");
    else if (/[!?/]/.test(html[at + 1] ?? "")) pass(behind(html, ">", at + 2), " ");
    // Less than, and no tag.
    else at = html.indexOf("<", at + 1);
  }
  pieces.push(html.slice(kept));
  return decoded(pieces.join(""));
}
