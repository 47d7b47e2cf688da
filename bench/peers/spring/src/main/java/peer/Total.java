package peer;

import java.math.BigDecimal;

public record Total(String measureCode, int year, long grantCount, BigDecimal amount) {}
