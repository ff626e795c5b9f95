package fr.vigie.extract.parse;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Makes a scan easier to read: grey, without specks, its lines level. */
final class Pictures {
    /** Degrees that a sheet lies askew in a scanner at most, and the step in which they are tried. */
    private static final double MOST_SKEW = 4.0;

    private static final double STEP = 0.25;
    private static final int SAMPLE_WIDTH = 800;

    private Pictures() {}

    static BufferedImage prepared(BufferedImage scan) {
        var clean = withoutSpecks(grey(scan));
        var skew = skew(clean);
        return Math.abs(skew) < STEP ? clean : rotated(clean, -skew);
    }

    static BufferedImage grey(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        return drawn(picture, picture.getWidth(), picture.getHeight(), new AffineTransform());
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform transform) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, transform, null);
        graphics.dispose();
        return drawn;
    }

    static BufferedImage scaled(BufferedImage picture, double factor) {
        var width = Math.max(1, (int) (picture.getWidth() * factor));
        var height = Math.max(1, (int) (picture.getHeight() * factor));
        return drawn(picture, width, height, AffineTransform.getScaleInstance(factor, factor));
    }

    private static BufferedImage rotated(BufferedImage picture, double degrees) {
        var turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        return drawn(picture, picture.getWidth(), picture.getHeight(), turn);
    }

    /** The median of each dot and its eight neighbours, which specks of one dot do not survive. */
    private static BufferedImage withoutSpecks(BufferedImage grey) {
        var width = grey.getWidth();
        var height = grey.getHeight();
        var dots = grey.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        if (!isSpeckled(dots, width, height)) {
            return grey;
        }
        var smooth = dots.clone();
        var around = new int[9];
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                for (var at = 0; at < 9; at++) {
                    around[at] = dots[(y + at / 3 - 1) * width + x + at % 3 - 1];
                }
                Arrays.sort(around);
                smooth[y * width + x] = around[4];
            }
        }
        var clean = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        clean.getRaster().setSamples(0, 0, width, height, 0, smooth);
        return clean;
    }

    /** Whether more than one dot in two thousand stands dark and alone. */
    private static boolean isSpeckled(int[] dots, int width, int height) {
        var alone = 0;
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                var at = y * width + x;
                if (dots[at] < 110
                        && dots[at - 1] > 170
                        && dots[at + 1] > 170
                        && dots[at - width] > 170
                        && dots[at + width] > 170) {
                    alone++;
                }
            }
        }
        return alone > dots.length / 2000;
    }

    /** The angle of the lines in degrees: at the right one, rows of dots are either dark or light. */
    static double skew(BufferedImage grey) {
        var small = grey.getWidth() > SAMPLE_WIDTH ? scaled(grey, SAMPLE_WIDTH / (double) grey.getWidth()) : grey;
        var width = small.getWidth();
        var height = small.getHeight();
        var dots = small.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        var best = 0.0;
        var sharpest = sharpness(dots, width, height, 0);
        for (var angle = -MOST_SKEW; angle <= MOST_SKEW; angle += STEP) {
            var sharpness = sharpness(dots, width, height, angle);
            if (sharpness > sharpest * 1.02) {
                sharpest = sharpness;
                best = angle;
            }
        }
        return best;
    }

    private static double sharpness(int[] dots, int width, int height, double degrees) {
        var slope = Math.tan(Math.toRadians(degrees));
        var rows = new int[height];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                if (dots[y * width + x] < 140) {
                    var row = (int) Math.round(y - slope * (x - width / 2.0));
                    if (row >= 0 && row < height) {
                        rows[row]++;
                    }
                }
            }
        }
        var sum = 0.0;
        for (var y = 1; y < height; y++) {
            var step = (double) rows[y] - rows[y - 1];
            sum += step * step;
        }
        return sum;
    }
}
