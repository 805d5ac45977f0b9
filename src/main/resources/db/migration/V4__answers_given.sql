-- Which answer was given from which wording of the policy. Nobody's name, and not the question.
create table answer_given (
    school  varchar(40)              not null,
    at      timestamp with time zone not null,
    outcome varchar(20)              not null,
    topic   varchar(80)              not null,
    clauses varchar(200)             not null,
    policy  varchar(64)              not null
);
create index answer_given_at on answer_given (school, at);

-- Whether an answer helped, and a word why. Nobody's name.
create table answer_feedback (
    school  varchar(40)              not null,
    at      timestamp with time zone not null,
    topic   varchar(80)              not null,
    helpful boolean                  not null,
    words   varchar(500)             not null
);
