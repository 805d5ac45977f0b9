-- Where to write to a person: their own chat with the bot. A conversation belongs to a person in a tenant, not to a school.
create table conversation (
    tenant_id       varchar(64)              not null,
    staff_id        varchar(36)              not null,
    service_url     varchar(500)             not null,
    conversation_id varchar(500)             not null,
    bot_id          varchar(200)             not null,
    changed_at      timestamp with time zone not null,
    primary key (tenant_id, staff_id)
);

create index conversation_by_staff on conversation (staff_id);
