/** Which way a text of somebody else’s runs: by the first letter that has a way of its own. */
export const wayOf = (text: string): "ltr" | "rtl" | undefined => {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first) ? "rtl" : "ltr";
};
