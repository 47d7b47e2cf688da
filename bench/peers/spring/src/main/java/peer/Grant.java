package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(schema = "bench_peers", name = "present_grants")
public class Grant {

    @Id
    public long id;

    public String grantId;
    public int year;
    public String measureCode;
    public String organizationId;
    public String publishedName;
    public BigDecimal amount;
    public String titleFr;
    public String titleNl;
    public String descriptionFr;
    public String descriptionNl;
    public String publishedText;
    public String sourceDocumentId;
    public Integer sourceAnnex;
    public int sourceLine;
}
