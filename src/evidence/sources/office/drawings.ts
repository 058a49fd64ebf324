/** What texts and sheets have alike: the colours and fonts they are set in, and charts. */
import { common } from "./common.ts";
import type { PartRule } from "./package.ts";
import { type Element, sifted } from "./xml.ts";

/** Colours and fonts as they are, under no name. */
const cleanTheme = (root: Element): Element =>
  sifted(root, (element) => {
    if (["custClrLst", "objectDefaults", "extraClrSchemeLst"].includes(element.local)) return "drop";
    for (const one of element.attributes.values())
      if (one.local === "name" && /^(theme|clrScheme|fontScheme|fmtScheme)$/.test(element.local)) one.value = "Theme";
    return common(element);
  });

export const themeAt = (name: string): PartRule => ({
  ...{ name, type: "application/vnd.openxmlformats-officedocument.theme+xml", clean: cleanTheme },
});

/**
 * A chart from the figures it holds itself: the workbook they came from stays behind.
 *
 * @param rangeOf where the figures stand in the same document, if that is kept
 */
export const chartAt = (name: string, rangeOf: (formula: string) => string): PartRule => ({
  ...{ name, type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", isNamed: true },
  clean: (root) =>
    sifted(root, (element) => {
      if (["externalData", "userShapes", "printSettings", "AlternateContent", "pivotSource"].includes(element.local))
        return "drop";
      if (element.local === "f")
        element.children = [rangeOf(element.children.filter((child) => typeof child === "string").join(""))];
      return common(element);
    }),
});
