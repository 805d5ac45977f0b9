package school.policydesk.journeys;

@OnPostgres
class ButtonMatrixPostgresTests extends ButtonMatrixTests {}
