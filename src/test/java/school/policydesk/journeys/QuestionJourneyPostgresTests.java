package school.policydesk.journeys;

@OnPostgres
class QuestionJourneyPostgresTests extends QuestionJourneyTests {}
