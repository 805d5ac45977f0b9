-- Absences that people told the bot, beside those in people.yml. Both days included, by the school's calendar.
create table absence (
    school     varchar(40) not null,
    person     varchar(36) not null,
    from_day   date        not null,
    until_day  date        not null,
    primary key (school, person)
);
