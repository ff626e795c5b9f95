package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.json.Json;
import org.junit.jupiter.api.Test;

class PressReviewJsonTest {

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        for (var review : new PressReview[] {Reviewed.review(), Reviewed.longer()}) {
            assertThat(PressReviewJson.read(written(review))).isEqualTo(review);
        }
    }

    @Test
    void itemsCanBeTakenOutReorderedAndWordedAnew() {
        var tree = written(Reviewed.review());
        var items = (ArrayNode) tree.path("items");
        items.add(items.remove(0));
        ((ObjectNode) items.get(1)).put("text", "Autrement dit.");
        ((ArrayNode) items.get(1).path("reprints")).remove(0);

        var edited = PressReviewJson.read(tree);

        assertThat(edited.items().getFirst())
                .isEqualTo(Reviewed.review().items().get(1));
        assertThat(edited.items().get(1).text()).isEqualTo("Autrement dit.");
        assertThat(edited.items().get(1).reprints()).hasSize(1);
    }

    @Test
    void whatIsOfAnotherShapeIsRefusedAndSaysWhere() {
        refused(tree -> tree.remove("day"), "day");
        refused(tree -> tree.put("day", "hier"), "hier");
        refused(tree -> tree.put("title", " "), "title");
        refused(tree -> tree.put("items", "x"), "items");
        refused(tree -> tree.put("introduction", "x".repeat(10_001)), "introduction");
        refused(tree -> head(tree).put("address", "javascript:alert(1)"), "javascript");
        refused(tree -> head(tree).put("address", "http:x y"), "http:x y");
        refused(tree -> head(tree).put("kind", "poem"), "poem");
        refused(tree -> head(tree).put("document", "7"), "7");
    }

    private static ObjectNode head(ObjectNode tree) {
        return (ObjectNode) tree.path("items").get(0).path("head");
    }

    private interface Change {
        void make(ObjectNode tree);
    }

    private static void refused(Change change, String said) {
        var tree = written(Reviewed.review());
        change.make(tree);
        assertThatThrownBy(() -> PressReviewJson.read(tree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    private static ObjectNode written(PressReview review) {
        return Json.object(Json.text(PressReviewJson.tree(review)));
    }
}
