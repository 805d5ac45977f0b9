package school.policydesk.school;

import java.util.List;
import java.util.Optional;

/** One place that holds files of a school. */
sealed interface Shelf permits FolderShelf, BuiltInShelf {

    Optional<String> text(String name);

    /** Names with their folder in front, sorted. */
    List<String> list(String folder, String ending);
}
