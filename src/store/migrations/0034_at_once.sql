-- A deed is kept and its transaction ended in one journey: what may not be kept fails where it is written, and is undone.

create function house.must_stand(is_first boolean, holds boolean) returns void
language plpgsql stable parallel safe
as $$
begin
  if not holds then
    raise exception using errcode = 'PA002', message = 'whoever did this no longer is who they were';
  end if;
  if not is_first then
    raise exception using errcode = 'PA003', message = 'this was done before';
  end if;
end
$$;

comment on function house.must_stand is 'Undoes what was done before, and what was done by somebody who no longer is who they were.';
