package school.policydesk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.policydesk.Trust;
import school.policydesk.people.StaffId;
import school.policydesk.school.Fault;
import school.policydesk.school.SchoolFilesException;
import school.policydesk.school.SchoolFolders;
import school.policydesk.school.SchoolId;

/** Tests for {@link SchoolSetReader}: several schools are read as one, and every fault of every one is named where it stands. */
class SchoolSetReaderTests {

    @TempDir
    Path empty;

    private Path trust;

    @BeforeEach
    void makeTheTrust() {
        trust = Trust.folder();
    }

    @Test
    void readsEverySchool() {
        var set = read();
        assertThat(set.schools().all()).extracting(school -> school.id().value()).containsExactly("ash", "elm", "oak");
        assertThat(set.schools().of(new SchoolId("oak")).tenants()).containsExactly(Trust.OAK_TENANT);
        assertThat(set.byId(files -> files.answers().policy().title()))
                .containsEntry(new SchoolId("elm"), "Elm Primary School on social media");
        assertThat(set.homes()).containsOnlyKeys(new StaffId(Trust.EXECUTIVE_HEAD)).containsValue(new SchoolId("ash"));
    }

    @Test
    void aFolderOfKubernetesOrAFileBesideIsNoSchool() throws IOException {
        Files.createDirectories(trust.resolve("..data"));
        Files.writeString(trust.resolve("README.md"), "Ours");
        assertThat(read().all()).hasSize(3);
    }

    @Test
    void namesTheFaultsOfAllSchoolsAtOnce() throws IOException {
        write("ash/school.yml", "id: ash\nname: Ash\nreferencePrefix: a\ntenants: [not-one]\n");
        write("oak/routing.yml", "kinds: {}\n");
        Files.createDirectories(trust.resolve("yew"));
        assertThat(faults()).extracting(Fault::toString).anySatisfy(fault -> assertThat(fault).startsWith("yew/school.yml: The file is missing."));
        Files.delete(trust.resolve("yew"));
        assertThat(faults()).extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.what())
                .contains("ash/school.yml:3 This is not a reference prefix", "ash/school.yml:4 This is not a tenant id")
                .anySatisfy(fault -> assertThat(fault).startsWith("oak/routing.yml:1 The part 'calendar' is missing"));
    }

    @Test
    void refusesTheSameIdAndTheSamePrefixWhereTheSecondStands() throws IOException {
        write("elm/school.yml", "name: Elm\nid: ash\nreferencePrefix: ASH\ntenants: [%s]\n".formatted(Trust.OAK_TENANT));
        assertThat(faults()).extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.what())
                .contains("elm/school.yml:2 'ash' is the id of ash too", "elm/school.yml:3 'ASH' is the referencePrefix of ash too");
    }

    @Test
    void everySchoolOfSeveralSaysItsTenants() throws IOException {
        write("elm/school.yml", "id: elm\nname: Elm\nreferencePrefix: ELM\n");
        assertThat(faults()).extracting(Fault::toString).anySatisfy(fault -> assertThat(fault).startsWith("elm/school.yml: 'tenants' is missing. Add 'tenants: [...]'"));
    }

    @Test
    void refusesSomebodyListedTwiceWithoutSayingWhichSchoolIsTheirs() throws IOException {
        write("elm/people.yml", people("elm").replace("    school: ash\n", ""));
        var line = people("elm").lines().toList().indexOf("  - id: " + Trust.EXECUTIVE_HEAD) + 1;
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.toString())
                .startsWith("elm/people.yml:" + line + ": Executive headteacher is listed at ash too, and it isn't agreed which school is theirs. Write 'school: '"));
    }

    @Test
    void refusesAHomeThatDoesNotListThem() throws IOException {
        write("elm/people.yml", people("elm").replace("    school: ash\n", "    school: oak\n"));
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.toString()).startsWith("elm/people.yml:").contains("isn't agreed"));
        write("ash/people.yml", people("ash").replaceFirst("(?s)\n  - id: " + Trust.EXECUTIVE_HEAD + ".*", "\n"));
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.toString()).contains("is said to be of 'oak', which doesn't list them"));
    }

    @Test
    void theSameIdInAnotherTenantIsSomebodyElse() throws IOException {
        write("oak/people.yml", people("ash"));
        assertThat(read().homes()).hasSize(1);
    }

    @Test
    void refusesBothSettingsAndAFolderWithoutSchools() {
        assertThat(refused("somewhere", trust.toString())).contains("SCHOOLS_DIR: SCHOOL_DIR is set too");
        assertThat(refused("", empty.toString())).contains("There is no school in this folder");
        assertThat(refused("", empty.resolve("none").toString())).contains("There is no such folder");
    }

    private SchoolSet read() {
        return new SchoolSetReader(SchoolFolders.named("", trust.toString()), Optional.empty()).read();
    }

    private List<Fault> faults() {
        return catchThrowableOfType(SchoolFilesException.class, this::read).faults();
    }

    private static String refused(String school, String schools) {
        return catchThrowableOfType(SchoolFilesException.class, () -> SchoolFolders.named(school, schools)).getMessage();
    }

    private String people(String school) throws IOException {
        return Files.readString(trust.resolve(school).resolve("people.yml"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(trust.resolve(file), text);
    }
}
