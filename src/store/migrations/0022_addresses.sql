-- A person's address can change, once a link sent to the new one was opened; and what was written into a form that asks for a
-- proof first is kept.

alter table people.link drop constraint link_purpose_check;
alter table people.link add constraint link_purpose_check
  check (purpose in ('invitation', 'sign-in', 'recovery', 'new-address', 'keep-address'));

-- The address a person wants, for as long as the link to it leads somewhere.
alter table people.link add column address text
  check (address is null or (
    purpose = 'new-address' and used_at is null and revoked_at is null
    and address = lower(address) and length(address) <= 320
  ));

-- Where a letter goes that does not go to its person's address: the one they want, or the one they had.
alter table people.letter add column address text
  check (address is null or (sent_at is null and given_up_at is null and length(address) <= 320));

comment on column people.letter.address is 'Gone as soon as the letter is.';

create table people.kept_form (
  person_id uuid primary key references people.person,
  sealed bytea not null,
  kept_at timestamptz not null
);

comment on table people.kept_form is 'What somebody wrote into a form that asked them to prove who they are, sealed under a key only their browser has; kept half an hour.';
