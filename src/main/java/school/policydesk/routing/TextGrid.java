package school.policydesk.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in columns of fixed width; what is too long goes on below. Not safe for use by several threads. */
final class TextGrid {

    private static final String GAP = "  ";

    private final List<Integer> widths;
    private final StringBuilder text = new StringBuilder();

    TextGrid(List<Integer> widths, List<String> head) {
        this.widths = widths;
        add(head);
        add(widths.stream().map("-"::repeat).toList());
    }

    void add(List<String> cells) {
        var columns = IntStream.range(0, cells.size()).mapToObj(i -> wrap(cells.get(i), widths.get(i))).toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            addLine(columns, i);
        }
    }

    String text() {
        return text.toString();
    }

    private void addLine(List<List<String>> columns, int number) {
        var line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String cell = number < columns.get(i).size() ? columns.get(i).get(number) : "";
            line.append(cell).append(" ".repeat(widths.get(i) - cell.length())).append(GAP);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /** Lines no longer than the width; broken between words, and inside a word only if it is longer than a line. */
    private static List<String> wrap(String cell, int width) {
        var lines = new ArrayList<String>();
        var rest = cell;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }
}
