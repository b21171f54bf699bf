-- Who did what to what, when, from where and why. `position` is the index in the log, given by the carrier.
create table audit.entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  actor        uuid,
  account      text not null,
  name         text not null,
  organisation uuid,
  address      text not null,
  deed         text not null,
  subject      text not null,
  reason       text not null,
  detail       jsonb not null,
  entry        bytea not null check (length(entry) <= 65535),
  position     bigint unique
);
create index entry_waiting on audit.entry (id) where position is null;
create index entry_at on audit.entry (at desc, id desc);
create index entry_account on audit.entry (account, id desc);
create index entry_subject on audit.entry (subject, id desc);
create index entry_deed on audit.entry (deed, id desc);

-- What was recorded stays as it was: only the position is set, once.
create function audit.keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null
     and to_jsonb(old) - 'position' = to_jsonb(new) - 'position' then
    return new;
  end if;
  raise exception 'audit.entry is not changed and not deleted';
end
$$;
create trigger keep before update or delete on audit.entry for each row execute function audit.keep();
create trigger keep_all before truncate on audit.entry execute function audit.keep();
