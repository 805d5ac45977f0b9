package school.policydesk.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.policydesk.people.StaffId;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolders;
import school.policydesk.school.SchoolId;
import school.policydesk.school.Schools;

/**
 * What the folders of all schools say: of one, as a rule.
 *
 * @param several whether keys, and what was learned, are kept by school
 * @param homes of those who are listed at several schools, which one is theirs
 */
public record SchoolSet(boolean several, List<SchoolFiles> all, Map<StaffId, SchoolId> homes) {

    public SchoolSet {
        all = List.copyOf(all);
        homes = Map.copyOf(homes);
    }

    /** @throws school.policydesk.school.SchoolFilesException naming every fault in every file of every school */
    public static SchoolSet read(SchoolFolders folders) {
        return new SchoolSetReader(folders, Optional.empty()).read();
    }

    public Schools schools() {
        return new Schools(all.stream().map(SchoolFiles::school).toList());
    }

    <T> List<T> each(Function<SchoolFiles, T> part) {
        return all.stream().map(part).toList();
    }

    <T> Map<SchoolId, T> byId(Function<SchoolFiles, T> part) {
        return all.stream().collect(Collectors.toMap(files -> files.school().id(), part));
    }

    <T> Map<School, T> bySchool(Function<SchoolFiles, T> part) {
        var parts = new LinkedHashMap<School, T>();
        all.forEach(files -> parts.put(files.school(), part.apply(files)));
        return parts;
    }
}
