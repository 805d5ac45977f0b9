package school.policydesk.answers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import school.policydesk.matching.Classifier;
import school.policydesk.matching.Softmax;

/** What was learned, as a file: made when the program is built, or kept in the data folder, so that a start needs no learning. */
final class LearnedFile {

    private LearnedFile() {
    }

    static void write(Learned learned, String fingerprint, OutputStream to) {
        try (var out = new DataOutputStream(new BufferedOutputStream(to))) {
            out.writeUTF(fingerprint);
            out.writeUTF(learned.figures());
            out.writeInt(learned.middles().size());
            for (float[] middle : learned.middles()) {
                writeFloats(out, middle);
            }
            write(out, learned.topics());
            write(out, learned.gate());
            write(out, learned.reports());
            var ends = learned.thresholds();
            writeFloats(out, new float[] {ends.answer(), ends.handOver(), ends.concern(), ends.report()});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if it was learned from other files, or by another version. */
    static Optional<Learned> read(InputStream from, String fingerprint) {
        try (var in = new DataInputStream(new BufferedInputStream(from))) {
            return in.readUTF().equals(fingerprint) ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Learned read(DataInputStream in) throws IOException {
        String figures = in.readUTF();
        List<float[]> middles = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            middles.add(readFloats(in));
        }
        var topics = readClassifier(in);
        var gate = readClassifier(in);
        var reports = readClassifier(in);
        float[] ends = readFloats(in);
        return new Learned(List.copyOf(middles), topics, gate, reports, new Thresholds(ends[0], ends[1], ends[2], ends[3]), figures);
    }

    private static void write(DataOutputStream out, Classifier classifier) throws IOException {
        out.writeInt(classifier.labels().size());
        for (String label : classifier.labels()) {
            out.writeUTF(label);
        }
        writeFloats(out, classifier.softmax().weights());
    }

    private static Classifier readClassifier(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        return new Classifier(List.copyOf(labels), new Softmax(count, readFloats(in)));
    }

    private static void writeFloats(DataOutputStream out, float[] floats) throws IOException {
        out.writeInt(floats.length);
        for (float number : floats) {
            out.writeFloat(number);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        var floats = new float[in.readInt()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }
}
