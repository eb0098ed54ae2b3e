package io.touchstock.app.dashboard.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * People and their secrets, one a line: {@code ROLE NAME TOKEN}, separated by blanks; {@code #} begins a remark.
 * Several roles are joined by commas. Instead of the token, {@code sha256:} and the hexadecimal SHA-256 of it.
 */
public final class TokenFile {
    private static final String HASHED = "sha256:";
    private static final int SHA256_DIGITS = 64;

    private TokenFile() {}

    /**
     * Reads the lines.
     *
     * @param file its name, for errors
     * @throws BadAccessException at the first line that cannot be used, or if there is none
     */
    public static List<AccessToken> read(String file, List<String> lines) throws BadAccessException {
        List<AccessToken> tokens = new ArrayList<>();
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = file + ":" + (i + 1) + ": ";
            String[] words = line.split("\\s+", -1);
            if (words.length != 3) {
                throw new BadAccessException(
                        place + words.length + " words; write ROLE NAME TOKEN, for example: merchandiser ana 3vX…");
            }
            if (!secrets.add(words[2])) {
                throw new BadAccessException(place + "the token of " + words[1]
                        + " is used by a line above; give each person a token of their own");
            }
            tokens.add(token(place, new User(words[1], roles(place, words[0])), words[2]));
        }
        if (tokens.isEmpty()) {
            throw new BadAccessException(
                    file + ": no token in it; write a line ROLE NAME TOKEN, for example with a token of"
                            + " 'openssl rand -base64 32'");
        }
        return tokens;
    }

    private static AccessToken token(String place, User user, String secret) throws BadAccessException {
        if (secret.startsWith(HASHED)) {
            String digits = secret.substring(HASHED.length());
            if (digits.length() != SHA256_DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
                throw new BadAccessException(place + "'" + secret + "' is no SHA-256; write sha256: and 64 digits");
            }
            return AccessToken.ofSha256(user, HexFormat.of().parseHex(digits));
        }
        return secret(place, user, secret);
    }

    /**
     * A token that is given in the clear.
     *
     * @param place what to say before an error
     * @throws BadAccessException if it is so short that it could be guessed
     */
    public static AccessToken secret(String place, User user, String secret) throws BadAccessException {
        if (secret.length() < AccessToken.SHORTEST) {
            throw new BadAccessException(place + "a token of " + secret.length() + " characters can be guessed; take at"
                    + " least " + AccessToken.SHORTEST + ", for example from 'openssl rand -base64 32'");
        }
        return AccessToken.of(user, secret);
    }

    private static Set<Role> roles(String place, String words) throws BadAccessException {
        Set<Role> roles = new HashSet<>();
        for (String word : words.split(",", -1)) {
            roles.add(Role.named(word)
                    .orElseThrow(() -> new BadAccessException(
                            place + "'" + word + "' is no role; take viewer, merchandiser, media or admin")));
        }
        return roles;
    }
}
