-- What is to become the next version of a programme: one for each, made part by part, and gone once it is a version.

create table facility.programme_draft (
  code text primary key check (code ~ '^[A-Z][A-Z0-9]{1,11}$'),
  -- The version it began from.
  based_on integer not null check (based_on >= 1),
  content text not null check (content::json is not null),
  version integer not null default 1 check (version >= 1),
  changed_at timestamptz not null,
  foreign key (code, based_on) references facility.programme_version (code, version)
);

comment on table facility.programme_draft is 'Nothing here is in force, and nobody reads it but whoever manages the programme.';
