-- The words a source and its copy are found by, kept beside them: a phrase is proved on what is kept, and no text is
-- folded again while somebody waits.

alter table evidence.source
add column folded_title text not null generated always as (evidence.folded(title)) stored;

alter table evidence.source
add column words tsvector not null
generated always as (to_tsvector('simple', evidence.folded(title || ' ' || issuer || ' ' || identifiers))) stored;

drop index evidence.source_by_words;

create index source_by_words on evidence.source using gin (words);

-- Words with one space between them, whatever marks or ends of lines stood there; a word parted at the end of a line is one.
create function evidence.spaced(said text)
returns text
language sql
immutable
strict
parallel safe
return regexp_replace(
  translate(evidence.folded(replace(said, E'-\n', '')), E'\n\t.,;:!?()[]{}"''/-_*+=<>|&%$#@~^', repeat(' ', 32)),
  ' +', ' ', 'g'
);

alter table evidence.file
add column words tsvector,
add column letters integer not null default 0,
-- How many letters of the text, from its first, are looked through: all of most laws, fewer where they hold more
-- different words than one list has room for.
add column letters_sought integer not null default 0,
-- The whole text, spaced: two thousand letters a piece and some of the next, so that what begins in one ends there too.
add column spaced_pieces text[] not null default '{}';

create function evidence.keep_words()
returns trigger
language plpgsql
as $$
begin
  new.letters := length(new.extracted);
  new.letters_sought := least(new.letters, 200000);
  new.spaced_pieces := array(
    select evidence.spaced(substr(new.extracted, begins + 1, 2500))
    from generate_series(0, new.letters - 1, 2000) as begins
    order by begins
  );
  loop
    begin
      new.words := to_tsvector('simple', evidence.folded(left(new.extracted, new.letters_sought)));
      return new;
    exception when program_limit_exceeded then
      new.letters_sought := new.letters_sought * 3 / 4;
    end;
  end loop;
end;
$$;

create trigger words_are_kept
before insert or update of extracted, words, letters, letters_sought, spaced_pieces on evidence.file
for each row execute function evidence.keep_words();

update evidence.file
set extracted = extracted;

alter table evidence.file alter column words set not null;

drop index evidence.file_by_words;

create index file_by_words on evidence.file using gin (words);

-- At about which letter of a text words stand, one after the other; null where they do not. Between marks of Latin writing
-- they are seen at once; beside any other, their neighbours are read as the search reads them, a few hundred times at most.
create function evidence.place_of(words text, spaced_pieces text[], letters integer)
returns integer
language plpgsql
immutable
strict
as $$
declare
  spaced text;
  at integer;
  stands integer;
  before integer := 0;
  looks integer := 300;
begin
  words := btrim(words);
  if words = '' then
    return null;
  end if;
  foreach spaced in array spaced_pieces loop
    at := strpos(' ' || spaced || ' ', ' ' || words || ' ');
    stands := at;
    while stands = 0 and looks > 0 loop
      at := at + 1;
      stands := strpos(substr(spaced, at), words);
      exit when stands = 0;
      at := at + stands - 1;
      looks := looks - 1;
      if not to_tsvector('simple', substr(spaced, greatest(1, at - 40), length(words) + 80)) @@ phraseto_tsquery('simple', words) then
        stands := 0;
      end if;
    end loop;
    -- As far into the piece as into what it was spaced from.
    if stands > 0 then
      return before + at * least(2500, letters - before) / greatest(1, length(spaced));
    end if;
    before := before + 2000;
  end loop;
  return null;
end;
$$;
