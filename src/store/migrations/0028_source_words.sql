-- The words a source and its copy are found by, kept beside them: a phrase is proved on what is kept, and no text is
-- folded again while somebody waits.

alter table evidence.source
add column folded_title text not null generated always as (evidence.folded(title)) stored;

alter table evidence.source
add column words tsvector not null
generated always as (to_tsvector('simple', evidence.folded(title || ' ' || issuer || ' ' || identifiers))) stored;

drop index evidence.source_by_words;

create index source_by_words on evidence.source using gin (words);

alter table evidence.file
add column words tsvector,
add column letters integer not null default 0,
-- How many letters of the text, from its first, are looked through: all of most laws, fewer where they hold more
-- different words than one list has room for.
add column letters_sought integer not null default 0,
-- Those letters as they are looked for, two thousand a piece and some of the next: a word that begins in one ends there too.
add column folded_pieces text[] not null default '{}';

create function evidence.keep_words()
returns trigger
language plpgsql
as $$
begin
  new.letters := length(new.extracted);
  new.letters_sought := least(new.letters, 200000);
  loop
    begin
      new.words := to_tsvector('simple', evidence.folded(left(new.extracted, new.letters_sought)));
      new.folded_pieces := array(
        select translate(
          evidence.folded(substr(new.extracted, begins + 1, 2250)),
          E'\n\t.,;:!?()[]{}"''/-_*+=<>|&%$#@~^', repeat(' ', 32)
        )
        from generate_series(0, new.letters_sought - 1, 2000) as begins
        order by begins
      );
      return new;
    exception when program_limit_exceeded then
      new.letters_sought := new.letters_sought * 3 / 4;
    end;
  end loop;
end;
$$;

create trigger words_are_kept
before insert or update of extracted, words, letters, letters_sought, folded_pieces on evidence.file
for each row execute function evidence.keep_words();

update evidence.file
set extracted = extracted;

alter table evidence.file alter column words set not null;

drop index evidence.file_by_words;

create index file_by_words on evidence.file using gin (words);

-- The letters around the first place where the first of some words stands, of the next where it does not; null where none
-- does. Between marks of Latin writing a word is seen at once; beside any other, its neighbours are read as the search
-- reads them, a few hundred times at most.
create function evidence.words_around(said text, folded_pieces text[], sought text[], out around text, out begins boolean)
language plpgsql
immutable
strict
as $$
declare
  word text;
  folded text;
  at integer;
  stands integer;
  before integer;
  looks integer := 300;
begin
  foreach word in array sought loop
    before := 0;
    foreach folded in array folded_pieces loop
      at := strpos(' ' || folded || ' ', ' ' || word || ' ');
      stands := at;
      while stands = 0 and looks > 0 loop
        at := at + 1;
        stands := strpos(substr(folded, at), word);
        exit when stands = 0;
        at := at + stands - 1;
        looks := looks - 1;
        if not to_tsvector('simple', substr(folded, greatest(1, at - 40), length(word) + 80)) @@ phraseto_tsquery('simple', word) then
          stands := 0;
        end if;
      end loop;
      if stands > 0 then
        -- As far into the piece as into what it was folded from.
        at := before + (at::bigint * length(substr(said, before + 1, 2250)) / length(folded))::integer;
        around := substr(said, greatest(1, at - 120), 360);
        begins := at <= 121;
        return;
      end if;
      before := before + 2000;
    end loop;
  end loop;
end;
$$;
