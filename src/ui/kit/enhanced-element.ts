/**
 * Custom elements as functions: `host` is whole HTML already, the function adds what scripts can add and stops when the
 * signal says so. The one class the platform asks for is here.
 */
export type Enhancement = (host: HTMLElement, signal: AbortSignal) => void;

export function enhanced(name: string, enhance: Enhancement): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      #gone = new AbortController();

      connectedCallback(): void {
        this.#gone = new AbortController();
        const begin = () => enhance(this, this.#gone.signal);
        // Its children may not have been read yet when the page is still arriving.
        if (document.readyState === "loading")
          document.addEventListener("DOMContentLoaded", begin, { once: true, signal: this.#gone.signal });
        else begin();
      }

      disconnectedCallback(): void {
        this.#gone.abort();
      }
    },
  );
}

/** A button made by a script, so it is there only where it works. */
export function button(words: string, className: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
