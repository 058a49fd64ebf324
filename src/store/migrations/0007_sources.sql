-- Sources: laws and documents cited, shared by everybody who works on an edition.

create schema evidence;

create table evidence.file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes between 1 and 25000000 and bytes = length(content)),
  media_type text not null,
  -- With the rows that cite it: one transaction, one backup, nothing that can be lost from beside it.
  content bytea not null,
  -- The text inside, for searching; as far as it could be read.
  extracted text not null default '',
  -- `not-scanned` where no scanner is configured.
  scanned text not null check (scanned in ('clean', 'not-scanned')),
  kept_at timestamptz not null
);

create table evidence.source (
  source_id uuid primary key,
  edition_id uuid not null references edition.edition,
  title text not null check (length(title) between 1 and 1000),
  issuer text not null default '',
  kind text not null check (kind in ('constitution', 'law', 'decree', 'regulation', 'circular', 'court-decision', 'treaty', 'official-document', 'statistics', 'study', 'other')),
  date text not null default '',
  language text not null default '',
  url text not null default '',
  in_force text not null default '',
  -- A list of { scheme, value }.
  identifiers text not null default '[]' check (identifiers::json is not null),
  file text references evidence.file,
  version integer not null default 1 check (version >= 1),
  -- Whoever added it; told to nobody but editor and auditor.
  added_by uuid references people.person,
  added_at timestamptz not null
);

create index source_of_an_edition on evidence.source (edition_id);

alter table evidence.file alter column content set storage external;

create index source_by_words on evidence.source
using gin (to_tsvector('simple', title || ' ' || issuer || ' ' || identifiers));

create index file_by_words on evidence.file
using gin (to_tsvector('simple', left(extracted, 500000)));
