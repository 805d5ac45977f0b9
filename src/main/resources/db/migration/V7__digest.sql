-- The weekly digest: one row for each person and week, all of a school's made in one transaction, so that of several
-- replicas one makes them. Counts are worked out when it is sent and kept nowhere.
create table digest (
    school   varchar(40)              not null,
    person   varchar(36)              not null,
    week     date                     not null,
    state    varchar(12)              not null,
    due_at   timestamp with time zone not null,
    attempts int                      not null,
    outcome  varchar(60)              not null,
    primary key (school, person, week)
);
create index digest_due on digest (state, due_at);

-- Who has said that they don't want it.
create table digest_stopped (
    school varchar(40)              not null,
    person varchar(36)              not null,
    since  timestamp with time zone not null,
    primary key (school, person)
);
