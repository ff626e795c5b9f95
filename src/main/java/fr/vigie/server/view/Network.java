package fr.vigie.server.view;

import java.util.List;

/**
 * Who is named with a name, drawn: the name in the middle, the others on a circle. Numbers are as SVG writes them.
 *
 * @param label of the name in the middle, in lines that fit
 * @param edges the strongest last, so that they lie on top
 * @param pairs who of the others are named together, the most often first
 */
public record Network(int width, int height, List<String> label, List<Edge> edges, List<Node> nodes, List<Pair> pairs) {
    public Network {
        label = List.copyOf(label);
        edges = List.copyOf(edges);
        nodes = List.copyOf(nodes);
        pairs = List.copyOf(pairs);
    }

    /** How far above the middle the first line of the label stands. */
    public String first() {
        return switch (label.size()) {
            case 1 -> "0.35em";
            case 2 -> "-0.25em";
            default -> "-0.85em";
        };
    }

    /**
     * A line.
     *
     * @param kind {@code hub} from the middle, {@code pair} between two others
     * @param path of the line
     * @param width how thick
     */
    public record Edge(String kind, String path, String width, String title) {}

    /**
     * One of the others.
     *
     * @param shape its outline as a path
     * @param anchor of its label
     * @param title what is read of it: its name and the count
     * @param address its fact sheet
     */
    public record Node(
            String type,
            String shape,
            String labelX,
            String labelY,
            String anchor,
            String label,
            String title,
            String address) {}

    /** Two that are named together in the documents of the name; the address searches for all three. */
    public record Pair(String label, String count, String address) {}
}
