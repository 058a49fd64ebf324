-- Roles of the facility: each over one programme, or over all of them; none of them over an edition.

alter table people.role add column programme text check (programme ~ '^[A-Z][A-Z0-9]{1,11}$');

comment on column people.role.programme is 'The programme a role of the facility is bound to; without one it reaches all of them.';

-- It gave nothing: a manager bound to an edition managed no programme.
update people.role
set ended_at = greatest(now(), given_at)
where role = 'programme-manager' and edition_id is not null and ended_at is null;

alter table people.role drop constraint role_role_check;
alter table people.role add constraint role_role_check check (role in (
  'author', 'second-author', 'reviewer', 'government', 'harmoniser', 'adjudicator', 'editor', 'auditor', 'administrator',
  'programme-manager', 'facility-officer', 'assessor', 'committee-member'
));

alter table people.role add constraint role_is_of_one_house check (
  case when role in ('programme-manager', 'facility-officer', 'assessor', 'committee-member')
    then ended_at is not null or (edition_id is null and place is null and area is null)
    else programme is null
  end
);

drop index people.role_is_held_once;
create unique index role_is_held_once
on people.role (person_id, role, edition_id, place, area, programme) nulls not distinct
where ended_at is null;

create index role_of_a_programme on people.role (programme, role) where ended_at is null and programme is not null;
