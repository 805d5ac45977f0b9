-- The register of accounts that were approved on the school's behalf (clause 6.16). What each is stands, sealed, in its case.
create table school_account (
    case_id     uuid                     not null primary key references case_file,
    school      varchar(40)              not null,
    approved_by varchar(36)              not null,
    approved_at timestamp with time zone not null,
    renew_at    timestamp with time zone not null
);
