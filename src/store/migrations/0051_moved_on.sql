-- What is written over something that was read before is sent together with what ends the transaction: the statement
-- itself fails where it found nothing to write to as it had been seen, and takes everything else with it.
create function house.must_have_held(held boolean) returns void
language plpgsql stable parallel safe
as $$
begin
  if not held then
    raise exception using errcode = 'PA004', message = 'this has moved on since it was seen';
  end if;
end
$$;

comment on function house.must_have_held is 'Undoes what was written to something that had moved on.';

-- What is older than a week is forgotten once a day: reading the table then costs less than an index that every saving writes to.
drop index house.done_once_by_age;
