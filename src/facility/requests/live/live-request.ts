/** The script of a page on which a request is written: the rules answer as one chooses, and what is written is saved as one goes. */

import { answerLive } from "./answer-live.ts";
import type { LiveGround } from "./asked-in.ts";
import { saveAsOneGoes } from "./save-as-one-goes.ts";

export function begin(host: HTMLElement, signal: AbortSignal): void {
  const form = host.querySelector("form");
  const data = host.querySelector("script")?.textContent;
  if (!form || !data) return;
  const ground: LiveGround = JSON.parse(data);
  answerLive({ host, form, ground, signal });
  if (ground.saves === "as-one-goes") saveAsOneGoes({ host, form, ground, signal });
}
