package school.policydesk.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void keepsContractions() {
        assertThat(Words.of("He DOESN’T  post")).containsExactly("he", "doesn't", "post");
    }

    @Test
    void joinsTheFormsOfAWord() {
        assertThat(List.of("post", "posts", "posted", "posting")).allSatisfy(word -> assertThat(Words.stem(word)).isEqualTo("post"));
        assertThat(Words.stem("tagged")).isEqualTo(Words.stem("tagging"));
        assertThat(Words.stem("class")).isEqualTo("class");
    }

    @Test
    void findsTheLikestText() {
        double[] scores = new Bm25(List.of("can I post a photo", "can I use my phone", "who reviews the policy")).scores("photos on facebook");
        assertThat(scores[0]).isGreaterThan(scores[1]).isGreaterThan(scores[2]);
    }

    @Test
    void findsFamiliesOnWholeWordsAndStars() {
        var families = new WordFamilies(Map.of("bully", List.of("bull*")));
        assertThat(families.of("cyber bullying")).containsExactly(0.7f);
        assertThat(families.of("pitbulls")).containsExactly(0f);
    }
}
