/** `<own-recipe>`: brings the script of this page, and only on this page. Until it comes the form sends itself. */
import { enhanced } from "../../ui/kit/enhanced-element.ts";

type Begin = { readonly begin: (host: HTMLElement, signal: AbortSignal) => void };

export function defineOwnRecipe(): void {
  enhanced("own-recipe", (host, signal) => {
    void import(builtAt["own-recipe.js"]).then(({ begin }: Begin) => {
      if (!signal.aborted) begin(host, signal);
    });
  });
}
