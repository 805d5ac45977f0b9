package school.policydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the whole program keeps to, whichever package one is in. */
@AnalyzeClasses(packagesOf = PolicyDeskApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String LAYERS_AND_LUMBER_ROOMS = "(config|common|util|service|dto|model)";

    @ArchTest
    static final ArchRule packagesAreNamedAfterWhatTheyDo = noClasses().should()
            .haveNameMatching("school\\.policydesk\\.(.*\\.)?" + LAYERS_AND_LUMBER_ROOMS + "\\..*");

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyAre = noClasses().should()
            .haveNameMatching(".*((?<!Line)Manager|Helper|Utils?|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule whatAClassNeedsIsInItsConstructor = noFields().should()
            .beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule onlyTeamsKnowsMicrosoft = noClasses().that().resideOutsideOfPackage("school.policydesk.teams..")
            .should().dependOnClassesThat().resideInAnyPackage("com.microsoft.bot..", "com.microsoft.aad..");

    @ArchTest
    static final ArchRule nobodyImportsTeams = noClasses().that().resideOutsideOfPackage("school.policydesk.teams..")
            .should().dependOnClassesThat().resideInAPackage("school.policydesk.teams..");

    @ArchTest
    static final ArchRule theStandInIsNeverShipped = noClasses().should().resideInAPackage("school.policydesk.standin..").allowEmptyShould(true);
}
