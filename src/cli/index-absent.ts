/** What a command says that was given the name of a release where none of it is published, and no package lies there either. */
import { extname, resolve } from "node:path";
import type { Finding } from "../base/finding.ts";
import type { Language } from "../base/text.ts";
import type { FindingMessage } from "../policy-index/instrument/finding-messages.ts";
import type { Pointer } from "../policy-index/releases/bundle-files.ts";
import { say } from "../ui/words/words.ts";

const absent: FindingMessage = {
  said: {
    en: "There is nothing at {found}, and no release of that name is published in {directory}.",
    fr: "Il n’y a rien à l’emplacement {found}, et aucune version de ce nom n’est publiée dans {directory}.",
    es: "No hay nada en {found}, ni hay publicada ninguna versión con ese nombre en {directory}.",
    pt: "Não há nada em {found}, nem está publicada nenhuma versão com esse nome em {directory}.",
    ar: "لا يوجد شيء في {found}، ولا إصدار منشور بهذا الاسم في {directory}.",
  },
  mend: {
    en: "{known, select, yes {Published there: {expected}.} other {Nothing is published there.}} PASSERELLE_DATA names another data directory; a package is named by its path.",
    fr: "{known, select, yes {Y sont publiées : {expected}.} other {Rien n’y est publié.}} PASSERELLE_DATA désigne un autre répertoire de données ; un paquet est désigné par son chemin.",
    es: "{known, select, yes {Allí están publicadas: {expected}.} other {Allí no hay nada publicado.}} PASSERELLE_DATA indica otro directorio de datos; un paquete se indica por su ruta.",
    pt: "{known, select, yes {Estão lá publicadas: {expected}.} other {Nada está lá publicado.}} PASSERELLE_DATA indica outro diretório de dados; um pacote indica-se pelo seu caminho.",
    ar: "{known, select, yes {المنشور فيه: {expected}.} other {لا شيء منشور فيه.}} يحدّد PASSERELLE_DATA مجلد بيانات آخر، وتُذكر الحزمة بمسارها.",
  },
};

/** What may be the name of a release, and not that of a file. */
export const mayBeRelease = (named: string): boolean =>
  /^[^./~\\][^/\\]*(\/[^/\\]+)?$/.test(named) && ![".zip", ".csv", ".xlsx"].includes(extname(named).toLowerCase());

/** The releases of the index that was named, or all there are where there is no such index. */
export function absentIndex(named: string, directory: string, listed: readonly Pointer[]): Finding {
  const [wanted] = named.split("/");
  const own = listed.filter(({ index }) => index === wanted);
  const known = (own.length > 0 ? own : listed).slice(0, 20).map(({ index, release }) => `${index}/${release}`);
  return {
    ...{ tier: "error", code: "index-absent", found: named, facts: { directory: resolve(directory) } },
    ...(known.length === 0 ? {} : { expected: known.join(", ") }),
  };
}

export function absentWords({ found = "", expected = "", facts = {} }: Finding, language: Language) {
  const values = { found, expected, directory: String(facts.directory), known: expected === "" ? "no" : "yes" };
  return { said: say(absent.said, language, values), mend: say(absent.mend, language, values) };
}
