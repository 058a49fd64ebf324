/** The areas of expertise and their topics, in the order in which the initiative lists them. What an action is about. */
import { type Message, words } from "../../ui/words/words.ts";

const area = (name: Message, topics: Readonly<Record<string, Message>>) => ({ name, topics });

const names = words({
  imt: {
    en: "Irregular migration and trafficking in human beings",
    fr: "Migration irrégulière et traite des êtres humains",
    es: "Migración irregular y trata de seres humanos",
    pt: "Migração irregular e tráfico de seres humanos",
    ar: "الهجرة غير النظامية والاتجار بالبشر",
  },
  lm: {
    en: "Legal migration and mobility",
    fr: "Migration légale et mobilité",
    es: "Migración legal y movilidad",
    pt: "Migração legal e mobilidade",
    ar: "الهجرة القانونية والتنقل",
  },
  ip: {
    en: "International protection and asylum policy",
    fr: "Protection internationale et politique d’asile",
    es: "Protección internacional y política de asilo",
    pt: "Proteção internacional e política de asilo",
    ar: "الحماية الدولية وسياسة اللجوء",
  },
  md: {
    en: "Migration and development",
    fr: "Migration et développement",
    es: "Migración y desarrollo",
    pt: "Migração e desenvolvimento",
    ar: "الهجرة والتنمية",
  },
  ho: {
    en: "Horizontal interventions",
    fr: "Interventions transversales",
    es: "Intervenciones transversales",
    pt: "Intervenções transversais",
    ar: "تدخلات شاملة لعدة مجالات",
  },
});

const irregular = words({
  "irregular-migration": {
    en: "Irregular migration",
    fr: "Migration irrégulière",
    es: "Migración irregular",
    pt: "Migração irregular",
    ar: "الهجرة غير النظامية",
  },
  trafficking: {
    en: "Trafficking in human beings",
    fr: "Traite des êtres humains",
    es: "Trata de seres humanos",
    pt: "Tráfico de seres humanos",
    ar: "الاتجار بالبشر",
  },
  smuggling: {
    en: "Smuggling of migrants",
    fr: "Trafic de migrants",
    es: "Tráfico ilícito de migrantes",
    pt: "Introdução clandestina de migrantes",
    ar: "تهريب المهاجرين",
  },
  "border-management": {
    en: "Border management and security",
    fr: "Gestion et sécurité des frontières",
    es: "Gestión y seguridad de fronteras",
    pt: "Gestão e segurança das fronteiras",
    ar: "إدارة الحدود وأمنها",
  },
  "return-readmission": {
    en: "Return and readmission",
    fr: "Retour et réadmission",
    es: "Retorno y readmisión",
    pt: "Regresso e readmissão",
    ar: "العودة وإعادة القبول",
  },
});

const legal = words({
  "labour-migration": {
    en: "Labour migration",
    fr: "Migration de travail",
    es: "Migración laboral",
    pt: "Migração laboral",
    ar: "هجرة العمل",
  },
  integration: { en: "Integration", fr: "Intégration", es: "Integración", pt: "Integração", ar: "الإدماج" },
  visas: {
    en: "Visa management",
    fr: "Gestion des visas",
    es: "Gestión de visados",
    pt: "Gestão de vistos",
    ar: "إدارة التأشيرات",
  },
});

const protection = words({
  asylum: {
    en: "International protection and asylum",
    fr: "Protection internationale et asile",
    es: "Protección internacional y asilo",
    pt: "Proteção internacional e asilo",
    ar: "الحماية الدولية واللجوء",
  },
});

const development = words({
  diaspora: { en: "Diaspora", fr: "Diaspora", es: "Diáspora", pt: "Diáspora", ar: "الجاليات في الخارج" },
  "migration-development": {
    en: "Migration and development",
    fr: "Migration et développement",
    es: "Migración y desarrollo",
    pt: "Migração e desenvolvimento",
    ar: "الهجرة والتنمية",
  },
  remittances: { en: "Remittances", fr: "Transferts de fonds", es: "Remesas", pt: "Remessas", ar: "التحويلات المالية" },
});

const horizontal = words({
  data: {
    en: "Data management",
    fr: "Gestion des données",
    es: "Gestión de datos",
    pt: "Gestão de dados",
    ar: "إدارة البيانات",
  },
  legislation: {
    en: "Migration legislation",
    fr: "Législation migratoire",
    es: "Legislación migratoria",
    pt: "Legislação migratória",
    ar: "تشريعات الهجرة",
  },
  children: {
    en: "Children in migration",
    fr: "Enfants en migration",
    es: "Niñez en la migración",
    pt: "Crianças na migração",
    ar: "الأطفال في سياق الهجرة",
  },
  climate: {
    en: "Climate change and environmental degradation",
    fr: "Changement climatique et dégradation de l’environnement",
    es: "Cambio climático y degradación ambiental",
    pt: "Alterações climáticas e degradação ambiental",
    ar: "تغير المناخ وتدهور البيئة",
  },
  "human-rights": {
    en: "Human rights",
    fr: "Droits humains",
    es: "Derechos humanos",
    pt: "Direitos humanos",
    ar: "حقوق الإنسان",
  },
  "training-capacities": {
    en: "Training capacities",
    fr: "Capacités de formation",
    es: "Capacidades de formación",
    pt: "Capacidades de formação",
    ar: "قدرات التدريب",
  },
  consular: {
    en: "Consular affairs",
    fr: "Affaires consulaires",
    es: "Asuntos consulares",
    pt: "Assuntos consulares",
    ar: "الشؤون القنصلية",
  },
  health: {
    en: "Migration and health",
    fr: "Migration et santé",
    es: "Migración y salud",
    pt: "Migração e saúde",
    ar: "الهجرة والصحة",
  },
  communication: {
    en: "Public relations, communication and information",
    fr: "Relations publiques, communication et information",
    es: "Relaciones públicas, comunicación e información",
    pt: "Relações públicas, comunicação e informação",
    ar: "العلاقات العامة والتواصل والإعلام",
  },
});

const areas = {
  imt: area(names.imt, irregular),
  lm: area(names.lm, legal),
  ip: area(names.ip, protection),
  md: area(names.md, development),
  ho: area(names.ho, horizontal),
};

/** Every area by its code. */
export const areaNames: Readonly<Record<string, Message>> = names;

/** Every topic by its code; no two areas have one of the same code. */
export const topicNames: Readonly<Record<string, Message>> = Object.assign(
  {},
  ...Object.values(areas).map(({ topics }) => topics),
);
