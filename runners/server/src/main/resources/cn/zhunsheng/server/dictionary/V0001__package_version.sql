-- Versions of packages that the platform keeps. None is ever changed; `current` moves from one to the next.
create table dictionary.package_version (
  package           text not null,
  version           text not null,
  number            integer not null,
  published_at      timestamptz not null,
  published_by      uuid not null,
  published_by_name text not null,
  change_log        text not null,
  digest            text not null,
  current           boolean not null,
  primary key (package, version),
  unique (package, number)
);
create unique index package_version_current on dictionary.package_version (package) where current;

-- The files of a version as they lie in a package folder.
create table dictionary.package_file (
  package text not null,
  version text not null,
  path    text not null,
  bytes   bytea not null,
  primary key (package, version, path),
  foreign key (package, version) references dictionary.package_version
);

-- What a version changed against the one before it, field by field.
create table dictionary.package_change (
  package  text not null,
  version  text not null,
  place    integer not null,
  kind     text not null check (kind in ('added', 'removed', 'changed')),
  thing    text not null,
  breaking boolean not null,
  zh       text not null,
  en       text not null,
  affected text[] not null,
  primary key (package, version, place),
  foreign key (package, version) references dictionary.package_version
);
