package school.policydesk.journeys;

@OnPostgres
class EscalationJourneyPostgresTests extends EscalationJourneyTests {}
