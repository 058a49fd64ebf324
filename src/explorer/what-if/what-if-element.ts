/** `<what-if>`: brings the script of this page, and only on this page. Until it comes the form sends itself. */
import { enhanced } from "../../ui/kit/enhanced-element.ts";

type Begin = { readonly begin: (host: HTMLElement, signal: AbortSignal) => void };

export function defineWhatIf(): void {
  enhanced("what-if", (host, signal) => {
    void import(builtAt["what-if.js"]).then(({ begin }: Begin) => {
      if (!signal.aborted) begin(host, signal);
    });
  });
}
