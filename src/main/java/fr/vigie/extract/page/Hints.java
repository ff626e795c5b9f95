package fr.vigie.extract.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the class names, ids and labels of French sites tell of an element; a site's own words are taken apart first.
 *
 * @param apart never part of the piece, however much text it holds
 * @param aside around the piece, unless it holds most of the text
 * @param perhaps aside where it has little prose or many links: parts of a piece are called so as well
 * @param lead the paragraph that sums the piece up
 * @param hidden shown to nobody, or read out alone
 */
record Hints(boolean apart, boolean aside, boolean perhaps, boolean lead, boolean hidden) {
    private static final Set<String> APART = words("""
            cookie cookies cookiebar cookiebanner consent consentement cmp rgpd gdpr didomi onetrust tarteaucitron axeptio
            sddan orejime
            twitter-tweet instagram-media fb-post tiktok-embed bluesky-embed
                        comments comment commentaire commentaires commentlist disqus respond reactions livefyre coral forum
            related relatedposts relatedarticles similaires similar recommended recommandations recommandation
            recommendations outbrain taboola ligatus connexes
            newsletter newsletters sharedaddy addtoany addthis sharethis jssocials
            breadcrumb breadcrumbs ariane
            ads advert advertisement adsense publicite dfp sponsored sponsorise
            """);

    private static final Set<String> ASIDE = words("""
            nav navbar navigation menu menus submenu sidemenu topbar toolbar toolbox sidebar widget widgets
            footer pied footernav colophon copyright mentions legal legals
            share sharing partage partager social socials sociaux reseaux follow suivre suivez
            pagination pager pagenav pagenavigation prevnext
            taglist taxonomy keywords motscles etiquettes thematiques
            promotion banner banniere popup modal overlay lightbox toast notification
            mostread topread populaires popular trending
            login signin connexion skip skiplinks skiplink evitement
            byline postmeta postmetadata testimonial testimonials published updated timestamp
            imprimer rating votes audio pub mailing abonnez subscribe subscription paywall piano inscription
            catcher biography bio authorbox authorinfo author auteur auteurs
            """);

    private static final Set<String> PERHAPS = words("""
            caption legende credit credits copyrights photographe
            tools outils infos meta metas date dates signature reading lecture lire aussi liens associes associe lies
            photo photos image images illustration visuel picture
            suggestions suggestion readmore more plus encore teaser teasers vignette vignettes cards card lus tags tag
            account compte search recherche print vote player video videos diaporama carousel slider gallery galerie
            promo une actus agenda rights press keyword themes
            """);

    private static final Set<String> LEAD = words(
            "chapo chapeau chapô lead lede intro introduction standfirst accroche hat excerpt summary resume abstract"
                    + " descriptif sommaire");

    private static final Set<String> HIDDEN = words(
            "hidden invisible sr-only visually-hidden visuallyhidden element-invisible screen-reader-text fr-sr-only"
                    + " print-only printonly only-print d-print-block visible-print visible-print-block print-version"
                    + " u-hidden is-hidden d-none u-sronly sronly");

    /** Words after which a name speaks of the layout: {@code has-sidebar} is no sidebar. */
    private static final Set<String> LAYOUT_PREFIXES = Set.of("has", "no", "with", "without", "avec", "sans", "is");

    /** A page's own tags and rubrics, as its software writes them into class names, tell nothing of the layout. */
    private static final List<String> SUBJECT_PREFIXES = List.of("category-", "tag-", "post_tag-", "theme-", "topic-");

    /** Page builders call every block, the text among them, a widget. */
    private static final List<String> BUILDERS = List.of("elementor-", "wpb-", "brxe-", "kadence-", "siteorigin-");

    private static final List<String> LABELS =
            List.of("data-testid", "data-component", "data-module", "data-block", "aria-label");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LABEL = 40;
    private static final Hints NONE = new Hints(false, false, false, false, false);
    private static final Hints UNSEEN = new Hints(false, false, false, false, true);

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** The hints of elements, each name of a page taken apart but once. */
    static final class Reader {
        private final Map<String, Hints> known = new HashMap<>();

        Hints of(Element element) {
            if (element.attributesSize() == 0) {
                return NONE;
            }
            var names = names(element);
            return names.isEmpty() ? NONE : known.computeIfAbsent(names, Hints::read);
        }

        private static String names(Element element) {
            var names = new StringBuilder(element.className()).append(' ').append(element.id());
            for (var label : LABELS) {
                var value = element.attr(label);
                if (!value.isEmpty() && value.length() <= LONGEST_LABEL) {
                    names.append(' ').append(value);
                }
            }
            return names.toString().strip();
        }
    }

    private static Hints read(String names) {
        var hints = NONE;
        var isPost = names.contains("hentry") || names.contains("status-publish");
        for (var name : names.split("\\s+", -1)) {
            if (name.length() <= LONGEST_NAME
                    && !(isPost && SUBJECT_PREFIXES.stream().anyMatch(name::startsWith))) {
                hints = hints.and(ofName(name));
            }
        }
        return hints;
    }

    /** {@code wp-block-related} and {@code relatedPosts} both have the word related. */
    private static Hints ofName(String name) {
        var whole = name.toLowerCase(Locale.ROOT);
        if (BUILDERS.stream().anyMatch(whole::startsWith)) {
            return ofName(name.substring(name.indexOf('-') + 1).replaceFirst("^(?i:widget|module|element)", ""));
        }
        var hints = ofWord(whole).and(HIDDEN.contains(whole) ? UNSEEN : NONE);
        var start = 0;
        for (var at = 0; at <= name.length(); at++) {
            var end = at == name.length() || !Character.isLetterOrDigit(name.charAt(at));
            var hump = !end
                    && at > start
                    && Character.isUpperCase(name.charAt(at))
                    && Character.isLowerCase(name.charAt(at - 1));
            if (end || hump) {
                var word = name.substring(start, at).toLowerCase(Locale.ROOT);
                if (LAYOUT_PREFIXES.contains(word)) {
                    return hints;
                }
                hints = hints.and(ofWord(word));
                start = hump ? at : at + 1;
            }
        }
        return hints;
    }

    private static Hints ofWord(String word) {
        return word.isEmpty()
                ? NONE
                : new Hints(
                        APART.contains(word), ASIDE.contains(word), PERHAPS.contains(word), LEAD.contains(word), false);
    }

    private Hints and(Hints other) {
        return new Hints(
                apart || other.apart,
                aside || other.aside,
                perhaps || other.perhaps,
                lead || other.lead,
                hidden || other.hidden);
    }
}
