package school.policydesk.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the files of every school are: the one folder that SCHOOL_DIR names, or each folder inside the one that SCHOOLS_DIR names.
 *
 * @param several whether SCHOOLS_DIR is set: then keys and what was learned are kept by school, even while there is only one
 * @param byName in the order of their names; a school on its own has an empty one
 */
public record SchoolFolders(boolean several, Map<String, SchoolFolder> byName) {

    /**
     * @param schoolDir blank for the built-in set
     * @param schoolsDir blank for a school on its own
     * @throws SchoolFilesException if both are set, or a folder isn't there, or a school's folder doesn't say whose it is
     */
    public static SchoolFolders named(String schoolDir, String schoolsDir) {
        if (schoolsDir.isBlank()) {
            return new SchoolFolders(false, Map.of("", SchoolFolder.named(schoolDir)));
        }
        var faults = new Faults();
        if (!schoolDir.isBlank()) {
            faults.add("SCHOOLS_DIR", 0, "SCHOOL_DIR is set too", "Set SCHOOL_DIR for one school, or SCHOOLS_DIR for several, and not both.");
        }
        var found = new LinkedHashMap<String, SchoolFolder>();
        folders(Path.of(schoolsDir), faults).forEach(folder -> found.put(folder.getFileName().toString(), SchoolFolder.at(folder)));
        faults.refuseIfAny();
        return new SchoolFolders(true, found);
    }

    /** What a fault's file is called by: with the school's folder in front where there are several. */
    public Faults faultsOf(String name, Faults faults) {
        return several ? faults.in(name) : faults;
    }

    /** A folder whose name begins with a dot is none of a school's: Kubernetes and version control make such. */
    private static List<Path> folders(Path root, Faults faults) {
        if (!Files.isDirectory(root)) {
            faults.add(root.toString(), 0, "There is no such folder", "Set SCHOOLS_DIR to the folder that holds a folder for each school.");
            return List.of();
        }
        try (var files = Files.list(root)) {
            var folders = files.filter(file -> Files.isDirectory(file) && !file.getFileName().toString().startsWith(".")).sorted().toList();
            if (folders.isEmpty()) {
                faults.add(root.toString(), 0, "There is no school in this folder", "Make a folder in it for each school, with its school.yml.");
            }
            folders.forEach(folder -> requireSchoolFile(folder, faults));
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any other file may be left out, but not the one that says whose folder it is: the built-in one would be somebody else's. */
    private static void requireSchoolFile(Path folder, Faults faults) {
        if (!Files.isRegularFile(folder.resolve(School.FILE))) {
            faults.add(folder.getFileName() + "/" + School.FILE, 0, "The file is missing",
                    "Add it with the school's id, name, referencePrefix and tenants, or move the folder out of SCHOOLS_DIR.");
        }
    }
}
