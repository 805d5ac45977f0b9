-- What was typed beside a thumb is sealed like everything else that staff type. What lay here in clear can't be sealed by
-- a migration, which has no key: it is deleted.
drop table answer_feedback;

create table answer_feedback (
    id      uuid                     not null primary key,
    school  varchar(40)              not null,
    at      timestamp with time zone not null,
    topic   varchar(80)              not null,
    helpful boolean                  not null,
    sealed  bytea                    not null
);
