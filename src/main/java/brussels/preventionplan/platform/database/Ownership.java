package brussels.preventionplan.platform.database;

/** Whose the tables are. */
final class Ownership {

    private Ownership() {}

    /**
     * What makes the role that owns everything, and gives it what is not its own yet; run again, it does nothing. To be run
     * by the superuser in the service's database.
     *
     * @param password of the role; of letters, digits, - and _ only
     */
    static String script(String password) {
        return """
                do $$
                begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login password '%2$s';
                    end if;
                    if exists (select from pg_database where datname = '%3$s' and pg_get_userbyid(datdba) = '%4$s') then
                        reassign owned by %4$s to %1$s;
                    end if;
                end
                $$""".formatted(Cluster.OWNER, password, Cluster.DATABASE, Cluster.USER);
    }
}
