-- One chain is a sequence of lines, each holding the hash of the one before. A school has several chains, so that two
-- cases can be recorded at the same time; every case stays on one chain.
create table audit_line (
    school   varchar(40)              not null,
    chain    int                      not null,
    number   bigint                   not null,
    at       timestamp with time zone not null,
    actor    varchar(36)              not null,
    action   varchar(40)              not null,
    about    varchar(40)              not null,
    detail   varchar(200)             not null,
    previous varchar(64)              not null,
    hash     varchar(64)              not null,
    primary key (school, chain, number)
);
create index audit_line_about on audit_line (about);

-- The last line of each chain. Locked while a line is added.
create table audit_head (
    school varchar(40) not null,
    chain  int         not null,
    number bigint      not null,
    hash   varchar(64) not null,
    primary key (school, chain)
);
