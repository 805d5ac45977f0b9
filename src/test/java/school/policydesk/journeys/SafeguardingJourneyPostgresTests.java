package school.policydesk.journeys;

@OnPostgres
class SafeguardingJourneyPostgresTests extends SafeguardingJourneyTests {}
