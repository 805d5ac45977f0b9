package school.policydesk.matching;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One sentence encoder. Each text goes alone: the models quantise what they are given as a whole, so that a text's vector
 * would depend on its neighbours in a batch. Safe for use by many threads.
 */
final class Encoder {

    private final Model model;
    private final WordPiece wordPiece;
    private final OrtSession session;

    /**
     * Which model, and how it wants to be asked.
     *
     * @param prefix put before every text, as the model was trained
     */
    record Model(String file, String tokenizer, String prefix) {

        static final Model BGE_SMALL = new Model("bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json", "");
        static final Model E5_SMALL = new Model("e5-small-v2-q.onnx", "e5-small-v2-q-tokenizer.json", "query: ");

        InputStream open(String name) {
            return Objects.requireNonNull(Encoder.class.getResourceAsStream("/" + name), name);
        }
    }

    Encoder(Model model) {
        this.model = model;
        this.wordPiece = new WordPiece(model.open(model.tokenizer()));
        try (var in = model.open(model.file()); var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = OrtEnvironment.getEnvironment().createSession(in.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder can't be loaded: " + model.file(), e);
        }
    }

    WordPiece wordPiece() {
        return wordPiece;
    }

    /** The text's two vectors, each of length one: that of the opening mark, and the mean of its pieces'. They see different things. */
    List<float[]> encode(String text, int mostPieces) {
        long[] pieces = wordPiece.pieces(model.prefix() + text, mostPieces);
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        var environment = OrtEnvironment.getEnvironment();
        try (var ids = OnnxTensor.createTensor(environment, new long[][] {pieces});
                var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                var types = OnnxTensor.createTensor(environment, new long[1][pieces.length]);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][] hidden = ((float[][][]) result.get(0).getValue())[0];
            return List.of(Vectors.unit(hidden[0]), Vectors.unit(Vectors.mean(hidden)));
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder failed: " + model.file(), e);
        }
    }
}
