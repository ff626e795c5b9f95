package fr.vigie.extract.release;

import java.util.regex.Pattern;

/** Lines that stand around a piece on a page and stay with it when it is copied; each told by how it begins. */
public final class Boilerplate {
    /** What follows such a line to the end is other articles, or what readers wrote. */
    private static final Pattern END = Pattern.compile("^("
            + "sur le meme (sujet|theme)|dans la meme (rubrique|categorie|thematique)|"
            + "(les |nos |autres |ces |d'autres )*articles? (similaires?|lies?|associes?|connexes?|recents|recommandes?|relatifs)|"
            + "(vous aimerez|vous pourriez|cela pourrait|ca peut|ceci peut|ces articles|ces contenus)\\b.*(aussi|aimer|interesser)?|"
            + "(les )?commentaires?( \\(?\\d+\\)?)?( fermes)?|\\d+ (commentaires?|reactions?|reponses?)|"
            + "aucun commentaire|(il n'y a )?pas encore de commentaires?|"
            + "(laisser|laissez|ajouter|ecrire|poster|postez|publier) (un|votre) commentaire|"
            + "(vos|les) reactions|reagir( a cet article)?|soyez le premier a (commenter|reagir)|"
            + "(a|en ce moment|les articles)? ?(les )?plus (lus|consultes|partages|recents)|"
            + "(a lire|a voir|a decouvrir|lire|voir|decouvrez|lisez|consultez)( aussi| egalement| ensuite| encore)|"
            + "a la une|toute l'actualite|(nos|les) (dernieres|autres) (actualites|actus|articles|nouvelles|infos|publications)|"
            + "dernieres (actualites|actus|nouvelles|infos)( (du|de|des|d')\\b.{0,40})?|"
            + "(ces|nos|d'autres|les) [a-z]+ (peuvent|pourraient|devraient) (aussi )?vous (interesser|plaire)|(plus|autres|suite) d'(actualites|articles|infos)|autres actualites|"
            + "recommande(s|e)? pour vous|contenus? sponsorises?|nos partenaires|pages? associees?|"
            + "actualites (liees|associees|similaires|recentes)|contenus? (associes?|lies?|similaires?)|documents? (associes|lies)|"
            + "publications (liees|similaires|associees)|voir toutes les actualites|"
            + "related (articles|posts|stories|content|news)|you may also like|read (more|also|next)|more (news|stories)|"
            + "leave a (comment|reply)|comments?( \\(\\d+\\))?|most (read|popular)"
            + ")\\s*[:.…!>»]*\\s*$");

    private static final Pattern POINTER = Pattern.compile(
            "^(a lire|a voir|a decouvrir|lire|voir|decouvrez|lisez|consultez|sur le meme|dans la meme|a la une)");

    /** Such a line alone is not of the piece. */
    private static final Pattern LINE = Pattern.compile("^("
            + "(credits?|copyright)( photos?)? ?[:©].*|(photo|image|illustration|visuel|©|\\(c\\)|ph\\.) ?[:©].*|© ?[^.]{0,80}|photo (d'illustration|d'archives?|dr|afp).{0,60}|"
            + "(partager?|partagez)( (cet article|l'article|cette page|sur|via|ce contenu|par)\\b.{0,60})?|"
            + "(tweeter|tweet|facebook|twitter|linkedin|whatsapp|x|email|e-mail|imprimer|envoyer|copier le lien|messenger|pinterest)"
            + "([ ,|/·•-]+(tweeter|tweet|facebook|twitter|linkedin|whatsapp|x|email|e-mail|imprimer|envoyer|copier le lien|messenger|pinterest))*|"
            + "(s'abonner|abonnez-vous|je m'abonne|s'inscrire|inscrivez-vous|je m'inscris|se connecter|connectez-vous|mon compte)\\b.{0,90}|"
            + "deja abonnee? ?\\??.{0,60}|(cet|l')? ?article (est )?(reserve|exclusivement reserve) (aux|a nos) abonnes.{0,80}|"
            + "il vous reste [\\d,.]+ ?% (de|a).{0,60}|(pour )?lire la suite.{0,60}|la suite (de cet article )?est reservee.{0,60}|"
            + "n'envoyez que des photos.*|les photos sont publiees sous votre responsabilite.*|envoyer (une|vos) photos?.{0,60}|"
            + "(ecouter|ecoutez) (cet|l')? ?article.{0,40}|(temps de lecture|lecture) ?:? ?\\d+ ?(min|mn).{0,20}|\\d+ ?(min|mn|minutes?) de lecture|reading time.{0,20}|"
            + "(retour|revenir) (a la liste|aux actualites|en haut|a l'accueil|en haut de page|haut de page).{0,40}|haut de page|"
            + "(article )?(precedent|suivant)( (article|:).{0,120})?|(page )?(precedente|suivante)|"
            + "telecharger (le |l'|cet |ce |la )?(communique|article|pdf|document|dossier).{0,80}|"
            + "(imprimer|envoyer) (cette page|cet article|a un ami|par (e-?mail|courriel)).{0,40}|"
            + "accueil ?[>/›»].{0,150}|vous etes ici ?:?.{0,150}|"
            + "(mots?[- ]cles?|tags?|etiquettes?)|(mots?[- ]cles?|tags?|etiquettes?|thematiques?|themes?|categories?|classe dans|rubriques?) ?:.{0,200}|"
            + "suivez-nous.{0,60}|retrouvez-nous sur.{0,60}|tous droits (de reproduction )?reserves.{0,80}|reproduction interdite.{0,60}|"
            + "(nous utilisons|ce site utilise) (des|les) (cookies|temoins|traceurs).*|"
            + "(cette entree|cet article|ce billet|this entry|this post) (a ete (publiee?|postee?)|was posted) .{0,160}"
            + "(classee? dans|commentaires|flux rss|permalien|filed under|comments|bookmark).*|"
            + "(article|page|document|communique) imprimee? (depuis|le|sur)\\b.{0,120}|"
            + "(cet e-?mail|ce message|ce courriel|cette (newsletter|infolettre)) (vous )?(a|est) (ete )?(envoyee?|adressee?)\\b.*|"
            + "(cet article|cette page|ce contenu|cette information) (vous )?(a|est)[- ](t[- ])?(il|elle)?( ete)? ?utile\\b.{0,60}|"
            + "(cet article|cette page|ce contenu|cette information) vous a[- ]t[- ](il|elle)( ete)? utile\\b.{0,60}|"
            + "(publicite|annonce|advertisement|- publicite -)|"
            + "(aller au|passer au) contenu.{0,30}|skip to content|"
            + "((a lire|lire|voir|a voir)( aussi| egalement)?|>+ ?lire( aussi)?|sur le meme sujet|read also) ?[:>».].{0,200}"
            + ")$");

    private static final Pattern HASHTAGS = Pattern.compile("^(#[\\p{L}\\d_]+[ ,]*){2,}$");

    private Boilerplate() {}

    /** Whether the piece has ended before this line. */
    public static boolean endsPiece(String line) {
        return line.length() <= 90 && END.matcher(bare(line)).matches();
    }

    /** Whether such a line may also stand within a piece, with pointers to other pieces behind it. */
    public static boolean isPointer(String line) {
        return POINTER.matcher(bare(line)).find();
    }

    /** Whether the line belongs to the page around the piece. */
    public static boolean isAround(String line) {
        return line.length() <= 400
                && (LINE.matcher(bare(line)).matches()
                        || HASHTAGS.matcher(line.strip()).matches());
    }

    private static String bare(String line) {
        var folded = Folded.of(line).strip();
        var start = 0;
        while (start < folded.length()
                && !Character.isLetterOrDigit(folded.charAt(start))
                && "©#(".indexOf(folded.charAt(start)) < 0) {
            start++;
        }
        return folded.substring(start);
    }
}
