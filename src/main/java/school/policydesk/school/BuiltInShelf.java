package school.policydesk.school;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The set inside the program, read as resources: the program's own jar has no file system that can be opened. */
record BuiltInShelf() implements Shelf {

    private static final String ROOT = "school/low-ash/";

    @Override
    public Optional<String> text(String name) {
        try (@Nullable InputStream in = SchoolFolder.class.getResourceAsStream("/" + ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list(String folder, String ending) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + folder + "/*" + ending);
            return Stream.of(found).map(Resource::getFilename).map(Objects::requireNonNull).map(name -> folder + "/" + name).sorted().toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
