-- Programmes of the facility, version by version: what a request is judged by stays as it was on the day it was sent.

create schema if not exists facility;

create table facility.programme_version (
  code text not null check (code ~ '^[A-Z][A-Z0-9]{1,11}$'),
  version integer not null check (version >= 1),
  from_day date not null,
  -- As text: what is written out again is what was kept.
  content text not null check (content::json is not null),
  kept_at timestamptz not null,
  primary key (code, version)
);

comment on table facility.programme_version is 'A programme from a day on; of two that begin on one day the later counts. Append-only.';

create index programme_in_force on facility.programme_version (code, from_day desc, version desc);

create trigger programme_version_is_kept before update or delete or truncate on facility.programme_version
for each statement execute function house.refuse_change();

alter table people.role drop constraint role_role_check;
alter table people.role add constraint role_role_check check (role in (
  'author', 'second-author', 'reviewer', 'government', 'harmoniser', 'adjudicator', 'editor', 'auditor', 'administrator',
  'programme-manager'
));
