-- What was decided about a column that matched nothing, by its folded name: a proposal was made of it, or it needs none.
create table change.draft (
  folded   text primary key,
  proposal uuid,
  reason   text not null,
  person   uuid not null,
  name     text not null,
  at       timestamptz not null
);

-- How a conflict between packages was settled, by its code and places. `what` is what it was then.
create table change.settlement (
  conflict text primary key,
  way      text not null check (way in ('merge', 'distinct', 'map')),
  what     text not null,
  reason   text not null,
  person   uuid not null,
  name     text not null,
  at       timestamptz not null
);
