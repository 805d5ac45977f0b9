package school.policydesk.journeys;

@OnPostgres
class FollowUpJourneyPostgresTests extends FollowUpJourneyTests {}
