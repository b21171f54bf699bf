-- Columns of tables that match nothing, as somebody brought them from `zs match`: what is declared, and what came near.
create table change.declared (
  organisation uuid not null,
  table_name   text not null,
  place        integer not null,
  name         text not null,
  type         text not null,
  length       text not null,
  comment      text not null,
  nearest      jsonb not null,
  person       uuid not null,
  person_name  text not null,
  at           timestamptz not null,
  primary key (organisation, table_name, place)
);
create index declared_at on change.declared (at desc);
