package fr.vigie.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the key that a server speaks HTTPS with, from what certificate authorities hand out. */
public final class KeyMaterial {
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "Ed25519");

    private KeyMaterial() {}

    /**
     * A certificate chain and its key, in PEM files.
     *
     * @param password that the keystore in memory gets
     * @throws IOException when a file cannot be read as such; the message says which and what it should hold
     */
    public static KeyStore pem(Path chain, Path key, String password) throws IOException {
        try (var bytes = Files.newInputStream(chain)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(bytes);
            if (certificates.isEmpty()) {
                throw new IOException(chain + ": no certificate in it");
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "vigie", privateKey(key), password.toCharArray(), certificates.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(chain + ": not a certificate in PEM", unreadable);
        }
    }

    /** Both in a PKCS #12 keystore. */
    public static KeyStore keystore(Path file, String password) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password.toCharArray());
            return store;
        } catch (GeneralSecurityException unreadable) {
            throw new IOException(file + ": not a PKCS #12 keystore", unreadable);
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        var found = PRIVATE_KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!found.find()) {
            throw new IOException(file + ": no \"BEGIN PRIVATE KEY\" in it; openssl pkcs8 -topk8 -nodes writes one");
        }
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (var kind : KINDS) {
            var key = read(kind, spec);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new IOException(file + ": neither an RSA nor an EC nor an Ed25519 key");
    }

    private static Optional<PrivateKey> read(String kind, PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(spec));
        } catch (InvalidKeySpecException another) {
            return Optional.empty();
        }
    }
}
