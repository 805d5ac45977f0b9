package school.policydesk.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import school.policydesk.answers.AnswerBook.OutOfScope;
import school.policydesk.answers.AnswerBook.Safeguarding;
import school.policydesk.answers.AnswerBook.SmallTalkTopic;
import school.policydesk.matching.WordFamilies;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.YamlNode;

/** Reads the files of examples: {@code out-of-scope.yml}, {@code safeguarding.yml}, {@code small-talk.yml}, {@code word-families.yml}. */
record ExamplesReader(SchoolFolder folder, Faults faults, Claims claims) {

    private static final int FEWEST_OUT_OF_SCOPE = 50;
    private static final int FEWEST_FOR_GATE = 50;

    OutOfScope outOfScope() {
        var file = folder.yaml("out-of-scope.yml", faults);
        file.allowOnly("other", "silent");
        return new OutOfScope(examples(file, "other", FEWEST_OUT_OF_SCOPE, claims), examples(file, "silent", 1, claims));
    }

    Safeguarding safeguarding() {
        var file = folder.yaml("safeguarding.yml", faults);
        file.allowOnly("concerns", "nearMisses", "words");
        // A message may well be a topic's utterance and a near miss, but not a concern and a near miss.
        var own = new Claims();
        return new Safeguarding(examples(file, "concerns", FEWEST_FOR_GATE, own), examples(file, "nearMisses", FEWEST_FOR_GATE, own),
                file.texts("words").stream().map(word -> word.toLowerCase(Locale.UK)).toList());
    }

    List<SmallTalkTopic> smallTalk() {
        return folder.yaml("small-talk.yml", faults).items().stream().map(this::smallTalk).toList();
    }

    List<WordFamilies> wordFamilies() {
        var file = folder.yaml("word-families.yml", faults);
        file.allowOnly("questions", "concerns");
        return Stream.of("questions", "concerns").map(group -> new WordFamilies(families(file.at(group)))).toList();
    }

    private static Map<String, List<String>> families(YamlNode group) {
        var families = new LinkedHashMap<String, List<String>>();
        group.entries().forEach((name, words) -> families.put(name, words.items().stream().map(YamlNode::text).toList()));
        return families;
    }

    private SmallTalkTopic smallTalk(YamlNode node) {
        node.allowOnly("id", "reply", "utterances");
        return new SmallTalkTopic(node.required("id"), node.required("reply"), claims.examples(node.at("utterances"), node.at("id").text()));
    }

    private static List<String> examples(YamlNode file, String key, int fewest, Claims claims) {
        var examples = claims.examples(file.at(key), key);
        if (examples.size() < fewest) {
            file.fault("There are " + examples.size() + " messages under '" + key + "'", "Write at least " + fewest + ".");
        }
        return examples;
    }
}
