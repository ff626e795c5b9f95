package fr.vigie.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the grammar is among the lexemes. */
final class Cursor {
    private final List<Lexeme> lexemes;
    private final Complaints complaints;
    private int at;

    Cursor(List<Lexeme> lexemes, Complaints complaints) {
        this.lexemes = lexemes;
        this.complaints = complaints;
    }

    @Nullable
    Lexeme peek() {
        return at < lexemes.size() ? lexemes.get(at) : null;
    }

    boolean isOver() {
        return at == lexemes.size();
    }

    Lexeme next() {
        return lexemes.get(at++);
    }

    void stepBack() {
        at--;
    }

    /** Whether nothing follows that a sign before it could belong to. */
    boolean isEnd() {
        return isOver() || peek() instanceof Lexeme.Close || peek() instanceof Lexeme.Or;
    }

    /** The words of a bare word or a quote that comes next; empty where neither does. */
    String words() {
        var next = peek();
        if (next instanceof Lexeme.Bare bare) {
            return Letters.stripped(bare.text());
        }
        return next instanceof Lexeme.Quoted quoted ? quoted.text() : "";
    }

    Complaints complaints() {
        return complaints;
    }

    void complain(String key, Lexeme lexeme) {
        complain(key, "", lexeme);
    }

    void complain(String key, String argument, Lexeme lexeme) {
        complaints.add(key, argument, lexeme.start(), lexeme.end());
    }
}
