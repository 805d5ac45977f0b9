package school.policydesk.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * BERT's uncased word pieces, as the encoders were trained with. Written here because the usual library for it brings a native
 * part that wants a writable home; it gives the same pieces. Immutable; safe for use by many threads.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;
    private final int begin;
    private final int end;

    /** @param tokenizer a {@code tokenizer.json} with a vocabulary of word pieces */
    WordPiece(InputStream tokenizer) {
        try (tokenizer) {
            new JsonMapper().readTree(tokenizer).at("/model/vocab").properties().forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().intValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.unknown = vocabulary.get("[UNK]");
        this.begin = vocabulary.get("[CLS]");
        this.end = vocabulary.get("[SEP]");
    }

    /** Whether the vocabulary has the whole word: then it is no slip of the pen. */
    boolean knows(String word) {
        return vocabulary.containsKey(word);
    }

    /** The text's pieces between the marks for its beginning and end, cut off so that there are at most so many. */
    long[] pieces(String text, int atMost) {
        var pieces = new ArrayList<Integer>();
        pieces.add(begin);
        for (String word : words(text)) {
            pieces.addAll(split(word));
            if (pieces.size() >= atMost) {
                break;
            }
        }
        var kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), atMost - 1)));
        kept.add(end);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private List<Integer> split(String word) {
        var pieces = new ArrayList<Integer>();
        for (int from = 0; from < word.length(); ) {
            int to = longest(word, from);
            if (to == from || word.length() > LONGEST_WORD) {
                return List.of(unknown);
            }
            pieces.add(vocabulary.get(piece(word, from, to)));
            from = to;
        }
        return pieces;
    }

    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return (from > 0 ? "##" : "") + word.substring(from, to);
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().filter(c -> !isControl(c)).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || standsAlone(c)) {
                flush(word, words);
                if (standsAlone(c)) {
                    words.add(Character.toString(c));
                }
            } else {
                word.appendCodePoint(c);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c) && (type == Character.CONTROL || type == Character.FORMAT || type == Character.PRIVATE_USE || type == Character.SURROGATE || type == Character.UNASSIGNED || c == 0xFFFD);
    }

    /** Punctuation, every ASCII sign that is no letter or digit, and ideographs. */
    private static boolean standsAlone(int c) {
        boolean sign = c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        return sign || Character.isIdeographic(c) || switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
