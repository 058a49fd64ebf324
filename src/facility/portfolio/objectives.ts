/**
 * The objectives of the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195) and the targets of the Sustainable
 * Development Goals (A/RES/70/1) that speak of migration, in the wording of the resolutions. In English: a quotation is not
 * translated here.
 */
export const compactObjectives: ReadonlyMap<string, string> = new Map([
  ["1", "Collect and utilize accurate and disaggregated data as a basis for evidence-based policies"],
  ["2", "Minimize the adverse drivers and structural factors that compel people to leave their country of origin"],
  ["3", "Provide accurate and timely information at all stages of migration"],
  ["4", "Ensure that all migrants have proof of legal identity and adequate documentation"],
  ["5", "Enhance availability and flexibility of pathways for regular migration"],
  ["6", "Facilitate fair and ethical recruitment and safeguard conditions that ensure decent work"],
  ["7", "Address and reduce vulnerabilities in migration"],
  ["8", "Save lives and establish coordinated international efforts on missing migrants"],
  ["9", "Strengthen the transnational response to smuggling of migrants"],
  ["10", "Prevent, combat and eradicate trafficking in persons in the context of international migration"],
  ["11", "Manage borders in an integrated, secure and coordinated manner"],
  [
    "12",
    "Strengthen certainty and predictability in migration procedures for appropriate screening, assessment and referral",
  ],
  ["13", "Use migration detention only as a measure of last resort and work towards alternatives"],
  ["14", "Enhance consular protection, assistance and cooperation throughout the migration cycle"],
  ["15", "Provide access to basic services for migrants"],
  ["16", "Empower migrants and societies to realize full inclusion and social cohesion"],
  [
    "17",
    "Eliminate all forms of discrimination and promote evidence-based public discourse to shape perceptions of migration",
  ],
  ["18", "Invest in skills development and facilitate mutual recognition of skills, qualifications and competences"],
  [
    "19",
    "Create conditions for migrants and diasporas to fully contribute to sustainable development in all countries",
  ],
  ["20", "Promote faster, safer and cheaper transfer of remittances and foster financial inclusion of migrants"],
  ["21", "Cooperate in facilitating safe and dignified return and readmission, as well as sustainable reintegration"],
  ["22", "Establish mechanisms for the portability of social security entitlements and earned benefits"],
  ["23", "Strengthen international cooperation and global partnerships for safe, orderly and regular migration"],
]);

export const developmentTargets: ReadonlyMap<string, string> = new Map([
  [
    "3.8",
    "Achieve universal health coverage, including financial risk protection, access to quality essential health-care services and access to safe, effective, quality and affordable essential medicines and vaccines for all",
  ],
  [
    "4.b",
    "By 2020, substantially expand globally the number of scholarships available to developing countries, in particular least developed countries, small island developing States and African countries, for enrolment in higher education, including vocational training and information and communications technology, technical, engineering and scientific programmes, in developed countries and other developing countries",
  ],
  [
    "5.2",
    "Eliminate all forms of violence against all women and girls in the public and private spheres, including trafficking and sexual and other types of exploitation",
  ],
  [
    "8.7",
    "Take immediate and effective measures to eradicate forced labour, end modern slavery and human trafficking and secure the prohibition and elimination of the worst forms of child labour, including recruitment and use of child soldiers, and by 2025 end child labour in all its forms",
  ],
  [
    "8.8",
    "Protect labour rights and promote safe and secure working environments for all workers, including migrant workers, in particular women migrants, and those in precarious employment",
  ],
  [
    "10.7",
    "Facilitate orderly, safe, regular and responsible migration and mobility of people, including through the implementation of planned and well-managed migration policies",
  ],
  [
    "10.c",
    "By 2030, reduce to less than 3 per cent the transaction costs of migrant remittances and eliminate remittance corridors with costs higher than 5 per cent",
  ],
  [
    "13.1",
    "Strengthen resilience and adaptive capacity to climate-related hazards and natural disasters in all countries",
  ],
  ["16.2", "End abuse, exploitation, trafficking and all forms of violence against and torture of children"],
  ["16.6", "Develop effective, accountable and transparent institutions at all levels"],
  ["16.9", "By 2030, provide legal identity for all, including birth registration"],
  [
    "17.9",
    "Enhance international support for implementing effective and targeted capacity-building in developing countries to support national plans to implement all the Sustainable Development Goals, including through North-South, South-South and triangular cooperation",
  ],
  [
    "17.16",
    "Enhance the Global Partnership for Sustainable Development, complemented by multi-stakeholder partnerships that mobilize and share knowledge, expertise, technology and financial resources, to support the achievement of the Sustainable Development Goals in all countries, in particular developing countries",
  ],
  [
    "17.18",
    "By 2020, enhance capacity-building support to developing countries, including for least developed countries and small island developing States, to increase significantly the availability of high-quality, timely and reliable data disaggregated by income, gender, age, race, ethnicity, migratory status, disability, geographic location and other characteristics relevant in national contexts",
  ],
]);
