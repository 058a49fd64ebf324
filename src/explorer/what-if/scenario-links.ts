/** A scenario as a file, from the page and into it. */
import { queryString, scenarioPath } from "../reading/paths.ts";
import type { Page } from "./page.ts";
import { largestFile, openScenario } from "./scenario-file.ts";

/** The file follows the scenario. */
export function leadFile(
  { take, host, language }: Page,
  { set, period }: { set: readonly string[]; period: string | undefined },
): void {
  const link = take.querySelector<HTMLAnchorElement>(".what-if-file");
  const [, , index = "", release = ""] = location.pathname.split("/").map(decodeURIComponent);
  if (link)
    link.href = scenarioPath({ language, index, release, period }, host.dataset.place ?? "", { set, lang: language });
}

/** A file is chosen, looked at, and leads to its own page; one that is no scenario changes nothing, and is told so. */
export function offerOpening({ take, language }: Page): void {
  const label = document.createElement("label");
  label.className = "what-if-open small";
  label.textContent = take.dataset.open ?? "";
  const chooser = document.createElement("input");
  chooser.type = "file";
  chooser.accept = "application/json,.json";
  const said = document.createElement("p");
  said.className = "small";
  said.setAttribute("role", "status");
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    if (!file) return;
    void (file.size > largestFile ? Promise.resolve("") : file.text()).then((text) => {
      const found = openScenario(text);
      if (!found) {
        said.textContent = take.dataset.notOpened ?? "";
        chooser.value = "";
        return;
      }
      const { index, release, place, period, set } = found;
      const path = [language, index, release, "places", place, "what-if"].map(encodeURIComponent).join("/");
      location.assign(`/${path}${queryString({ set, period })}`);
    });
  });
  label.append(chooser);
  take.append(label, said);
}
