-- Organisations form a tree; people and keys belong to one; a grant is a role held in one and all below it.
create table identity.organisation (
  id          uuid primary key,
  parent      uuid references identity.organisation,
  name        text not null check (length(name) between 1 and 200),
  short_name  text not null,
  credit_code text unique,
  division    text not null,
  place       integer not null default 0,
  closed_at   timestamptz
);
create index organisation_parent on identity.organisation (parent);

create table identity.person (
  id            uuid primary key,
  account       text not null unique check (account = lower(account)),
  name          text not null check (length(name) between 1 and 100),
  organisation  uuid not null references identity.organisation,
  password      text,
  one_time      boolean not null,
  epoch         integer not null default 0,
  failures      integer not null default 0,
  locked_until  timestamptz,
  disabled_at   timestamptz,
  issuer        text,
  subject       text,
  signed_in_at  timestamptz,
  created_at    timestamptz not null,
  unique (issuer, subject)
);

create table identity.person_grant (
  person       uuid not null references identity.person on delete cascade,
  role         text not null,
  organisation uuid not null references identity.organisation,
  primary key (person, role, organisation)
);

create table identity.api_key (
  id           uuid primary key,
  name         text not null check (length(name) between 1 and 100),
  organisation uuid not null references identity.organisation,
  hint         text not null,
  hash         bytea not null unique,
  created_by   uuid not null references identity.person,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  used_at      timestamptz
);

create table identity.key_grant (
  api_key      uuid not null references identity.api_key on delete cascade,
  role         text not null,
  organisation uuid not null references identity.organisation,
  primary key (api_key, role, organisation)
);
