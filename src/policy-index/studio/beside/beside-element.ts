/** `<studio-beside>`: brings the script that scores beside the rule of a branch, and only there. Until it comes there is the preview's own page. */
import { enhanced } from "../../../ui/kit/enhanced-element.ts";

type Begin = { readonly begin: (host: HTMLElement, signal: AbortSignal) => void };

export function defineStudioBeside(): void {
  enhanced("studio-beside", (host, signal) => {
    void import(builtAt["studio-beside.js"]).then(({ begin }: Begin) => {
      if (!signal.aborted) begin(host, signal);
    });
  });
}
