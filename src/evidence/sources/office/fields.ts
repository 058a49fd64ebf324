/**
 * What a text works out by itself: page numbers, contents and references inside it go on being worked out. Whatever else it would ask of
 * the machine it is opened on, or names a file, a person or an address, becomes the words that stood there.
 */
import { attributeOf, type Element, elementsIn, sifted } from "./xml.ts";

const known = new Set([...["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "TOC", "SEQ"]]);
const isKnown = (instruction: string): boolean => known.has(instruction.trim().split(/\s+/)[0]?.toUpperCase() ?? "");

const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

type Field = { instruction: string; readonly marks: Element[]; isSaid: boolean };

export function cleanFields(root: Element, isWord: (uri: string) => boolean): Element {
  const open: Field[] = [];
  const gone = new Set<Element>();
  const walk = (element: Element): void => {
    for (const child of elementsIn(element)) {
      const field = open.at(-1);
      if (isWord(child.uri) && child.local === "fldChar") {
        const kind = attributeOf(child, "fldCharType");
        if (kind === "begin") open.push({ instruction: "", marks: [child], isSaid: false });
        else field?.marks.push(child);
        if (kind === "separate" && field) field.isSaid = true;
        if (kind === "end" && field) {
          open.pop();
          if (!isKnown(field.instruction)) for (const mark of field.marks) gone.add(mark);
        }
      } else if (isWord(child.uri) && child.local === "instrText") {
        if (field && !field.isSaid) {
          field.instruction += textOf(child);
          field.marks.push(child);
        } else gone.add(child);
      } else walk(child);
    }
  };
  walk(root);
  // A field that never ends is none.
  for (const { marks } of open) for (const mark of marks) gone.add(mark);
  return sifted(root, (element) => {
    if (gone.has(element)) return "drop";
    const isSimple = isWord(element.uri) && element.local === "fldSimple";
    return isSimple && !isKnown(attributeOf(element, "instr") ?? "") ? "unwrap" : "keep";
  });
}
