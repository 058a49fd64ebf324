-- Versions of the portfolio of a facility's actions, whole. A version is added when a file that says something else is imported,
-- and never changed: what was cited stays readable.

create schema if not exists facility;

create table facility.portfolio_version (
  version_no integer primary key check (version_no >= 1),
  version text not null unique check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([.][1-9][0-9]*)?$'),
  published_on date not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- As text: what is written out again from here is the same to the byte.
  content text not null check (content::json is not null),
  actions integer not null check (actions >= 1)
);

comment on column facility.portfolio_version.digest is 'SHA-256 of the content: the same portfolio twice has the same digest.';

create trigger portfolio_version_is_kept before update or delete or truncate on facility.portfolio_version
for each statement execute function house.refuse_change();
