package school.policydesk.journeys;

@OnPostgres
class ReportJourneyPostgresTests extends ReportJourneyTests {}
