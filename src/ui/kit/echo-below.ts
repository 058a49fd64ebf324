/**
 * Repeats a sentence at the foot of a form while the form is on the screen, where the sentence itself is far below: on
 * a phone one then sees what each choice does. To the eye alone; the sentence itself is what is read out.
 */
export function echoBelow(form: HTMLFormElement, sentence: HTMLElement, signal: AbortSignal): void {
  const echo = document.createElement("p");
  echo.className = "echo-below";
  echo.setAttribute("aria-hidden", "true");
  const repeat = (): void => {
    echo.textContent = sentence.textContent;
  };
  const watching = new MutationObserver(repeat);
  watching.observe(sentence, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => watching.disconnect());
  repeat();
  form.append(echo);
}
