package fr.vigie.query;

import java.util.Optional;

/**
 * A piece of a query as it was typed, and where: from its first UTF-16 code unit to one past its last.
 */
sealed interface Lexeme {
    int start();

    int end();

    /** A word with what hangs on it ({@code *}, {@code ~1}). */
    record Bare(String text, int start, int end) implements Lexeme {}

    /** Words in quotes; the slop where {@code ~} follows. */
    record Quoted(String text, Optional<Integer> slop, int start, int end) implements Lexeme {}

    /** {@code titre:}. */
    record FieldName(Field field, int start, int end) implements Lexeme {}

    /** {@code date:}. */
    record DateName(int start, int end) implements Lexeme {}

    /** {@code =} before what is to be found as written. */
    record Exactly(int start, int end) implements Lexeme {}

    /** A comparison with what follows it, such as {@code >=} and {@code 4 000}. */
    record Comparison(String operator, String value, int start, int end) implements Lexeme {}

    /** {@code [low TO high]}; an empty end is open. */
    record Range(String low, String high, int start, int end) implements Lexeme {}

    record Open(int start, int end) implements Lexeme {}

    record Close(int start, int end) implements Lexeme {}

    record And(int start, int end) implements Lexeme {}

    record Or(int start, int end) implements Lexeme {}

    /** {@code SAUF}, {@code NOT}, or a minus that a word hangs on. */
    record Without(int start, int end) implements Lexeme {}

    /** {@code NEAR/5}. */
    record Within(int distance, int start, int end) implements Lexeme {}

    /** {@code MÊMEPHRASE}. */
    record SameSentence(int start, int end) implements Lexeme {}

    /** {@code AUMOINS3}. */
    record AtLeast(int times, int start, int end) implements Lexeme {}

    /** {@code 3 DE}, a bracket behind it. */
    record OutOf(int fewest, int start, int end) implements Lexeme {}

    /** {@code @} after a condition. */
    record About(int start, int end) implements Lexeme {}
}
