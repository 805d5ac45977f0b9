package school.policydesk.school;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder with a school's own files. Reads text only; nothing outside the folder can be reached.
 *
 * <p>A file that the school's folder leaves out is taken from the built-in set, so a school that only changes its
 * directory need not copy the policy. Safe for use by many threads.
 */
public final class SchoolFolder {

    private final List<Shelf> shelves;

    private SchoolFolder(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    /** The Low Ash set that comes with the program. */
    public static SchoolFolder builtIn() {
        return new SchoolFolder(List.of(new BuiltInShelf()));
    }

    /**
     * A school's own folder over the built-in set.
     *
     * @throws SchoolFilesException if there is no such folder
     */
    public static SchoolFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            var faults = new Faults();
            faults.add(folder.toString(), 0, "There is no such folder", "Set SCHOOL_DIR to the folder with the school's files.");
            faults.refuseIfAny();
        }
        return new SchoolFolder(List.of(new FolderShelf(folder), new BuiltInShelf()));
    }

    /** The folder that SCHOOL_DIR names, or the built-in set where that is blank. */
    public static SchoolFolder named(String folder) {
        return folder.isBlank() ? builtIn() : at(Path.of(folder));
    }

    /** A file's text as UTF-8, or empty if neither the school nor the built-in set has it. */
    public Optional<String> text(String name) {
        return shelves.stream().flatMap(shelf -> shelf.text(name).stream()).findFirst();
    }

    /** A YAML file's root; where it is missing or not YAML, that is a fault and the node is empty. */
    public YamlNode yaml(String name, Faults faults) {
        return text(name).map(text -> YamlNode.parse(name, text, faults)).orElseGet(() -> {
            faults.add(name, 0, "The file is missing", "Add it; the built-in set has an example.");
            return YamlNode.parse(name, "", faults);
        });
    }

    /** The names of the files with that ending in a sub-folder, sorted; the school's own sub-folder replaces the built-in one. */
    public List<String> list(String folder, String ending) {
        return shelves.stream().map(shelf -> shelf.list(folder, ending)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }
}
