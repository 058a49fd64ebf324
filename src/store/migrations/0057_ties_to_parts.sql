-- Who has a tie to a country has it to every place that is part of it: what an index calls a region or a city of its own, and what
-- ISO 3166-1 codes apart. Which part is in which whole is kept here, however deep, as releases say it.
create table people.part (
  part text not null check (part <> ''),
  whole text not null check (whole <> '' and whole <> part),
  primary key (whole, part)
);

comment on table people.part is 'Places that lie in another, by however many steps; codes of two letters as parts of those of three.';

create function people.learn_parts() returns void
language sql
as $$
  with recursive edge (part, whole) as (
    select part, whole from people.part
    union
    select code, part_of from policy_index.defined_place where kind = 'place' and part_of <> code
  ),
  lies (part, whole) as (
    select part, whole from edge
    union
    select lies.part, edge.whole from lies join edge on edge.part = lies.whole
  )
  insert into people.part (part, whole)
  select part, whole from lies where part <> whole
  on conflict do nothing
$$;

create function people.learn_added_parts() returns trigger
language plpgsql
as $$
begin
  if exists (select code from added where part_of is not null) then
    perform people.learn_parts();
  end if;
  return null;
end
$$;

create trigger parts_are_learnt after insert on policy_index.defined_place
referencing new table as added
for each statement execute function people.learn_added_parts();

insert into people.part (part, whole)
values
  ('AD', 'AND'), ('AE', 'ARE'), ('AF', 'AFG'), ('AG', 'ATG'), ('AI', 'AIA'), ('AL', 'ALB'), ('AM', 'ARM'),
  ('AO', 'AGO'), ('AQ', 'ATA'), ('AR', 'ARG'), ('AS', 'ASM'), ('AT', 'AUT'), ('AU', 'AUS'), ('AW', 'ABW'),
  ('AX', 'ALA'), ('AZ', 'AZE'), ('BA', 'BIH'), ('BB', 'BRB'), ('BD', 'BGD'), ('BE', 'BEL'), ('BF', 'BFA'),
  ('BG', 'BGR'), ('BH', 'BHR'), ('BI', 'BDI'), ('BJ', 'BEN'), ('BL', 'BLM'), ('BM', 'BMU'), ('BN', 'BRN'),
  ('BO', 'BOL'), ('BQ', 'BES'), ('BR', 'BRA'), ('BS', 'BHS'), ('BT', 'BTN'), ('BV', 'BVT'), ('BW', 'BWA'),
  ('BY', 'BLR'), ('BZ', 'BLZ'), ('CA', 'CAN'), ('CC', 'CCK'), ('CD', 'COD'), ('CF', 'CAF'), ('CG', 'COG'),
  ('CH', 'CHE'), ('CI', 'CIV'), ('CK', 'COK'), ('CL', 'CHL'), ('CM', 'CMR'), ('CN', 'CHN'), ('CO', 'COL'),
  ('CR', 'CRI'), ('CU', 'CUB'), ('CV', 'CPV'), ('CW', 'CUW'), ('CX', 'CXR'), ('CY', 'CYP'), ('CZ', 'CZE'),
  ('DE', 'DEU'), ('DJ', 'DJI'), ('DK', 'DNK'), ('DM', 'DMA'), ('DO', 'DOM'), ('DZ', 'DZA'), ('EC', 'ECU'),
  ('EE', 'EST'), ('EG', 'EGY'), ('EH', 'ESH'), ('ER', 'ERI'), ('ES', 'ESP'), ('ET', 'ETH'), ('FI', 'FIN'),
  ('FJ', 'FJI'), ('FK', 'FLK'), ('FM', 'FSM'), ('FO', 'FRO'), ('FR', 'FRA'), ('GA', 'GAB'), ('GB', 'GBR'),
  ('GD', 'GRD'), ('GE', 'GEO'), ('GF', 'GUF'), ('GG', 'GGY'), ('GH', 'GHA'), ('GI', 'GIB'), ('GL', 'GRL'),
  ('GM', 'GMB'), ('GN', 'GIN'), ('GP', 'GLP'), ('GQ', 'GNQ'), ('GR', 'GRC'), ('GS', 'SGS'), ('GT', 'GTM'),
  ('GU', 'GUM'), ('GW', 'GNB'), ('GY', 'GUY'), ('HK', 'HKG'), ('HM', 'HMD'), ('HN', 'HND'), ('HR', 'HRV'),
  ('HT', 'HTI'), ('HU', 'HUN'), ('ID', 'IDN'), ('IE', 'IRL'), ('IL', 'ISR'), ('IM', 'IMN'), ('IN', 'IND'),
  ('IO', 'IOT'), ('IQ', 'IRQ'), ('IR', 'IRN'), ('IS', 'ISL'), ('IT', 'ITA'), ('JE', 'JEY'), ('JM', 'JAM'),
  ('JO', 'JOR'), ('JP', 'JPN'), ('KE', 'KEN'), ('KG', 'KGZ'), ('KH', 'KHM'), ('KI', 'KIR'), ('KM', 'COM'),
  ('KN', 'KNA'), ('KP', 'PRK'), ('KR', 'KOR'), ('KW', 'KWT'), ('KY', 'CYM'), ('KZ', 'KAZ'), ('LA', 'LAO'),
  ('LB', 'LBN'), ('LC', 'LCA'), ('LI', 'LIE'), ('LK', 'LKA'), ('LR', 'LBR'), ('LS', 'LSO'), ('LT', 'LTU'),
  ('LU', 'LUX'), ('LV', 'LVA'), ('LY', 'LBY'), ('MA', 'MAR'), ('MC', 'MCO'), ('MD', 'MDA'), ('ME', 'MNE'),
  ('MF', 'MAF'), ('MG', 'MDG'), ('MH', 'MHL'), ('MK', 'MKD'), ('ML', 'MLI'), ('MM', 'MMR'), ('MN', 'MNG'),
  ('MO', 'MAC'), ('MP', 'MNP'), ('MQ', 'MTQ'), ('MR', 'MRT'), ('MS', 'MSR'), ('MT', 'MLT'), ('MU', 'MUS'),
  ('MV', 'MDV'), ('MW', 'MWI'), ('MX', 'MEX'), ('MY', 'MYS'), ('MZ', 'MOZ'), ('NA', 'NAM'), ('NC', 'NCL'),
  ('NE', 'NER'), ('NF', 'NFK'), ('NG', 'NGA'), ('NI', 'NIC'), ('NL', 'NLD'), ('NO', 'NOR'), ('NP', 'NPL'),
  ('NR', 'NRU'), ('NU', 'NIU'), ('NZ', 'NZL'), ('OM', 'OMN'), ('PA', 'PAN'), ('PE', 'PER'), ('PF', 'PYF'),
  ('PG', 'PNG'), ('PH', 'PHL'), ('PK', 'PAK'), ('PL', 'POL'), ('PM', 'SPM'), ('PN', 'PCN'), ('PR', 'PRI'),
  ('PS', 'PSE'), ('PT', 'PRT'), ('PW', 'PLW'), ('PY', 'PRY'), ('QA', 'QAT'), ('RE', 'REU'), ('RO', 'ROU'),
  ('RS', 'SRB'), ('RU', 'RUS'), ('RW', 'RWA'), ('SA', 'SAU'), ('SB', 'SLB'), ('SC', 'SYC'), ('SD', 'SDN'),
  ('SE', 'SWE'), ('SG', 'SGP'), ('SH', 'SHN'), ('SI', 'SVN'), ('SJ', 'SJM'), ('SK', 'SVK'), ('SL', 'SLE'),
  ('SM', 'SMR'), ('SN', 'SEN'), ('SO', 'SOM'), ('SR', 'SUR'), ('SS', 'SSD'), ('ST', 'STP'), ('SV', 'SLV'),
  ('SX', 'SXM'), ('SY', 'SYR'), ('SZ', 'SWZ'), ('TC', 'TCA'), ('TD', 'TCD'), ('TF', 'ATF'), ('TG', 'TGO'),
  ('TH', 'THA'), ('TJ', 'TJK'), ('TK', 'TKL'), ('TL', 'TLS'), ('TM', 'TKM'), ('TN', 'TUN'), ('TO', 'TON'),
  ('TR', 'TUR'), ('TT', 'TTO'), ('TV', 'TUV'), ('TW', 'TWN'), ('TZ', 'TZA'), ('UA', 'UKR'), ('UG', 'UGA'),
  ('UM', 'UMI'), ('US', 'USA'), ('UY', 'URY'), ('UZ', 'UZB'), ('VA', 'VAT'), ('VC', 'VCT'), ('VE', 'VEN'),
  ('VG', 'VGB'), ('VI', 'VIR'), ('VN', 'VNM'), ('VU', 'VUT'), ('WF', 'WLF'), ('WS', 'WSM'), ('XK', 'XKX'),
  ('YE', 'YEM'), ('YT', 'MYT'), ('ZA', 'ZAF'), ('ZM', 'ZMB'), ('ZW', 'ZWE'), ('ALA', 'FIN'), ('BES', 'NLD'),
  ('GLP', 'FRA'), ('GUF', 'FRA'), ('HKG', 'CHN'), ('MAC', 'CHN'), ('MTQ', 'FRA'), ('MYT', 'FRA'), ('REU', 'FRA'),
  ('SJM', 'NOR');

select people.learn_parts();

create view people.tie as
select person_id, place, from_day, until_day
from people.interest
union all
select interest.person_id, part.part, interest.from_day, interest.until_day
from people.interest
join people.part on part.whole = interest.place;

comment on view people.tie is 'Every place that a declared interest bars somebody from: the one that was declared, and what is part of it.';
