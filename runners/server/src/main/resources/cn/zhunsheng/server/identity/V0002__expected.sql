-- Whether the person may be tied, at the next sign-in by the other service, to who bears this account there.
alter table identity.person add column expected boolean not null default false;
create index person_organisation on identity.person (organisation);
create index person_grant_organisation on identity.person_grant (organisation);
create index api_key_organisation on identity.api_key (organisation);
