/** Whether a list was set otherwise than the page has it: before its script came, or by a browser that keeps forms. */
export function isTouched(select: HTMLSelectElement): boolean {
  const before = [...select.options].findIndex((option) => option.defaultSelected);
  return select.selectedIndex !== Math.max(0, before);
}
