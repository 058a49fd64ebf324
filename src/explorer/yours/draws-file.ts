/** The draws behind a sensitivity range, as a file made in the browser when it is asked for. */
import type { Language } from "../../base/text.ts";
import { say } from "../../ui/words/words.ts";
import type { YoursGround } from "./contract.ts";
import type { Settled } from "./ranking-worker.ts";
import { yoursWords } from "./words.ts";

type Draws = { readonly settled: Settled; readonly places: YoursGround["places"]; readonly seed: number };

/** One line a draw and place. */
function drawsCsv({ settled, places, seed }: Draws): string {
  const lines = ["official,seed,draw,place,score,rank"];
  settled.ranks.forEach((rank, at) => {
    const place = places[at % places.length]?.place.code ?? "";
    const score = settled.scores[at] ?? Number.NaN;
    const code = /[",\n]/.test(place) ? `"${place.replaceAll('"', '""')}"` : place;
    lines.push(
      `no,${seed},${Math.floor(at / places.length) + 1},${code},${Number.isNaN(score) ? "" : score},${rank || ""}`,
    );
  });
  return `${lines.join("\r\n")}\r\n`;
}

/** Puts the link at the end of a form, or leads the one that is there to the new draws. */
export function drawsLink(form: HTMLElement, draws: Draws, language: Language): void {
  const link = form.querySelector<HTMLButtonElement>(".yours-draws") ?? document.createElement("button");
  link.type = "button";
  link.className = "button is-quiet yours-draws small";
  link.textContent = say(yoursWords.draws, language);
  link.onclick = () => {
    const address = URL.createObjectURL(new Blob([drawsCsv(draws)], { type: "text/csv" }));
    const file = document.createElement("a");
    file.href = address;
    // Of which index and release: the parts of the page's own address.
    const [, , index, release] = location.pathname.split("/");
    file.download = `draws-${index}-${release}-seed-${draws.seed}-not-official.csv`;
    file.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  if (!link.isConnected) form.append(link);
}
