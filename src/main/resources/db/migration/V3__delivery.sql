-- What the program owes to people. Times, attempts and outcomes only: never what a report says.
create table obligation (
    id         uuid                     not null primary key,
    school     varchar(40)              not null,
    case_id    uuid                     not null references case_file,
    duty       varchar(24)              not null,
    track      varchar(40)              not null,
    rung       int                      not null,
    person     varchar(36),
    step       varchar(30)              not null,
    label      varchar(300)             not null,
    copy       varchar(120)             not null,
    state      varchar(12)              not null,
    due_at     timestamp with time zone not null,
    attempts   int                      not null,
    made_at    timestamp with time zone not null,
    settled_at timestamp with time zone,
    outcome    varchar(60)              not null
);
create index obligation_due on obligation (state, due_at);
create index obligation_case on obligation (case_id, state);

-- Each attempt is recorded before the call is made, so that a crash between the two is seen.
create table attempt (
    obligation_id uuid                     not null references obligation,
    number        int                      not null,
    at            timestamp with time zone not null,
    outcome       varchar(60)              not null,
    primary key (obligation_id, number)
);

-- The cards that show a case, so that every one of them can be brought up to date.
create table card_copy (
    case_id      uuid                     not null references case_file,
    person       varchar(36)              not null,
    conversation varchar(300)             not null,
    activity     varchar(120)             not null,
    kind         varchar(12)              not null,
    sent_at      timestamp with time zone not null,
    primary key (conversation, activity)
);
create index card_copy_case on card_copy (case_id);
