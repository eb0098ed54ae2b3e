package io.touchstock.app.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a HOCON ({@code .conf}), JSON or properties file into {@link TouchstockConfig}. */
public final class ConfigFile {
    private ConfigFile() {}

    /**
     * Reads and checks the file.
     *
     * @throws BadConfigException with every problem of the file
     */
    public static TouchstockConfig read(Path file) throws BadConfigException {
        String text = text(file);
        boolean properties = file.toString().endsWith(".properties");
        Places places =
                properties ? Places.properties(file.toString(), text.lines().toList()) : Places.hocon(file.toString());
        Binder binder = new Binder(places);
        Optional<TouchstockConfig> bound = binder.bind(
                TouchstockConfig.class, "", parse(file, text, properties).root());
        return bound.orElseThrow(() -> new BadConfigException(binder.problems()));
    }

    /** What holds where no file says otherwise. */
    public static TouchstockConfig defaults() {
        return new Binder(Places.hocon("defaults"))
                .bind(TouchstockConfig.class, "", null)
                .orElseThrow(() -> new IllegalStateException("the defaults do not pass their own checks"));
    }

    private static String text(Path file) throws BadConfigException {
        if (!Files.exists(file)) {
            throw bad(file.toString(), "no such file; --print-config shows one to start from");
        } else if (Files.isDirectory(file)) {
            throw bad(file.toString(), "is a directory; name the file in it");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw bad(file.toString(), "is not UTF-8 text");
        } catch (IOException e) {
            throw bad(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static Config parse(Path file, String text, boolean properties) throws BadConfigException {
        ConfigParseOptions options = ConfigParseOptions.defaults()
                .setSyntax(properties ? ConfigSyntax.PROPERTIES : ConfigSyntax.CONF)
                .setOriginDescription(file.toString());
        try {
            return ConfigFactory.parseReader(new StringReader(text), options).resolve();
        } catch (ConfigException e) {
            int line = e.origin() == null ? 0 : e.origin().lineNumber();
            String reason = e.getMessage().replaceFirst("^.*?: \\d+: ", "");
            throw bad(line > 0 ? file + ":" + line : file.toString(), reason);
        }
    }

    private static BadConfigException bad(String place, String reason) {
        return new BadConfigException(List.of(new Problem(place, "", null, reason)));
    }
}
