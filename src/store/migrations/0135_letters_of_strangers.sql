-- Anybody can have letters written to an address by naming it in a request, from as many networks as they like. So letters are counted
-- by whom they go to, over all requests, also those that were deleted since.

create table facility.letter_to (
  letter_to_id uuid primary key,
  -- Of the address; forgotten after two days.
  address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);

create index letter_to_an_address on facility.letter_to (address_hash, at);
