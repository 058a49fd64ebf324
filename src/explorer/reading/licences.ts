/** Licences by the address that names them; others stand as their text. */
const addresses: ReadonlyMap<string, string> = new Map([
  ["CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"],
  ["CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"],
  ["CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"],
  ["CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/"],
  ["CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"],
  ["Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"],
]);

/** @example licenceAddress("CC-BY-4.0") // → "https://creativecommons.org/licenses/by/4.0/" */
export const licenceAddress = (licence: string): string | undefined => addresses.get(licence);
