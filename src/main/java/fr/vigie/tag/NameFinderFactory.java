package fr.vigie.tag;

import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Gives OpenNLP our features instead of its own. Named in the model's manifest, hence public with a constructor without
 * arguments: OpenNLP makes it when a model is loaded.
 */
public final class NameFinderFactory extends TokenNameFinderFactory {

    /** Lets OpenNLP, which makes no class of a package that it was not told of, make this one. */
    static void allow() {
        ExtensionLoader.registerAllowedPackage(NameFinderFactory.class.getPackageName());
    }

    @Override
    public NameContextGenerator createContextGenerator() {
        return new NameContext(WordLists.shipped());
    }

    @Override
    public SequenceCodec<String> createSequenceCodec() {
        return new BilouCodec();
    }

    @Override
    protected SequenceCodec<String> getSequenceCodec() {
        return new BilouCodec();
    }
}
