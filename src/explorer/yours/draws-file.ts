/**
 * The draws behind a sensitivity range, as a zip made in the browser when it is asked for: every draw, and beside them which
 * recipe they are of and how they are drawn again, since a file outlives the page it came from.
 */
import { strToU8, zipSync } from "fflate";
import type { Language } from "../../base/text.ts";
import { colon, say } from "../../ui/words/words.ts";
import type { YoursGround } from "./contract.ts";
import { replicates } from "./draws.ts";
import type { Settled } from "./ranking-worker.ts";
import { yoursWords } from "./words.ts";

export type Draws = {
  readonly settled: Pick<Settled, "scores" | "ranks">;
  readonly places: YoursGround["places"];
  readonly seed: number;
  /** The choices in words. */
  readonly recipe: string;
  /** Of the page, the choices and the seed in it. */
  readonly address: string;
};

/** One line a draw and place. */
function drawsCsv({ settled, places, seed }: Draws, of: Of): string {
  const lines = ["official,index,release,seed,draw,place,score,rank"];
  settled.ranks.forEach((rank, at) => {
    const place = places[at % places.length]?.place.code ?? "";
    const score = settled.scores[at] ?? Number.NaN;
    const code = /[",\n]/.test(place) ? `"${place.replaceAll('"', '""')}"` : place;
    lines.push(
      `no,${of.index},${of.release},${seed},${Math.floor(at / places.length) + 1},${code},${Number.isNaN(score) ? "" : score},${rank || ""}`,
    );
  });
  return `${lines.join("\r\n")}\r\n`;
}

type Of = { readonly index: string; readonly release: string };

/** Of which index and release: the parts of the page's own address. */
function ofAddress(address: string): Of {
  const [, , index = "", release = ""] = new URL(address).pathname.split("/");
  return { index, release };
}

function readme({ seed, recipe, address }: Draws, language: Language): string {
  const lines = [
    `${say(yoursWords.notOfficial, language)}. ${say(yoursWords.notOfficialWhy, language)}`,
    "",
    `${say(yoursWords.recipe, language)}${colon(language)} ${recipe}`,
    say(yoursWords.drawsAgain, language, { count: replicates, seed: String(seed) }),
    "",
    address,
    "",
    say(yoursWords.drawsColumns, language),
  ];
  return `${lines.join("\n")}\n`;
}

/** A zip of two files, and its name; the same draws are the same bytes. */
export function drawsZip(
  draws: Draws,
  language: Language,
): { readonly name: string; readonly zip: Uint8Array<ArrayBuffer> } {
  const of = ofAddress(draws.address);
  return {
    name: `draws-${of.index}-${of.release}-${recipeMark(draws.address)}-seed-${draws.seed}-not-official.zip`,
    zip: zipSync(
      { "README.txt": strToU8(readme(draws, language)), "draws.csv": strToU8(drawsCsv(draws, of)) },
      { mtime: "1980-01-01T00:00:00" },
    ),
  };
}

/** The choices in letters a file's name may have; cut short, since the whole of them is inside. */
function recipeMark(address: string): string {
  const chosen = new URL(address).searchParams;
  for (const name of ["seed", "map", "picture"]) chosen.delete(name);
  const mark = decodeURIComponent(chosen.toString())
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .slice(0, 60)
    .replace(/-$/, "");
  return mark || "official-recipe";
}

/** Puts the link at the end of a form, or leads the one that is there to the new draws. */
export function drawsLink(form: HTMLElement, draws: Draws, language: Language): void {
  const link = form.querySelector<HTMLButtonElement>(".yours-draws") ?? document.createElement("button");
  link.type = "button";
  link.className = "button is-quiet yours-draws small";
  link.textContent = say(yoursWords.draws, language);
  link.onclick = () => {
    const { name, zip } = drawsZip(draws, language);
    const address = URL.createObjectURL(new Blob([zip], { type: "application/zip" }));
    const file = document.createElement("a");
    file.href = address;
    file.download = name;
    file.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  if (!link.isConnected) form.append(link);
}
