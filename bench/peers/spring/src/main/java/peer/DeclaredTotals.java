package peer;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DeclaredTotals extends Repository<DeclaredTotal, String> {

    List<DeclaredTotal> findByYear(int year);
}
