package brussels.preventionplan.exporting;

import brussels.preventionplan.document.SourceView;
import brussels.preventionplan.language.Bilingual;
import brussels.preventionplan.money.Euro;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subsidy as the inventory has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Subsidy", description = "A subsidy, as the inventory of subsidies has it.")
record SubsidyView(
        @Schema(description = "Who gets it: the name of the organization", required = true, examples = "2Bouts")
        String beneficiary,

        @Schema(
                description =
                        "Number of the beneficiary in the Crossroads Bank for Enterprises; absent where it is not known",
                pattern = "^[0-9]{10}$")
        @Nullable
        String enterpriseNumber,

        @Schema(description = "What it is for; absent where the source does not state it") @Nullable
        Bilingual object,

        @Schema(description = "Absent where the source does not state it") @Nullable
        Euro amount,

        @Schema(required = true, minimum = "2000", maximum = "2100", examples = "2022")
        int year,

        @Schema(
                description =
                        "Who grants it, as the header of the table says (BPS, BPV); absent where the source does not state it")
        @Nullable
        Bilingual authority,

        @Schema(description = "Where it was published", required = true)
        SourceView source) {}
