/** A package of parts that lead to each other (ECMA-376, part 2): read along its relations, and put together anew from what is kept. */
import { posix } from "node:path";
import { zipSync } from "fflate";
import { bareJpeg, cleanJpeg } from "../pictures/jpeg.ts";
import { cleanPng } from "../pictures/png.ts";
import type { Archive } from "./archive.ts";
import { cannotClean } from "./cannot-clean.ts";
import { attributeOf, type Element, eachIn, elementsIn, parsed, writtenOut } from "./xml.ts";

type Relation = { readonly kind: string; readonly target: string; readonly isOutside: boolean };

/** What becomes of a part, by what it is to the part that leads to it. */
export type PartRule = {
  /** What it is called in the new package, with `#` for its number where there may be several. */
  readonly name: string;
  readonly type: string;
  /** Led to by a place in the text; without it, by the document as a whole. */
  readonly isNamed?: true;
  readonly clean: (root: Element) => Element;
};

export type Rules = ReadonlyMap<string, PartRule>;

const relationsAt = (name: string): string => posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);

/** The relations of a part, by their ids; of the package for none. What each is, by the last word of its kind. */
export function relationsOf(archive: Archive, name: string | undefined): ReadonlyMap<string, Relation> {
  const bytes = archive.get(name === undefined ? "_rels/.rels" : relationsAt(name));
  if (!bytes) return new Map();
  return new Map(
    elementsIn(parsed(bytes)).map((one) => {
      const said = attributeOf(one, "Target") ?? "";
      const isOutside = attributeOf(one, "TargetMode") === "External";
      const from = said.startsWith("/") || name === undefined ? "" : posix.dirname(name);
      const target = isOutside ? said : posix.join(from, said).replace(/^\//, "");
      return [
        attributeOf(one, "Id") ?? "",
        { kind: (attributeOf(one, "Type") ?? "").split("/").at(-1) ?? "", target, isOutside },
      ];
    }),
  );
}

/** What a part is, as the package says. */
export function typeOf(archive: Archive, name: string): string | undefined {
  const bytes = archive.get("[Content_Types].xml");
  const all = bytes ? elementsIn(parsed(bytes)) : [];
  const ending = posix.extname(name).slice(1).toLowerCase();
  const own = all.find((one) => one.local === "Override" && attributeOf(one, "PartName") === `/${name}`);
  const one = own ?? all.find((each) => attributeOf(each, "Extension")?.toLowerCase() === ending);
  return one && attributeOf(one, "ContentType");
}

/** throws  `cannotClean`: of a kind whose properties are not known here */
function cleanPicture(bytes: Uint8Array): { readonly clean: Uint8Array; readonly ending: "png" | "jpeg" } {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return { clean: cleanPng(bytes), ending: "png" };
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw cannotClean;
  try {
    return { clean: cleanJpeg(bytes), ending: "jpeg" };
  } catch {
    return { clean: bareJpeg(bytes), ending: "jpeg" };
  }
}

const packaged = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ofPackage = "application/vnd.openxmlformats-package.relationships+xml";
const ofDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Led = { readonly id: string; readonly kind: string; readonly target: string };

const relations = (all: readonly Led[]): Uint8Array =>
  new TextEncoder().encode(
    `${head}<Relationships xmlns="${packaged}/relationships">${all
      .map(({ id, kind, target }) => `<Relationship Id="${id}" Type="${ofDocument}/${kind}" Target="/${target}"/>`)
      .join("")}</Relationships>`,
  );

const isRelation = (uri: string): boolean => /\/officeDocument\/(2006\/)?relationships$/.test(uri);

/**
 * The package anew: from its main part everything is reached that a rule keeps, under names and ids that are the same for everybody, and
 * nothing else is written.
 *
 * throws  `cannotClean`: the text shows something for which there is no rule
 */
export function rebuilt(
  archive: Archive,
  main: { readonly at: string; readonly rule: PartRule },
  rules: Rules,
): Uint8Array {
  const files = new Map<string, Uint8Array>();
  const types = new Map<string, string>();
  const called = new Map<string, string>();
  const counts = new Map<string, number>();
  const numbered = (pattern: string): string => {
    const count = (counts.get(pattern) ?? 0) + 1;
    counts.set(pattern, count);
    return pattern.replace("#", String(count));
  };

  const picture = (at: string): string => {
    const bytes = archive.get(at) ?? raise(new Error(at));
    const { clean, ending } = cleanPicture(bytes);
    const name = numbered(`media/image#.${ending}`);
    files.set(name, clean);
    return name;
  };

  /** One part, once: what it is called. */
  const part = (at: string, rule: PartRule): string => {
    const known = called.get(at);
    if (known !== undefined) return known;
    const name = numbered(rule.name);
    called.set(at, name);
    const root = rule.clean(parsed(archive.get(at) ?? raise(new Error(at))));
    const led = relationsOf(archive, at);
    const kept: Led[] = [];
    const lead = (kind: string, target: string): string => {
      const there = kept.find((one) => one.target === target);
      if (there) return there.id;
      const id = `rId${kept.length + 1}`;
      kept.push({ id, kind, target });
      return id;
    };
    eachIn(root, ({ attributes }) => {
      for (const [key, one] of attributes) {
        if (!isRelation(one.uri)) continue;
        const to = led.get(one.value);
        if (!to || to.isOutside) {
          attributes.delete(key);
          continue;
        }
        const known = called.get(to.target);
        const next = rules.get(to.kind);
        if (to.kind === "image") {
          const picked = known ?? picture(to.target);
          called.set(to.target, picked);
          one.value = lead("image", picked);
        } else if (next?.isNamed) one.value = lead(to.kind, part(to.target, next));
        else throw cannotClean;
      }
    });
    for (const { kind, target, isOutside } of led.values()) {
      const next = rules.get(kind);
      if (next && !next.isNamed && !isOutside) lead(kind, part(target, next));
    }
    files.set(name, writtenOut(root));
    types.set(name, rule.type);
    if (kept.length > 0) files.set(relationsAt(name), relations(kept));
    return name;
  };

  const target = part(main.at, main.rule);
  const said = [...types].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("");
  const endings = Object.entries({ rels: ofPackage, xml: "application/xml", png: "image/png", jpeg: "image/jpeg" });
  const defaults = endings.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join("");
  const all: Record<string, Uint8Array> = {
    "[Content_Types].xml": new TextEncoder().encode(
      `${head}<Types xmlns="${packaged}/content-types">${defaults}${said}</Types>`,
    ),
    "_rels/.rels": relations([{ id: "rId1", kind: "officeDocument", target }]),
    ...Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  // The first moment an archive knows, in whichever zone: when it was packed is nobody's business.
  return zipSync(all, { mtime: new Date(1980, 0, 1), level: 6 });
}

function raise(fault: Error): never {
  throw fault;
}
