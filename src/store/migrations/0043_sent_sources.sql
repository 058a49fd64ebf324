-- Whoever judges is shown a library as it was when answers were sent: what their authors do meanwhile tells nobody when
-- they work.

-- The version in which a source was last sent with an answer, or was said by an editor; none while its authors have it to
-- themselves.
alter table evidence.source add column sent_version integer check (sent_version between 1 and version);

update evidence.source set sent_version = version;

create function evidence.keep_sent()
returns trigger
language plpgsql
as $$
declare
  cited uuid[];
begin
  if exists (select from taken where act in ('submit', 'stand-by')) then
    -- Always in the same order, so that two who send at once wait for one another and not each for the other.
    cited := array(
      select source_id
      from evidence.source
      where sent_version is distinct from version
        and source_id in (
          select citation.source_id
          from taken
          join edition.citation using (answer_id)
          where taken.act in ('submit', 'stand-by')
        )
      order by source_id
      for no key update
    );
    update evidence.source set sent_version = version where source_id = any(cited);
  end if;
  return null;
end;
$$;

create trigger sent_sources_are_kept
after insert on edition.transition
referencing new table as taken
for each statement execute function evidence.keep_sent();
