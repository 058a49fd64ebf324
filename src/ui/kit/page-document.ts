/** A page as the text of an HTML document. */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** @example pageDocument(<Shell …>…</Shell>) // → "<!doctype html><html lang=…" */
export const pageDocument = (page: ReactElement): string => `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
