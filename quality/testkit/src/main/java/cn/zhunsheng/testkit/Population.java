package cn.zhunsheng.testkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

/// A made-up population as a CSV file, together with what a check of it must find.
///
/// The columns of its form are headed by their fields' titles. It has all that real files have:
/// quoted commas, embedded line ends, doubled and stray quotes, values absent in several spellings, empty lines, ragged
/// rows, rows in
/// another encoding, and about `faulty` rows in a thousand that break a rule of each kind. At most one thing is wrong
/// with a row, and the truth is
/// known because the fault was put there, not because anything was checked.
///
/// Equal settings give equal bytes. Memory does not grow with the file. The truth holds for a check on the day `today`
/// with encoding given or
/// found out, and is the same in UTF-8 and GB18030.
///
/// @param form     which columns
/// @param seed     chooses the data
/// @param rows     rows wanted, 1 to 5,000,000; empty lines come on top
/// @param charset  UTF-8 or GB18030
/// @param today    the day of the check
/// @param faulty   rows in a thousand for each kind of fault, 0 to 100
/// @param warnings ids of field rules that are warnings, so that they do not end a value: see [#GOV_CORE_WARNINGS]
/// @param unclosed whether a last row is added whose quote never closes
public record Population(
        Form form,
        long seed,
        long rows,
        Charset charset,
        LocalDate today,
        int faulty,
        Set<String> warnings,
        boolean unclosed) {
    /// The field rules that are warnings in package gov-core, because they stand on knowledge alone or on a code set
    /// that is not complete.
    public static final Set<String> GOV_CORE_WARNINGS = Set.of(
            "ethnicityCode.format",
            "ethnicityCode.code",
            "birthDate.format",
            "nationalityCode.format",
            "nationalityCode.code",
            "nativePlaceCode.format",
            "nativePlaceCode.code",
            "householdNumber.format",
            "relationToHouseholderCode.format",
            "relationToHouseholderCode.code",
            "householdDivisionCode.format",
            "householdDivisionCode.code",
            "householdAddress.format",
            "currentDivisionCode.format",
            "currentDivisionCode.code",
            "currentAddress.format",
            "maritalStatusCode.format",
            "maritalStatusCode.code",
            "educationCode.format",
            "educationCode.code",
            "politicalAffiliationCode.format",
            "politicalAffiliationCode.code",
            "deathDate.format",
            "updatedTime.format");

    public Population {
        warnings = Set.copyOf(warnings);
        if (rows < 1 || rows > 5_000_000 || faulty < 0 || faulty > 100) {
            throw new IllegalArgumentException(
                    "%d rows, %d faulty: give 1 to 5000000 rows and 0 to 100 in a thousand".formatted(rows, faulty));
        }
    }

    /// A UTF-8 file for a check by gov-core, with ten rows in a thousand for each kind of fault.
    public static Population of(long seed, long rows, LocalDate today) {
        return new Population(
                Form.POPULATION_BASIC, seed, rows, StandardCharsets.UTF_8, today, 10, GOV_CORE_WARNINGS, false);
    }

    /// The same people in another form.
    public Population in(Form other) {
        return new Population(other, seed, rows, charset, today, faulty, warnings, unclosed);
    }

    /// The same people in another encoding.
    public Population in(Charset other) {
        return new Population(form, seed, rows, other, today, faulty, warnings, unclosed);
    }

    /// The same people, with so many rows in a thousand for each kind of fault.
    public Population withFaulty(int perThousand) {
        return new Population(form, seed, rows, charset, today, perThousand, warnings, unclosed);
    }

    /// The same file, for a check in which other field rules are warnings.
    public Population withWarnings(Set<String> others) {
        return new Population(form, seed, rows, charset, today, faulty, others, unclosed);
    }

    /// The same people and a last row whose quote never closes.
    public Population withUnclosedQuote() {
        return new Population(form, seed, rows, charset, today, faulty, warnings, true);
    }

    /// Writes the file; leaves the stream open.
    public Truth write(OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        Truth truth = new PopulationFile(this, buffered).write();
        buffered.flush();
        return truth;
    }
}
