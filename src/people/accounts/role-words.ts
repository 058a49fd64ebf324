/** What each role is called. */
import type { RoleName } from "../../base/actor.ts";
import type { Message } from "../../ui/words/words.ts";

export const roleWords: Readonly<Record<RoleName, Message>> = {
  author: { en: "author", fr: "auteur", es: "autor", pt: "autor", ar: "مؤلف" },
  "second-author": {
    en: "second author",
    fr: "second auteur",
    es: "segundo autor",
    pt: "segundo autor",
    ar: "مؤلف ثانٍ",
  },
  reviewer: { en: "reviewer", fr: "relecteur", es: "revisor", pt: "revisor", ar: "مراجع" },
  government: {
    en: "government respondent",
    fr: "répondant du gouvernement",
    es: "representante del gobierno",
    pt: "representante do governo",
    ar: "ممثل الحكومة",
  },
  harmoniser: { en: "harmoniser", fr: "harmonisateur", es: "armonizador", pt: "harmonizador", ar: "منسّق" },
  adjudicator: { en: "adjudicator", fr: "arbitre", es: "árbitro", pt: "árbitro", ar: "حَكَم" },
  editor: { en: "editor", fr: "éditeur", es: "editor", pt: "editor", ar: "محرر" },
  auditor: { en: "auditor", fr: "auditeur", es: "auditor", pt: "auditor", ar: "مدقق" },
  administrator: { en: "administrator", fr: "administrateur", es: "administrador", pt: "administrador", ar: "مدير" },
  "programme-manager": {
    en: "programme manager",
    fr: "responsable de programme",
    es: "responsable de programa",
    pt: "responsável de programa",
    ar: "مسؤول البرامج",
  },
  "facility-officer": {
    en: "facility officer",
    fr: "chargé de la facilité",
    es: "oficial de la facilidad",
    pt: "técnico do mecanismo",
    ar: "موظف المرفق",
  },
  assessor: { en: "assessor", fr: "évaluateur", es: "evaluador", pt: "avaliador", ar: "مقيّم" },
  "committee-member": {
    en: "committee member",
    fr: "membre du comité",
    es: "miembro del comité",
    pt: "membro do comité",
    ar: "عضو اللجنة",
  },
};
