package school.policydesk.commands;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Questions in a text file with tab-separated columns. The column that the first line calls {@code question} or
 * {@code message} is asked; without such a first line, each whole line is.
 */
record QuestionFile(List<Row> rows) {

    /** @param columns by the names that the first line gives them, in lower case; none without a first line */
    record Row(int line, String question, Map<String, String> columns) {
    }

    /** @throws UnusableInput if it can't be read, or a line has no question */
    static QuestionFile read(Path file) {
        var lines = lines(file);
        var header = lines.isEmpty() ? List.<String>of() : cells(lines.getFirst()).stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        int column = Stream.of("question", "message").mapToInt(header::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
        var rows = new ArrayList<Row>();
        for (int i = column < 0 ? 0 : 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(column < 0 ? new Row(i + 1, lines.get(i), Map.of()) : row(file, i + 1, lines.get(i), header, column));
            }
        }
        if (rows.isEmpty()) {
            throw new UnusableInput(file + ": there is no question in this file");
        }
        return new QuestionFile(rows);
    }

    private static Row row(Path file, int line, String text, List<String> header, int column) {
        var cells = cells(text);
        if (cells.size() <= column || cells.size() > header.size()) {
            throw new UnusableInput("%s:%d: this line has %d columns, the first line has %d".formatted(file, line, cells.size(), header.size()));
        }
        var columns = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            columns.put(header.get(i), cells.get(i).strip());
        }
        return new Row(line, cells.get(column), columns);
    }

    private static List<String> lines(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return lines.isEmpty() || !lines.getFirst().startsWith("\ufeff") ? lines
                    : Stream.concat(Stream.of(lines.getFirst().substring(1)), lines.stream().skip(1)).toList();
        } catch (CharacterCodingException e) {
            throw new UnusableInput(file + ": this is not UTF-8 text");
        } catch (IOException e) {
            throw new UnusableInput(file + ": this file can't be read");
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
