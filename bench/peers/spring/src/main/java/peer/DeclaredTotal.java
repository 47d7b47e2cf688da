package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(schema = "bench_peers", name = "present_declared_totals")
public class DeclaredTotal {

    @Id
    public String declaredTotalId;

    public int year;
    public String scope;
    public String code;
    public Integer projectCount;
    public BigDecimal amount;
}
