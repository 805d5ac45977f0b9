package school.policydesk.standin;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Everybody's OneDrive, in memory: places for files, each filled by one upload. Safe for use by many threads. */
final class FileShelf {

    private static final Pattern WHOLE = Pattern.compile("bytes 0-(\\d{1,9})/(\\d{1,9})");

    /** A place, and what is in it once it has been filled. */
    record Place(String id, String name, Optional<byte[]> content) {}

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    Place reserve(String name) {
        var place = new Place(UUID.randomUUID().toString(), name, Optional.empty());
        places.put(place.id(), place);
        return place;
    }

    /**
     * Fills a place. Like Teams' own it wants to be told which bytes come; parts of files it doesn't take.
     *
     * @throws NoSuchElementException if there is no such place
     * @throws IllegalArgumentException if the bytes are not what the range says
     */
    void fill(String id, String range, byte[] content) {
        var place = find(id);
        var said = WHOLE.matcher(range);
        if (!said.matches() || content.length != Integer.parseInt(said.group(2)) || content.length - 1 != Integer.parseInt(said.group(1))) {
            throw new IllegalArgumentException("Content-Range doesn't fit");
        }
        places.put(id, new Place(id, place.name(), Optional.of(content)));
    }

    /** @throws NoSuchElementException if there is no such place */
    Place find(String id) {
        return Optional.ofNullable(places.get(id)).orElseThrow(() -> new NoSuchElementException("No such file"));
    }
}
