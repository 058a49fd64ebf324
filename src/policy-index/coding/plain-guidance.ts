/** Guidance without the marks of its Markdown; a link keeps its address. */
export const plainGuidance = (markdown: string): string =>
  markdown
    .replace(/^#{1,6} /gm, "")
    .replace(/^[*-] /gm, "• ")
    .replaceAll("**", "")
    .replace(/\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)/g, "$1 ($2)");
