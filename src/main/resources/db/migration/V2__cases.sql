-- What staff told us. Everything a person typed is sealed (AES-256-GCM, bound to school, case and field): the columns
-- in clear are what routing, lists and deadlines need.
-- The reference is given last of all in the transaction that files a case: until it commits nobody else sees a null.
create table case_file (
    id         uuid                     not null primary key,
    school     varchar(40)              not null,
    reference  varchar(24),
    kind       varchar(30)              not null,
    reporter   varchar(36)              not null,
    status     varchar(20)              not null,
    outside_deadline timestamp with time zone,
    filed_at   timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    unique (school, reference)
);
create index case_file_reporter on case_file (reporter, filed_at);
create index case_file_status on case_file (school, status);

create table reference_counter (
    school varchar(40) not null,
    year_of int        not null,
    last   bigint      not null,
    primary key (school, year_of)
);

-- Colleagues a case is about: none of them may ever see it.
create table case_subject (
    case_id uuid        not null references case_file,
    person  varchar(36) not null,
    primary key (case_id, person)
);
create index case_subject_person on case_subject (person);

-- Who has been given a case, on which track.
create table case_recipient (
    case_id   uuid                     not null references case_file,
    person    varchar(36)              not null,
    track     varchar(40)              not null,
    handed_over boolean                not null,
    since     timestamp with time zone not null,
    opened_at timestamp with time zone,
    primary key (case_id, person, track)
);
create index case_recipient_person on case_recipient (person);

-- Who said that they are dealing with it, on each track.
create table case_handler (
    case_id uuid        not null references case_file,
    track   varchar(40) not null,
    person  varchar(36) not null,
    primary key (case_id, track)
);

-- One press, one case: the id minted when the form was shown, and the channel's own id of the press.
create table case_submission (
    form_id      uuid         not null primary key,
    conversation varchar(300) not null,
    activity     varchar(100) not null,
    reporter     varchar(36)  not null,
    case_id      uuid         not null references case_file,
    unique (conversation, activity)
);

-- Everything that was ever said or done about a case, in order; nothing is overwritten.
create table case_entry (
    case_id uuid                     not null references case_file,
    number  int                      not null,
    at      timestamp with time zone not null,
    actor   varchar(36)              not null,
    act     varchar(30)              not null,
    sealed  bytea                    not null,
    primary key (case_id, number)
);

-- A form that was refused or interrupted comes back filled.
create table case_draft (
    school   varchar(40)              not null,
    reporter varchar(36)              not null,
    kind     varchar(30)              not null,
    saved_at timestamp with time zone not null,
    sealed   bytea                    not null,
    primary key (school, reporter, kind)
);
