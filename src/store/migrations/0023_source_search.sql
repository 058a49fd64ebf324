-- Words are found as one types them: without accents, without vowel marks, in whichever case. What a typesetter puts
-- between words parts them, where the database would take it for a letter.

create function evidence.folded(said text)
returns text
language sql
immutable
strict
parallel safe
return lower(regexp_replace(
  regexp_replace(normalize(said, nfd), '[\u0300-\u036f\u0640\u064b-\u065f\u0670]', '', 'g'),
  '[\u00a0-\u00a9\u00ab-\u00b1\u00b4-\u00b8\u00bb\u00bf\u060c\u061b\u061f\u066a-\u066d\u06d4\u2000-\u206f\u3000-\u3003\u3008-\u3011\ufd3e\ufd3f\ufeff]', ' ', 'g'
));

drop index evidence.source_by_words;

drop index evidence.file_by_words;

create index source_by_words on evidence.source
using gin (to_tsvector('simple', evidence.folded(title || ' ' || issuer || ' ' || identifiers)));

-- As many letters as surely fit into one row of an index, in every script.
create index file_by_words on evidence.file
using gin (to_tsvector('simple', evidence.folded(left(extracted, 200000))));
