-- People: who they are, for whom they work, what they may do where, and what ties them to a place.

create schema people;

comment on schema people is 'Accounts, organisations, roles and interests. Personal data: read by id, never joined into what reviewers or coders get.';

-- Columns as the library for sign-in names them, in our own case.
create table people.person (
  id uuid primary key,
  name text not null,
  email text unique check (email = lower(email) and length(email) <= 320),
  email_verified boolean not null default false,
  image text,
  language text not null default 'en' check (language in ('en', 'fr', 'es', 'pt', 'ar')),
  two_factor_enabled boolean not null default false,
  -- Letters that are not about signing in can be silenced.
  reminders boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  erased_at timestamptz,
  check ((erased_at is null) = (email is not null))
);

comment on column people.person.erased_at is 'The name and the address are gone; the row stays so that the log keeps pointing at somebody.';

create table people.organisation (
  organisation_id uuid primary key,
  name text not null check (length(name) between 1 and 300),
  kind text not null check (kind in ('research', 'public', 'civil-society', 'international', 'private')),
  place text,
  created_at timestamptz not null
);

create table people.membership (
  person_id uuid not null references people.person,
  organisation_id uuid not null references people.organisation,
  primary key (person_id, organisation_id)
);

create index membership_of_an_organisation on people.membership (organisation_id);

create table people.role (
  role_id uuid primary key,
  person_id uuid not null references people.person,
  role text not null check (role in (
    'author', 'second-author', 'reviewer', 'government', 'harmoniser', 'adjudicator', 'editor', 'auditor', 'administrator'
  )),
  -- Without one of these a role reaches all of them.
  edition_id uuid,
  place text,
  area text,
  given_by text not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  -- Contract and payment, for the editor's eyes.
  note text not null default '',
  check (ended_at is null or ended_at >= given_at),
  -- Whoever answers or judges does so for one edition and one place.
  check (role not in ('author', 'second-author', 'reviewer', 'government') or (edition_id is not null and place is not null))
);

create unique index role_is_held_once
on people.role (person_id, role, edition_id, place, area) nulls not distinct
where ended_at is null;

create index role_of_an_edition on people.role (edition_id, place) where ended_at is null;

create table people.interest (
  interest_id uuid primary key,
  person_id uuid not null references people.person,
  place text not null,
  kind text not null check (kind in ('paid-by-government', 'action-there', 'national-of-body', 'other')),
  from_day date not null,
  until_day date check (until_day is null or until_day >= from_day),
  note text not null default '',
  declared_by text not null,
  declared_at timestamptz not null
);

create index interest_of_a_person on people.interest (person_id, place);
