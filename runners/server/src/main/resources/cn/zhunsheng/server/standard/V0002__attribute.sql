-- An attribute that administrators add to standards, elements or code sets, without code.
create table standard.attribute (
  id         uuid primary key,
  thing      text not null check (thing in ('standard', 'element', 'codeset')),
  name       text not null,
  name_en    text not null,
  kind       text not null check (kind in ('text', 'number', 'date', 'choice')),
  choices    text[] not null,
  required   boolean not null,
  searchable boolean not null,
  retired    boolean not null default false,
  place      integer generated always as identity,
  unique (thing, name)
);

-- Its value for one thing, which packages may hold: `key` is the number of a standard, else `package/id`.
create table standard.attribute_value (
  thing           text not null,
  key             text not null,
  attribute       uuid not null references standard.attribute,
  value           text not null,
  changed_at      timestamptz not null,
  changed_by_name text not null,
  primary key (thing, key, attribute)
);
