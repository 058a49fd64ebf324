/** What a command says that was given a folder which is no package and holds some: a folder of an index's releases. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../base/finding.ts";
import type { Language } from "../base/text.ts";
import type { FindingMessage } from "../policy-index/instrument/finding-messages.ts";
import { say } from "../ui/words/words.ts";

const within: FindingMessage = {
  said: {
    en: "{found} is not a package; it is a folder of packages.",
    fr: "{found} n’est pas un paquet ; c’est un dossier de paquets.",
    es: "{found} no es un paquete; es una carpeta de paquetes.",
    pt: "{found} não é um pacote; é uma pasta de pacotes.",
    ar: "{found} ليس حزمة، بل مجلد فيه حزم.",
  },
  mend: {
    en: "Name one of them: {expected}.",
    fr: "Nommez l’un d’eux : {expected}.",
    es: "Indique uno de ellos: {expected}.",
    pt: "Indique um deles: {expected}.",
    ar: "اذكروا إحداها: {expected}.",
  },
};

const most = 20;

const has = (folder: string, ...names: readonly string[]): boolean =>
  names.some((name) => existsSync(join(folder, name)));

/** undefined where it may be a package itself, or holds none. */
export function packagesWithin(folder: string): Finding | undefined {
  if (!statSync(folder).isDirectory() || has(folder, "answers.csv", "answers.xlsx")) return undefined;
  const packages = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((inner) => has(inner, "instrument.yaml") && has(inner, "answers.csv", "answers.xlsx"))
    .sort();
  return packages.length === 0
    ? undefined
    : { tier: "error", code: "packages-within", found: folder, expected: packages.slice(0, most).join(", ") };
}

export function withinWords({ found = "", expected = "" }: Finding, language: Language) {
  return { said: say(within.said, language, { found }), mend: say(within.mend, language, { expected }) };
}
