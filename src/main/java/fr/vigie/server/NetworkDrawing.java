package fr.vigie.server;

import fr.vigie.messages.Messages;
import fr.vigie.server.view.Network;
import fr.vigie.server.view.Network.Edge;
import fr.vigie.server.view.Network.Node;
import fr.vigie.server.view.Network.Pair;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws who is named with a name: the name in the middle, the others on a circle, those next to each other that are named
 * together most often, so that lines are short and cross seldom. The same names give the same drawing.
 */
final class NetworkDrawing {
    private static final int WIDTH = 880;
    private static final int HEIGHT = 470;
    private static final double MIDDLE_X = WIDTH / 2.0;
    private static final double MIDDLE_Y = HEIGHT / 2.0;
    private static final double CIRCLE = 190;
    private static final double LARGEST = 13;
    private static final double SMALLEST = 6;
    private static final double THICKEST = 7;
    private static final double THINNEST = 1;
    /** With fewer documents than this in common not even the thickest line is. */
    private static final long FEW = 8;
    /** Lines between two others are thinner than those to the middle. */
    private static final double LIGHT = 0.6;

    private static final int PAIRS = 18;
    private static final int LONGEST_LABEL = 29;
    private static final int LONGEST_LINE = 18;
    private static final double GAP = 7;
    /** How far lines between two others are drawn towards the middle: 0 straight, 1 through it. */
    private static final double BEND = 0.35;

    private final Messages messages;
    private final String label;
    private final NumberFormat numbers;
    private final List<Tie> ties = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();

    NetworkDrawing(Messages messages, String label) {
        this.messages = messages;
        this.label = label;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
    }

    /**
     * One of the others.
     *
     * @param documents that it has in common with the name
     */
    record Tie(String type, String label, long documents, String address) {}

    /** Two of the others, by their order. */
    private record Bound(int one, int other, long documents, String address) {}

    private record Spot(double x, double y, double angle) {}

    void add(Tie tie) {
        ties.add(tie);
    }

    /** @param documents that have the name and both */
    void bind(int one, int other, long documents, String address) {
        bounds.add(new Bound(one, other, documents, address));
    }

    Network draw() {
        bounds.sort(Comparator.comparingLong(Bound::documents)
                .reversed()
                .thenComparingInt(Bound::one)
                .thenComparingInt(Bound::other));
        var shown = bounds.subList(0, Math.min(PAIRS, bounds.size()));
        var spots = spots();
        var most = ties.stream().mapToLong(Tie::documents).max().orElse(1);
        var edges = new ArrayList<Edge>();
        for (var bound : shown.reversed()) {
            edges.add(pair(bound, spots, most));
        }
        for (var i = 0; i < ties.size(); i++) {
            var tie = ties.get(i);
            var path = "M" + decimal(MIDDLE_X) + ' ' + decimal(MIDDLE_Y) + 'L'
                    + decimal(spots.get(i).x()) + ' ' + decimal(spots.get(i).y());
            edges.add(new Edge(
                    "hub", path, decimal(width(tie.documents(), most)), title(label, tie.label(), tie.documents())));
        }
        var nodes = new ArrayList<Node>();
        for (var i = 0; i < ties.size(); i++) {
            nodes.add(node(ties.get(i), spots.get(i), most));
        }
        return new Network(
                WIDTH,
                HEIGHT,
                lines(label),
                edges,
                nodes,
                shown.stream().map(this::pair).toList());
    }

    /** Around the circle from the top, each next to the one left that it is named with most often. */
    private List<Spot> spots() {
        var order = new ArrayList<Integer>();
        order.add(0);
        while (order.size() < ties.size()) {
            order.add(next(order));
        }
        var spots =
                new ArrayList<Spot>(ties.stream().map(tie -> new Spot(0, 0, 0)).toList());
        for (var place = 0; place < order.size(); place++) {
            // Half a step off the top, where labels on both sides have room.
            var angle = -Math.PI / 2 + 2 * Math.PI * (place + 0.5) / ties.size();
            spots.set(
                    order.get(place),
                    new Spot(MIDDLE_X + CIRCLE * Math.cos(angle), MIDDLE_Y + CIRCLE * Math.sin(angle), angle));
        }
        return spots;
    }

    private int next(List<Integer> order) {
        var last = order.getLast();
        return bounds.stream()
                .filter(bound -> bound.one() == last || bound.other() == last)
                .map(bound -> bound.one() == last ? bound.other() : bound.one())
                .filter(other -> !order.contains(other))
                .findFirst()
                .orElseGet(() -> {
                    var free = 0;
                    while (order.contains(free)) {
                        free++;
                    }
                    return free;
                });
    }

    private Edge pair(Bound bound, List<Spot> spots, long most) {
        var one = spots.get(bound.one());
        var other = spots.get(bound.other());
        var bendX = (one.x() + other.x()) / 2 * (1 - BEND) + MIDDLE_X * BEND;
        var bendY = (one.y() + other.y()) / 2 * (1 - BEND) + MIDDLE_Y * BEND;
        var path = "M" + decimal(one.x()) + ' ' + decimal(one.y()) + 'Q' + decimal(bendX) + ' ' + decimal(bendY) + ' '
                + decimal(other.x()) + ' ' + decimal(other.y());
        var title = title(ties.get(bound.one()).label(), ties.get(bound.other()).label(), bound.documents());
        return new Edge("pair", path, decimal(LIGHT * width(bound.documents(), most)), title);
    }

    private Pair pair(Bound bound) {
        return new Pair(
                ties.get(bound.one()).label() + " — " + ties.get(bound.other()).label(),
                numbers.format(bound.documents()),
                bound.address());
    }

    private Node node(Tie tie, Spot spot, long most) {
        var reach = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) tie.documents() / most);
        var side = Math.cos(spot.angle());
        var atEnd = Math.abs(side) < 0.05;
        var anchor = atEnd ? "middle" : side > 0 ? "start" : "end";
        var out = reach + GAP;
        return new Node(
                tie.type(),
                shape(tie.type(), spot, reach),
                decimal(spot.x() + (atEnd ? 0 : side > 0 ? out : -out)),
                decimal(spot.y() + (atEnd ? Math.sin(spot.angle()) * (out + 8) : 0)),
                anchor,
                tie.label().length() <= LONGEST_LABEL
                        ? tie.label()
                        : tie.label().substring(0, LONGEST_LABEL - 1).strip() + "…",
                messages.say("sheet.network.node", tie.label(), tie.documents()),
                tie.address());
    }

    /** A disc for a body, a diamond for a person, a square for a place: colour alone does not tell them apart. */
    private static String shape(String type, Spot spot, double reach) {
        var start = "M" + decimal(spot.x()) + ' ' + decimal(spot.y());
        var r = decimal(reach);
        var twice = decimal(2 * reach);
        return start
                + switch (type) {
                    case "person" -> {
                        var far = decimal(1.25 * reach);
                        yield "m0-" + far + 'l' + far + ' ' + far + "l-" + far + ' ' + far + "l-" + far + '-' + far
                                + 'z';
                    }
                    case "place" -> "m-" + r + '-' + r + 'h' + twice + 'v' + twice + "h-" + twice + 'z';
                    default ->
                        "m-" + r + " 0a" + r + ' ' + r + " 0 1 0 " + twice + " 0a" + r + ' ' + r + " 0 1 0-" + twice
                                + " 0z";
                };
    }

    private String title(String one, String other, long documents) {
        return messages.say("sheet.network.edge", one, other, documents);
    }

    /** Cut at blanks into lines that fit into the middle, three at most. */
    private static List<String> lines(String label) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : label.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= 3 ? lines : List.of(lines.get(0), lines.get(1), lines.get(2) + "…");
    }

    private static double width(long documents, long most) {
        return THINNEST + (THICKEST - THINNEST) * documents / Math.max(FEW, most);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
