-- Whether whoever is on a ladder can be written to, as the weekly test found; no name, no content.
create table reachability (
    school  varchar(40)              not null,
    person  varchar(36)              not null,
    state   varchar(12)              not null,
    since   timestamp with time zone not null,
    next_at timestamp with time zone not null,
    reason  varchar(60)              not null,
    primary key (school, person)
);
