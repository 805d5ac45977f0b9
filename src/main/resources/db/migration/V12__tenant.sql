-- The staff's accounts as Microsoft's directory last had them: who is enabled, who is in which mapped group, who manages whom.
-- Only where Graph is turned on. One row; of nobody but staff.
create table tenant_known (
    id   varchar(10) not null primary key,
    body text        not null
);

-- For whom the app was installed, and when to look again.
create table app_installation (
    person  varchar(36)              not null primary key,
    outcome varchar(20)              not null,
    next_at timestamp with time zone not null
);
