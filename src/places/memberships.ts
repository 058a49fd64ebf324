/** The facts behind `groups.ts`: each line is a date of accession and those who joined then. */
import type { Period } from "../base/day.ts";
import type { Language } from "../base/text.ts";

export type Membership = {
  readonly place: string;
  readonly from: Period;
  /** The last day, month or year of membership. */
  readonly until?: Period;
};

export type NamedGroup = {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly source: string;
  /** When the list was last held against its source. */
  readonly asOf: Period;
  readonly memberships: readonly Membership[];
};

const joined = (from: Period, places: string, left: Readonly<Record<string, Period>> = {}): readonly Membership[] =>
  places.split(" ").map((place) => {
    const until = left[place];
    return until === undefined ? { place, from } : { place, from, until };
  });

export const memberships: readonly NamedGroup[] = [
  {
    id: "eu",
    names: {
      en: "European Union",
      fr: "Union européenne",
      es: "Unión Europea",
      pt: "União Europeia",
      ar: "الاتحاد الأوروبي",
    },
    source: "https://european-union.europa.eu/principles-countries-history/eu-countries_en",
    asOf: "2025",
    memberships: [
      ...joined("1958-01-01", "BEL DEU FRA ITA LUX NLD"),
      ...joined("1973-01-01", "DNK GBR IRL", { GBR: "2020-01-31" }),
      ...joined("1981-01-01", "GRC"),
      ...joined("1986-01-01", "ESP PRT"),
      ...joined("1995-01-01", "AUT FIN SWE"),
      ...joined("2004-05-01", "CYP CZE EST HUN LTU LVA MLT POL SVK SVN"),
      ...joined("2007-01-01", "BGR ROU"),
      ...joined("2013-07-01", "HRV"),
    ],
  },
  {
    id: "oecd",
    names: { en: "OECD", fr: "OCDE", es: "OCDE", pt: "OCDE", ar: "منظمة التعاون الاقتصادي والتنمية" },
    source: "https://www.oecd.org/en/about/legal/ratification-oecd-convention.html",
    asOf: "2025",
    memberships: [
      ...joined("1961", "AUT BEL CAN CHE DEU DNK ESP FRA GBR GRC IRL ISL LUX NLD NOR PRT SWE TUR USA"),
      ...joined("1962", "ITA"),
      ...joined("1964", "JPN"),
      ...joined("1969", "FIN"),
      ...joined("1971", "AUS"),
      ...joined("1973", "NZL"),
      ...joined("1994", "MEX"),
      ...joined("1995", "CZE"),
      ...joined("1996", "HUN KOR POL"),
      ...joined("2000", "SVK"),
      ...joined("2010", "CHL EST ISR SVN"),
      ...joined("2016", "LVA"),
      ...joined("2018", "LTU"),
      ...joined("2020", "COL"),
      ...joined("2021", "CRI"),
    ],
  },
  {
    id: "council-of-europe",
    names: {
      en: "Council of Europe",
      fr: "Conseil de l’Europe",
      es: "Consejo de Europa",
      pt: "Conselho da Europa",
      ar: "مجلس أوروبا",
    },
    source: "https://www.coe.int/en/web/portal/members-states",
    asOf: "2025",
    memberships: [
      ...joined("1949", "BEL DNK FRA GBR GRC IRL ITA LUX NLD NOR SWE"),
      ...joined("1950", "DEU ISL TUR"),
      ...joined("1956", "AUT"),
      ...joined("1961", "CYP"),
      ...joined("1963", "CHE"),
      ...joined("1965", "MLT"),
      ...joined("1976", "PRT"),
      ...joined("1977", "ESP"),
      ...joined("1978", "LIE"),
      ...joined("1988", "SMR"),
      ...joined("1989", "FIN"),
      ...joined("1990", "HUN"),
      ...joined("1991", "POL"),
      ...joined("1992", "BGR"),
      ...joined("1993", "CZE EST LTU ROU SVK SVN"),
      ...joined("1994", "AND"),
      ...joined("1995", "ALB LVA MDA MKD UKR"),
      ...joined("1996", "HRV RUS", { RUS: "2022-03-15" }),
      ...joined("1999", "GEO"),
      ...joined("2001", "ARM AZE"),
      ...joined("2002", "BIH"),
      ...joined("2003", "SRB"),
      ...joined("2004", "MCO"),
      ...joined("2007", "MNE"),
    ],
  },
  {
    id: "african-union",
    names: {
      en: "African Union",
      fr: "Union africaine",
      es: "Unión Africana",
      pt: "União Africana",
      ar: "الاتحاد الأفريقي",
    },
    source: "https://au.int/en/member_states/countryprofiles2",
    asOf: "2025",
    memberships: [
      ...joined(
        "2002",
        "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE",
      ),
      ...joined("2011", "SSD"),
      ...joined("2017", "MAR"),
    ],
  },
  {
    id: "arab-league",
    names: {
      en: "League of Arab States",
      fr: "Ligue des États arabes",
      es: "Liga de los Estados Árabes",
      pt: "Liga dos Estados Árabes",
      ar: "جامعة الدول العربية",
    },
    source: "http://www.lasportal.org",
    asOf: "2025",
    memberships: [
      ...joined("1945", "EGY IRQ JOR LBN SAU SYR YEM"),
      ...joined("1953", "LBY"),
      ...joined("1956", "SDN"),
      ...joined("1958", "MAR TUN"),
      ...joined("1961", "KWT"),
      ...joined("1962", "DZA"),
      ...joined("1971", "ARE BHR OMN QAT"),
      ...joined("1973", "MRT"),
      ...joined("1974", "SOM"),
      ...joined("1976", "PSE"),
      ...joined("1977", "DJI"),
      ...joined("1993", "COM"),
    ],
  },
  {
    id: "asean",
    names: {
      en: "Association of Southeast Asian Nations",
      fr: "Association des nations de l’Asie du Sud-Est",
      es: "Asociación de Naciones de Asia Sudoriental",
      pt: "Associação de Nações do Sudeste Asiático",
      ar: "رابطة أمم جنوب شرق آسيا",
    },
    source: "https://asean.org/member-states/",
    asOf: "2025",
    memberships: [
      ...joined("1967-08-08", "IDN MYS PHL SGP THA"),
      ...joined("1984", "BRN"),
      ...joined("1995-07-28", "VNM"),
      ...joined("1997-07-23", "LAO MMR"),
      ...joined("1999-04-30", "KHM"),
      ...joined("2025-10-26", "TLS"),
    ],
  },
  {
    id: "cplp",
    names: {
      en: "Community of Portuguese Language Countries",
      fr: "Communauté des pays de langue portugaise",
      es: "Comunidad de Países de Lengua Portuguesa",
      pt: "Comunidade dos Países de Língua Portuguesa",
      ar: "مجموعة البلدان الناطقة بالبرتغالية",
    },
    source: "https://www.cplp.org/id-2597.aspx",
    asOf: "2025",
    memberships: [
      ...joined("1996-07-17", "AGO BRA CPV GNB MOZ PRT STP"),
      ...joined("2002", "TLS"),
      ...joined("2014", "GNQ"),
    ],
  },
];
