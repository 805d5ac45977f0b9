package school.policydesk.school;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder on disk. Whatever a name resolves to outside of it is not there. */
record FolderShelf(Path root) implements Shelf {

    @Override
    public Optional<String> text(String name) {
        return Optional.of(inside(name)).filter(Files::isRegularFile).map(FolderShelf::read);
    }

    @Override
    public List<String> list(String folder, String ending) {
        var found = inside(folder);
        if (!Files.isDirectory(found)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(found)) {
            return files.map(file -> folder + "/" + file.getFileName()).filter(name -> name.endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path inside(String name) {
        var path = root.resolve(name).normalize();
        if (!path.startsWith(root.normalize())) {
            throw new IllegalArgumentException("Outside the school's folder: " + name);
        }
        return path;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't be read: " + file, e);
        }
    }
}
