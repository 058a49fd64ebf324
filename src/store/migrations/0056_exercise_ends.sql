-- Where everybody is invented anybody may sign in as anybody. That is over, for good, in the moment that somebody real is kept,
-- by whatever way they come in: the row says so no longer, and whoever is signed in as an invented person is so no longer.
create function people.end_exercise() returns trigger
language plpgsql
as $$
begin
  delete from people.session
  using people.person
  where person.id = session.person_id
    and person.email like '%@example.invalid'
    and exists (select is_exercise from people.exercise);
  delete from people.exercise;
  return null;
end
$$;

comment on function people.end_exercise is 'Closes the house to invented people once there is somebody real in it.';

create trigger exercise_ends
after insert or update of email on people.person
for each row
when (new.email is not null and new.email not like '%@example.invalid')
execute function people.end_exercise();

-- Houses that have been a demonstration and are none any more.
delete from people.session
using people.person
where person.id = session.person_id
  and person.email like '%@example.invalid'
  and exists (
    select id from people.person as other where other.email is not null and other.email not like '%@example.invalid'
  )
  and exists (select is_exercise from people.exercise);

delete from people.exercise
where exists (
  select id from people.person where email is not null and email not like '%@example.invalid'
);

comment on table people.exercise is 'Holds a row while everybody is invented (the demonstration): only there can one sign in as an example person.';
