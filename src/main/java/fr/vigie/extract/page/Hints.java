package fr.vigie.extract.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the class names and ids of French sites tell of an element; a site's own words are taken apart first. */
final class Hints {
    /** Never part of the piece, however much text they hold. */
    private static final Set<String> APART = words("""
            cookie cookies cookiebar consent consentement cmp rgpd gdpr didomi onetrust tarteaucitron axeptio sddan
            comments comment commentaire commentaires commentlist disqus respond reactions livefyre coral
            related relatedposts similaires similar recommended recommandations recommendation outbrain taboola ligatus
            newsletter newsletters mailing abonnez inscription subscribe subscription paywall piano
            breadcrumb breadcrumbs ariane sharedaddy addtoany addthis sharethis jssocials
            ads advert advertisement adsense pub publicite dfp sponsored sponsorise
            """);

    /** Around the piece, unless they hold most of the text. */
    private static final Set<String> ASIDE = words("""
            nav navbar navigation menu menus submenu topbar toolbar toolbox tools outils sidebar widget widgets
            footer pied footernav colophon copyright mentions legal legals
            share sharing partage partager social socials sociaux reseaux follow suivre suivez
            pagination pager pagenav prevnext
            tags taglist taxonomy keywords motscles etiquettes thematiques
            promo promotion banner banniere popup modal overlay lightbox toast notification
            lire aussi liens connexes associes associe lies suggestions suggestion readmore more plus encore
            teaser teasers vignette vignettes cards mostread topread populaires popular trending lus
            login signin connexion compte account search recherche skip skiplinks
            caption legende credit credits copyrights rights photographe
            byline meta metas postmeta infos published updated date dates signature timestamp reading lecture
            print imprimer rating vote votes audio player video diaporama carousel slider gallery galerie
            hidden invisible sr
            """);

    private static final Set<String> LEAD = words(
            "chapo chapeau chapô lead lede intro introduction standfirst accroche hat excerpt summary resume abstract"
                    + " descriptif sommaire");

    /** Words after which a name speaks of the layout: {@code has-sidebar} is no sidebar. */
    private static final Set<String> LAYOUT_PREFIXES = Set.of("has", "no", "with", "without", "avec", "sans", "is");

    private static final int LONGEST_NAME = 100;

    private Hints() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    static boolean isApart(Element element) {
        return hasAny(element, APART);
    }

    static boolean isAside(Element element) {
        return hasAny(element, ASIDE);
    }

    static boolean isLead(Element element) {
        return hasAny(element, LEAD);
    }

    private static boolean hasAny(Element element, Set<String> wanted) {
        for (var token : tokens(element)) {
            if (wanted.contains(token)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> tokens(Element element) {
        var tokens = new HashSet<String>();
        for (var name : (element.className() + " " + element.id()).split("\\s+", -1)) {
            split(name, tokens);
        }
        return tokens;
    }

    /** {@code wp-block-related} and {@code relatedPosts} both have the word related. */
    private static void split(String name, Set<String> tokens) {
        if (name.length() > LONGEST_NAME) {
            return;
        }
        var start = 0;
        var layout = false;
        for (var at = 0; at <= name.length(); at++) {
            var end = at == name.length() || !Character.isLetterOrDigit(name.charAt(at));
            var hump = !end
                    && at > start
                    && Character.isUpperCase(name.charAt(at))
                    && Character.isLowerCase(name.charAt(at - 1));
            if (end || hump) {
                var token = name.substring(start, at).toLowerCase(Locale.ROOT);
                if (LAYOUT_PREFIXES.contains(token)) {
                    layout = true;
                } else if (!token.isEmpty() && !layout) {
                    tokens.add(token);
                }
                start = hump ? at : at + 1;
            }
        }
    }
}
