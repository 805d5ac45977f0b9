package school.policydesk.journeys;

@OnPostgres
class EdgeJourneyPostgresTests extends EdgeJourneyTests {}
