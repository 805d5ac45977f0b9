package school.policydesk.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with a school's own files. Reads text only; nothing outside the folder can be reached.
 *
 * <p>A file that the school's folder leaves out is taken from the built-in set, so a school that only changes its
 * directory need not copy the policy. Safe for use by many threads.
 */
public final class SchoolFolder {

    private static final String BUILT_IN = "/school/low-ash";

    private final List<Path> roots;

    private SchoolFolder(List<Path> roots) {
        this.roots = roots;
    }

    /** The Low Ash set that comes with the program. */
    public static SchoolFolder builtIn() {
        return new SchoolFolder(List.of(builtInRoot()));
    }

    /** A school's own folder over the built-in set. */
    public static SchoolFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            var faults = new Faults();
            faults.add(folder.toString(), 0, "There is no such folder", "Set SCHOOL_DIR to the folder with the school's files.");
            faults.refuseIfAny();
        }
        return new SchoolFolder(List.of(folder, builtInRoot()));
    }

    /** A file's text as UTF-8, or empty if neither the school nor the built-in set has it. */
    public Optional<String> text(String name) {
        return find(name).map(SchoolFolder::read);
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
        return find(folder).map(found -> {
            try (Stream<Path> files = Files.list(found)) {
                return files.map(file -> folder + "/" + file.getFileName()).filter(name -> name.endsWith(ending)).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).orElse(List.of());
    }

    private Optional<Path> find(String name) {
        return roots.stream().map(root -> root.resolve(name)).filter(Files::exists).findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path builtInRoot() {
        try {
            URI uri = SchoolFolder.class.getResource(BUILT_IN).toURI();
            if (!"jar".equals(uri.getScheme()) && !"nested".equals(uri.getScheme())) {
                return Path.of(uri);
            }
            return inJar(uri).getPath(BUILT_IN.substring(1));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileSystem inJar(URI uri) {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
