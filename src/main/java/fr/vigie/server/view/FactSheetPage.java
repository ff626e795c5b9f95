package fr.vigie.server.view;

import java.util.List;
import java.util.Optional;

/**
 * The fact sheet of an organisation, a place or a person.
 *
 * @param type the word of the contract
 * @param kind what sort of body or place, where a list says so
 * @param place where a body sits or what a place lies in, from the largest
 * @param past former names and names merged into it, worded
 * @param spellings other names and spellings, each with its search
 * @param count how many documents have the name, worded
 * @param families how many those are without reprints, worded, where that is less
 * @param search the search for the name
 * @param undated how many documents have no date
 * @param measures what is stated of it over time, what most claims are of first
 * @param figures all that is stated of it, worded; empty where nothing is
 * @param by what it is quoted with
 * @param about where others are quoted on it
 * @param quotes all that it is quoted with, worded; empty where it is not
 * @param downloads by what they are of
 */
public record FactSheetPage(
        String type,
        String typeLabel,
        String label,
        Optional<String> kind,
        List<Step> place,
        List<String> past,
        List<Link> spellings,
        String count,
        Optional<String> families,
        String search,
        Optional<Histogram> time,
        long undated,
        List<Measure> measures,
        Optional<Link> figures,
        List<StatementPage.Row> by,
        List<StatementPage.Row> about,
        Optional<Link> quotes,
        Optional<Network> network,
        List<Company> company,
        Optional<MapPage> map,
        String wholeMap,
        List<Last> last,
        List<Download> downloads) {
    public FactSheetPage {
        place = List.copyOf(place);
        past = List.copyOf(past);
        spellings = List.copyOf(spellings);
        measures = List.copyOf(measures);
        by = List.copyOf(by);
        about = List.copyOf(about);
        company = List.copyOf(company);
        last = List.copyOf(last);
        downloads = List.copyOf(downloads);
    }

    /** A step of a place's hierarchy; it leads to the sheet of a place that documents name. */
    public record Step(String label, Optional<String> address) {}

    /** What was claimed of one measure over time, the last claims of it. */
    public record Measure(String title, Link all, List<StatementPage.Claim> claims) {
        public Measure {
            claims = List.copyOf(claims);
        }
    }

    /**
     * Those of one type that are named with it.
     *
     * @param all the facet with all of them
     */
    public record Company(String type, String title, List<Companion> companions, String all) {
        public Company {
            companions = List.copyOf(companions);
        }
    }

    /**
     * One that is named with it.
     *
     * @param count in how many documents, reprints as one
     * @param reprints the same with reprints, worded, where those are more
     * @param sheet its own fact sheet
     * @param together the search for both
     */
    public record Companion(String label, String count, Optional<String> reprints, String sheet, String together) {}

    /**
     * One of the last documents.
     *
     * @param sentence in which the name stands, the name marked
     * @param address the document at the name
     * @param reprints how many others of its family there are
     */
    public record Last(
            String title,
            String address,
            String kind,
            String kindLabel,
            Optional<String> day,
            Optional<String> date,
            Optional<String> issuer,
            int reprints,
            List<Fragment> sentence) {
        public Last {
            sentence = List.copyOf(sentence);
        }
    }

    /** What can be taken away of one thing, in several forms. */
    public record Download(String title, List<Link> forms) {
        public Download {
            forms = List.copyOf(forms);
        }
    }
}
