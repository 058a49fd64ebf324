-- For some days after a change of address whoever reads the old one can take the change back; what was set up meanwhile to
-- sign in with goes with it, so it must be known since when there are codes.

alter table people.link drop constraint link_purpose_check;
alter table people.link add constraint link_purpose_check
  check (purpose in ('invitation', 'sign-in', 'recovery', 'new-address', 'keep-address', 'take-back'));

-- The address a person wants, or the one they had, for as long as the link about it leads somewhere.
-- As the database called it by itself: it names several columns.
alter table people.link drop constraint link_check1;
alter table people.link add constraint link_address_check
  check (address is null or (
    purpose in ('new-address', 'take-back') and used_at is null and revoked_at is null
    and address = lower(address) and length(address) <= 320
  ));

-- Codes that are there already are older than any change that can still be taken back.
alter table people.two_factor add column made_at timestamptz not null default '2000-01-01T00:00:00Z';
alter table people.two_factor alter column made_at set default now();
