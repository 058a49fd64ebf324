/** XML of an office document as a tree, without remarks, instructions and declarations; and written again. */
import { SaxesParser } from "saxes";
import { beyondLimits } from "../beyond-limits.ts";

export type Attribute = { readonly local: string; readonly uri: string; value: string };

export type Element = {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: Map<string, Attribute>;
  children: (Element | string)[];
};

const most = { depth: 200, elements: 1_500_000, letters: 40_000_000 };

/** throws  `beyondLimits`; Error: no XML in UTF-8, or with a document type */
export function parsed(bytes: Uint8Array): Element {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (text.length > most.letters) throw beyondLimits;
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | undefined;
  let count = 0;
  parser.on("doctype", () => {
    throw new Error("DOCTYPE");
  });
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", ({ name, local, uri, attributes }) => {
    count += 1;
    if (count > most.elements || open.length >= most.depth) throw beyondLimits;
    const held = Object.values(attributes).map((one) => [one.name, { ...one }] as const);
    const element: Element = {
      ...{ name, local, uri, children: [] },
      attributes: new Map(held.map(([key, one]) => [key, { local: one.local, uri: one.uri, value: one.value }])),
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (said) => {
    open.at(-1)?.children.push(said);
  });
  parser.on("cdata", (said) => {
    open.at(-1)?.children.push(said);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  if (!root) throw new Error("no root");
  return root;
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark).replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const saidIn = (text: string): string => text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);

function pieces(element: Element, out: string[]): void {
  out.push("<", element.name);
  for (const [name, { value }] of element.attributes) out.push(" ", name, '="', escaped(value), '"');
  if (element.children.length === 0) {
    out.push("/>");
    return;
  }
  out.push(">");
  for (const child of element.children) {
    if (typeof child === "string") out.push(saidIn(child));
    else pieces(child, out);
  }
  out.push("</", element.name, ">");
}

export function writtenOut(root: Element): Uint8Array {
  const out = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  pieces(root, out);
  return new TextEncoder().encode(out.join(""));
}

/** The value of an attribute, in whichever namespace. */
export const attributeOf = ({ attributes }: Element, local: string): string | undefined =>
  [...attributes.values()].find((one) => one.local === local)?.value;

export const elementsIn = ({ children }: Element): readonly Element[] =>
  children.flatMap((child) => (typeof child === "string" ? [] : [child]));

export const childOf = (element: Element, local: string): Element | undefined =>
  elementsIn(element).find((child) => child.local === local);

/** What is done with an element: kept as it is; gone with all in it; or gone, and what is in it stays. */
export type Verdict = "keep" | "drop" | "unwrap";

/** Goes through a tree from its leaves, and leaves out what is to go. */
export function sifted(root: Element, verdictOn: (element: Element, parent: Element | undefined) => Verdict): Element {
  const walk = (element: Element): void => {
    element.children = element.children.flatMap((child) => {
      if (typeof child === "string") return [child];
      const verdict = verdictOn(child, element);
      if (verdict === "drop") return [];
      walk(child);
      return verdict === "unwrap" ? child.children : [child];
    });
  };
  verdictOn(root, undefined);
  walk(root);
  return root;
}

export function eachIn(root: Element, see: (element: Element) => void): void {
  see(root);
  for (const child of elementsIn(root)) eachIn(child, see);
}
