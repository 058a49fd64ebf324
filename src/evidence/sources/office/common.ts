/** What goes from every part of an office document, whatever it is a part of. */
import type { Element, Verdict } from "./xml.ts";

const known = [
  ...["http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/", "http://schemas.microsoft.com/office/"],
  ...["urn:schemas-microsoft-com:", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"],
];
const isKnown = (uri: string): boolean => uri === "" || known.some((start) => uri.startsWith(start));

/** Marks a program gives to each part of a text, or a session of work, so that it is known again. */
const idle = new Set(["paraId", "textId", "durableId", "anchorId", "editId", "uid"]);

/** Words of a picture for those who do not see it stay, but not where it came from. */
const isPath = (text: string): boolean => /[\\/]|\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)\s*$/i.test(text);

/** What a drawing is called, by whoever drew it or by its program. */
const isNamed = (local: string): boolean => local === "docPr" || local === "cNvPr";

function strip({ local, attributes }: Element): void {
  for (const [name, one] of attributes) {
    const { value } = one;
    const isDeclared = name === "xmlns" || name.startsWith("xmlns:");
    const isForeign = isDeclared ? !isKnown(value) : !isKnown(one.uri);
    const isOld = one.local.startsWith("rsid") || (one.uri !== "" && idle.has(one.local));
    const leads = ["descr", "title", "alt", "href", "tooltip"].includes(one.local) && isPath(value);
    if (isForeign || isOld || one.uri.includes("/revision") || leads) attributes.delete(name);
    else if (isNamed(local) && one.local === "name") one.value = "";
  }
}

/** The part of this that is the same for texts and sheets; what an element holds beyond it is asked after. */
export function common(element: Element): Verdict {
  const { local, uri, attributes } = element;
  if (!isKnown(uri)) return "drop";
  if (local === "extLst" || /^hlink(Click|Hover|MouseOver)$/.test(local)) return "drop";
  strip(element);
  // Whoever says what may be passed over names only what is declared.
  const isDeclared = (prefix: string): boolean => attributes.has(`xmlns:${prefix}`);
  for (const one of attributes.values())
    if (one.local === "Ignorable") one.value = one.value.split(/\s+/).filter(isDeclared).join(" ");
  return "keep";
}
