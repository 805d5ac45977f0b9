package school.policydesk.journeys;

@OnPostgres
class ApprovalJourneyPostgresTests extends ApprovalJourneyTests {}
