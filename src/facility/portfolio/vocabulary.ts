/** Closed lists of codes that describe an action, each with its words: a file names a code, a page says its words. */
import { words } from "../../ui/words/words.ts";

export const statusNames = words({
  preparation: {
    en: "In preparation",
    fr: "En préparation",
    es: "En preparación",
    pt: "Em preparação",
    ar: "قيد الإعداد",
  },
  "under-way": { en: "Under way", fr: "En cours", es: "En curso", pt: "Em curso", ar: "جارٍ" },
  "on-hold": { en: "On hold", fr: "Suspendue", es: "En suspenso", pt: "Suspensa", ar: "معلَّق" },
  completed: { en: "Completed", fr: "Achevée", es: "Finalizada", pt: "Concluída", ar: "مكتمل" },
  cancelled: { en: "Cancelled", fr: "Annulée", es: "Cancelada", pt: "Cancelada", ar: "ملغى" },
});

/** Kinds of activity. */
export const kindNames = words({
  assessment: {
    en: "Assessment and fact-finding",
    fr: "Évaluation et état des lieux",
    es: "Evaluación y diagnóstico",
    pt: "Avaliação e diagnóstico",
    ar: "التقييم وتقصي الحقائق",
  },
  "policy-support": {
    en: "Policy support",
    fr: "Appui à l’élaboration de politiques",
    es: "Apoyo a la formulación de políticas",
    pt: "Apoio à elaboração de políticas",
    ar: "دعم وضع السياسات",
  },
  exchange: {
    en: "Exchange among peers",
    fr: "Échange entre pairs",
    es: "Intercambio entre pares",
    pt: "Intercâmbio entre pares",
    ar: "التبادل بين النظراء",
  },
  training: { en: "Training", fr: "Formation", es: "Formación", pt: "Formação", ar: "التدريب" },
  tools: {
    en: "Practical tools",
    fr: "Outils pratiques",
    es: "Herramientas prácticas",
    pt: "Ferramentas práticas",
    ar: "أدوات عملية",
  },
  communication: {
    en: "Communication and awareness",
    fr: "Communication et sensibilisation",
    es: "Comunicación y sensibilización",
    pt: "Comunicação e sensibilização",
    ar: "التواصل والتوعية",
  },
  "remote-support": {
    en: "Remote support",
    fr: "Appui à distance",
    es: "Apoyo a distancia",
    pt: "Apoio à distância",
    ar: "الدعم عن بُعد",
  },
});

/** What kind of institution asked. */
export const institutionNames = words({
  "government-centre": {
    en: "Head of government or state",
    fr: "Services du chef du gouvernement ou de l’État",
    es: "Jefatura del Gobierno o del Estado",
    pt: "Chefia do Governo ou do Estado",
    ar: "رئاسة الحكومة أو الدولة",
  },
  ministry: { en: "Ministry", fr: "Ministère", es: "Ministerio", pt: "Ministério", ar: "وزارة" },
  agency: {
    en: "Agency or service",
    fr: "Agence ou service",
    es: "Agencia o servicio",
    pt: "Agência ou serviço",
    ar: "هيئة أو مصلحة",
  },
  "local-authority": {
    en: "Local authority",
    fr: "Autorité locale",
    es: "Autoridad local",
    pt: "Autoridade local",
    ar: "سلطة محلية",
  },
  parliament: { en: "Parliament", fr: "Parlement", es: "Parlamento", pt: "Parlamento", ar: "برلمان" },
  justice: {
    en: "Prosecution or public defence",
    fr: "Parquet ou défense publique",
    es: "Fiscalía o defensoría pública",
    pt: "Ministério público ou defensoria pública",
    ar: "نيابة عامة أو دفاع عام",
  },
  ombudsperson: {
    en: "Ombudsperson or human rights body",
    fr: "Médiateur ou organe des droits humains",
    es: "Defensoría del pueblo u órgano de derechos humanos",
    pt: "Provedoria ou órgão de direitos humanos",
    ar: "ديوان مظالم أو هيئة حقوق إنسان",
  },
  "regional-organisation": {
    en: "Regional organisation or network",
    fr: "Organisation ou réseau régional",
    es: "Organización o red regional",
    pt: "Organização ou rede regional",
    ar: "منظمة أو شبكة إقليمية",
  },
  academia: {
    en: "Academia",
    fr: "Monde universitaire",
    es: "Mundo académico",
    pt: "Meio académico",
    ar: "جهة أكاديمية",
  },
  "civil-society": {
    en: "Civil society",
    fr: "Société civile",
    es: "Sociedad civil",
    pt: "Sociedade civil",
    ar: "المجتمع المدني",
  },
  joint: {
    en: "Several partners jointly",
    fr: "Plusieurs partenaires ensemble",
    es: "Varios socios conjuntamente",
    pt: "Vários parceiros em conjunto",
    ar: "عدة شركاء معًا",
  },
});

/** Whose experts they were, beside the countries they came from. */
export const expertNames = words({
  "public-administration": {
    en: "public administration",
    fr: "administration publique",
    es: "administración pública",
    pt: "administração pública",
    ar: "الإدارة العامة",
  },
  academia: {
    en: "academia",
    fr: "monde universitaire",
    es: "mundo académico",
    pt: "meio académico",
    ar: "الأوساط الأكاديمية",
  },
  "civil-society": {
    en: "civil society",
    fr: "société civile",
    es: "sociedad civil",
    pt: "sociedade civil",
    ar: "المجتمع المدني",
  },
  "private-sector": {
    en: "private sector",
    fr: "secteur privé",
    es: "sector privado",
    pt: "setor privado",
    ar: "القطاع الخاص",
  },
  eu: {
    en: "European Union, countries not named",
    fr: "Union européenne, pays non précisés",
    es: "Unión Europea, sin nombrar países",
    pt: "União Europeia, países não indicados",
    ar: "الاتحاد الأوروبي، دون تسمية البلدان",
  },
  regional: {
    en: "experts of the region",
    fr: "experts de la région",
    es: "expertos de la región",
    pt: "peritos da região",
    ar: "خبراء من المنطقة",
  },
  local: {
    en: "local experts",
    fr: "experts locaux",
    es: "expertos locales",
    pt: "peritos locais",
    ar: "خبراء محليون",
  },
});

/** What came of it, by kind. */
export const productNames = words({
  strategy: {
    en: "Strategy, policy or plan",
    fr: "Stratégie, politique ou plan",
    es: "Estrategia, política o plan",
    pt: "Estratégia, política ou plano",
    ar: "استراتيجية أو سياسة أو خطة",
  },
  law: {
    en: "Draft legislation",
    fr: "Projet de législation",
    es: "Proyecto normativo",
    pt: "Projeto de legislação",
    ar: "مشروع تشريع",
  },
  guidelines: {
    en: "Procedures, protocol or guidelines",
    fr: "Procédures, protocole ou lignes directrices",
    es: "Procedimientos, protocolo o directrices",
    pt: "Procedimentos, protocolo ou orientações",
    ar: "إجراءات أو بروتوكول أو مبادئ توجيهية",
  },
  handbook: { en: "Handbook or manual", fr: "Guide ou manuel", es: "Guía o manual", pt: "Guia ou manual", ar: "دليل" },
  curriculum: {
    en: "Course or curriculum",
    fr: "Cours ou programme de formation",
    es: "Curso o plan de formación",
    pt: "Curso ou programa de formação",
    ar: "دورة أو منهاج تدريبي",
  },
  trained: {
    en: "People trained",
    fr: "Personnes formées",
    es: "Personas formadas",
    pt: "Pessoas formadas",
    ar: "أشخاص تلقّوا تدريبًا",
  },
  report: {
    en: "Report, study or evaluation",
    fr: "Rapport, étude ou évaluation",
    es: "Informe, estudio o evaluación",
    pt: "Relatório, estudo ou avaliação",
    ar: "تقرير أو دراسة أو تقييم",
  },
  recommendations: {
    en: "Recommendations",
    fr: "Recommandations",
    es: "Recomendaciones",
    pt: "Recomendações",
    ar: "توصيات",
  },
  data: { en: "Data set", fr: "Jeu de données", es: "Conjunto de datos", pt: "Conjunto de dados", ar: "مجموعة بيانات" },
  dialogue: {
    en: "Dialogue or platform",
    fr: "Dialogue ou plateforme",
    es: "Diálogo o plataforma",
    pt: "Diálogo ou plataforma",
    ar: "حوار أو منصة",
  },
  campaign: {
    en: "Campaign or communication tools",
    fr: "Campagne ou outils de communication",
    es: "Campaña o herramientas de comunicación",
    pt: "Campanha ou ferramentas de comunicação",
    ar: "حملة أو أدوات تواصل",
  },
});

export const reachNames = words({
  country: { en: "In one country", fr: "Dans un pays", es: "En un país", pt: "Num país", ar: "في بلد واحد" },
  regional: { en: "Regional", fr: "Régionale", es: "Regional", pt: "Regional", ar: "إقليمي" },
});

/** What kind of page the facts were taken from. */
export const sourceNames = words({
  programme: {
    en: "published by the programme itself",
    fr: "publié par le programme lui-même",
    es: "publicado por el propio programa",
    pt: "publicado pelo próprio programa",
    ar: "نشره البرنامج نفسه",
  },
  "action-page": {
    en: "page of the action",
    fr: "page de l’action",
    es: "página de la acción",
    pt: "página da ação",
    ar: "صفحة المشروع",
  },
  "news-page": {
    en: "news page",
    fr: "page d’actualité",
    es: "página de noticias",
    pt: "página de notícias",
    ar: "صفحة أخبار",
  },
  "overview-page": {
    en: "overview of a region",
    fr: "présentation d’une région",
    es: "presentación de una región",
    pt: "apresentação de uma região",
    ar: "عرض عام لمنطقة",
  },
  "older-page": {
    en: "excerpt of an older page",
    fr: "extrait d’une page plus ancienne",
    es: "extracto de una página anterior",
    pt: "excerto de uma página anterior",
    ar: "مقتطف من صفحة أقدم",
  },
  document: { en: "document", fr: "document", es: "documento", pt: "documento", ar: "وثيقة" },
});
