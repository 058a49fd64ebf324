/** `<request-live>`: brings the script of the pages a request is written on, and only there. Until it comes the form sends itself. */
import { enhanced } from "../../../ui/kit/enhanced-element.ts";

type Begin = { readonly begin: (host: HTMLElement, signal: AbortSignal) => void };

export function defineLiveRequest(): void {
  enhanced("request-live", (host, signal) => {
    void import(builtAt["live-request.js"]).then(({ begin }: Begin) => {
      if (!signal.aborted) begin(host, signal);
    });
  });
}
