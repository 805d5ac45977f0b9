package school.policydesk.journeys;

@OnPostgres
class PresenceJourneyPostgresTests extends PresenceJourneyTests {}
