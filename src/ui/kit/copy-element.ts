/** `<copy-text>` and `<print-page>`: buttons that only a script can make work. */
import { button, enhanced } from "./enhanced-element.ts";

export function defineCopyText(): void {
  enhanced("copy-text", (host) => {
    if (!navigator.clipboard) return;
    const label = host.getAttribute("label") ?? "";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const copy = button(label, "button is-quiet", () => {
      void navigator.clipboard.writeText(host.getAttribute("text") ?? "").then(() => {
        said.textContent = ` ${host.getAttribute("done") ?? ""}`;
        setTimeout(() => {
          said.textContent = "";
        }, 4_000);
      });
    });
    host.replaceChildren(copy, said);
  });
}

export function definePrintPage(): void {
  enhanced("print-page", (host) => {
    host.replaceChildren(button(host.getAttribute("label") ?? "", "button is-quiet", () => window.print()));
  });
}
