import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Enhanced<Attributes extends string> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  readonly [attribute in Attributes]?: string | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "scheme-switch": Enhanced<"label" | "auto" | "light" | "dark">;
      "copy-text": Enhanced<"text" | "label" | "done">;
      "print-page": Enhanced<"label">;
      "search-box": Enhanced<"suggestions" | "counted">;
      "sort-table": Enhanced<"sorts">;
      "live-form": Enhanced<never>;
      "request-live": Enhanced<never>;
      "board-grid": Enhanced<never>;
      "review-keys": Enhanced<never>;
      "studio-tree": Enhanced<never>;
      "studio-form": Enhanced<never>;
      "studio-beside": Enhanced<"data-form" | "data-ground">;
      "page-island": Enhanced<"data-island" | "data-drawn-for">;
      "passkey-entry": Enhanced<"data-next">;
      "passkey-addition": Enhanced<"data-door">;
    }
  }
}
