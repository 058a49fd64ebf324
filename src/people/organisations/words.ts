/** What the page of organisations says. */
import { words } from "../../ui/words/words.ts";

export const organisationWords = words({
  title: { en: "Organisations", fr: "Organisations", es: "Organizaciones", pt: "Organizações", ar: "المنظمات" },
  description: {
    en: "For whom people work.",
    fr: "Pour qui les personnes travaillent.",
    es: "Para quién trabajan las personas.",
    pt: "Para quem as pessoas trabalham.",
    ar: "الجهات التي يعمل لها الأشخاص.",
  },
  none: {
    en: "None yet. Add the first below; then say on a person’s page that they work for it.",
    fr: "Aucune pour l’instant. Ajoutez la première ci-dessous, puis indiquez sur la page d’une personne qu’elle en fait partie.",
    es: "Ninguna todavía. Añada la primera abajo; después indique en la página de una persona que trabaja en ella.",
    pt: "Ainda nenhuma. Junte a primeira abaixo; depois indique na página de uma pessoa que trabalha nela.",
    ar: "لا شيء بعد. أضيفوا الأولى أدناه ثم بيّنوا في صفحة الشخص أنه يعمل فيها.",
  },
  people: {
    en: "{people, plural, =0 {nobody} one {# person} other {# people}}",
    fr: "{people, plural, =0 {personne} one {# personne} other {# personnes}}",
    es: "{people, plural, =0 {nadie} one {# persona} other {# personas}}",
    pt: "{people, plural, =0 {ninguém} one {# pessoa} other {# pessoas}}",
    ar: "{people, plural, =0 {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}",
  },
  add: {
    en: "Add an organisation",
    fr: "Ajouter une organisation",
    es: "Añadir una organización",
    pt: "Juntar uma organização",
    ar: "إضافة منظمة",
  },
  addIt: { en: "Add it", fr: "L’ajouter", es: "Añadirla", pt: "Juntá-la", ar: "إضافة" },
  name: { en: "Name", fr: "Nom", es: "Nombre", pt: "Nome", ar: "الاسم" },
  kind: { en: "Kind", fr: "Type", es: "Tipo", pt: "Tipo", ar: "النوع" },
  place: {
    en: "Place (code), if it has one",
    fr: "Pays (code), s’il y a lieu",
    es: "Lugar (código), si lo tiene",
    pt: "Lugar (código), se o tiver",
    ar: "البلد (الرمز) إن وُجد",
  },
  research: { en: "research", fr: "recherche", es: "investigación", pt: "investigação", ar: "بحثية" },
  public: {
    en: "public administration",
    fr: "administration publique",
    es: "administración pública",
    pt: "administração pública",
    ar: "إدارة عامة",
  },
  "civil-society": {
    en: "civil society",
    fr: "société civile",
    es: "sociedad civil",
    pt: "sociedade civil",
    ar: "مجتمع مدني",
  },
  international: { en: "international", fr: "internationale", es: "internacional", pt: "internacional", ar: "دولية" },
  private: { en: "private", fr: "privée", es: "privada", pt: "privada", ar: "خاصة" },
});
